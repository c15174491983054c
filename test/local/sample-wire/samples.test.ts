import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseStringPromise } from 'xml2js';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');

describe('samples/article-plain-text.txt', () => {
  const blocks = sample('article-plain-text.txt').trimEnd().split('\n\n');
  const twice = blocks.filter((block, index) => blocks.indexOf(block) !== index);

  it('has two captions, each twice, with different credits', () => {
    expect(twice).toHaveLength(2);
    expect(twice[0]).toMatch(/\. EPA-Yonhap$/);
    expect(twice[1]).toMatch(/, in this photo provided by the .*, Nov\. 13\. Yonhap$/);
  });

  it('has a body of fifteen paragraphs and more that ends in the sign-off, then furniture', () => {
    const signed = blocks.findIndex((block) => block.endsWith('(Yonhap)'));
    expect(signed - 4).toBeGreaterThanOrEqual(15);
    expect(blocks.slice(signed + 1)).toHaveLength(3);
  });
});

describe('samples/rss-one-broken-item.xml', () => {
  const text = sample('rss-one-broken-item.xml');
  const items = text.match(/<item>.*?<\/item>/gs) ?? [];

  it('is no well-formed XML', async () => {
    await expect(parseStringPromise(text, { strict: true })).rejects.toThrow();
  });

  it('has ten items, of which the fifth alone is broken', async () => {
    expect(items).toHaveLength(10);
    const read = await Promise.allSettled(
      items.map((item) => parseStringPromise(item, { strict: true })),
    );
    const broken = read.flatMap(({ status }, index) => (status === 'rejected' ? [index + 1] : []));
    expect(broken).toEqual([5]);
  });
});
