import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readHtml } from '../../../core/html/read-html.ts';
import { htmlToText } from '../../../core/html/text.ts';
import { withoutUnclosed } from '../../../core/html/unclosed.ts';
import { processorTime } from '../../processor-time.ts';

describe('hidden elements without an end', () => {
  const cases: [string, string, string][] = [
    ['quirk 1: an object', '<p>One<object data="x"> two</p><p>Three</p>', 'One two\n\nThree'],
    ['quirk 2: a frame', 'One<iframe src="https://x.example"> two', 'One two'],
    ['quirk 3: the outer of two objects', 'a<object>b<object>c</object>d', 'abd'],
    ['quirk 4: a template', 'a<template>b', 'ab'],
    ['quirk 5: in capitals', 'a<IFRAME>b', 'ab'],
    ['quirk 6: one that is closed takes its content along', 'a<object>b</object>c', 'ac'],
    ['quirk 7: an end tag of another does not count', 'a<iframe>b</object>c', 'abc'],
    ['quirk 8: a script without an end is no text', 'a<script>b', 'a'],
    ['quirk 9: a tag that the end of the text cuts off', 'a<iframe src="', 'a'],
  ];
  it.each(cases)('%s', async (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
    expect((await readHtml(html, undefined)).text).toBe(text);
  });

  it('nothing comes alive that was text inside of them', async () => {
    const sent = '<textarea><scr<iframe>ipt>alert(1)</scr<iframe>ipt><img onerror=x>';
    const { html } = await readHtml(sent, undefined);
    expect(html).not.toMatch(/<script|<img/i);
  });

  it('markup without such elements stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/<\/?(?:iframe|no|object|t|xmp)/i.test(text));
        expect(withoutUnclosed(text)).toBe(text);
      }),
    );
  });

  it('takes time in proportion to the size', () => {
    const time = (size: number) => {
      const html = '<object><iframe '.repeat(size);
      const start = processorTime();
      withoutUnclosed(html);
      return processorTime() - start;
    };
    time(1000);
    expect(time(80_000)).toBeLessThan(2000);
  });
});
