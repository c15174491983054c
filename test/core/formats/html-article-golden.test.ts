import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { htmlArticle } from '../../../core/formats/html-article.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-html-article/', import.meta.url);
const SUFFIX = '.expected.json';

describe('sample pages and what is read of them', () => {
  const names = readdirSync(SAMPLES).filter((name) => name.startsWith('html-article'));

  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8');
    expect(htmlArticle.detect({ text })).toBe(true);
    const read = await htmlArticle.read({ text, url: 'https://site.example/now' });
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect(read).toEqual(expected);
  });
});
