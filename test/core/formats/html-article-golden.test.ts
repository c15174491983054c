import { expect } from '@jest/globals';
import { htmlArticle } from '../../../core/formats/html-article.ts';
import { testGoldenPairs } from './golden-pairs.ts';

testGoldenPairs({
  what: 'sample pages',
  folder: 'expected-html-article',
  samples: /^html-article/,
  read: (bytes) => {
    const text = bytes.toString('utf8');
    expect(htmlArticle.detect({ text })).toBe(true);
    return htmlArticle.read({ text, url: 'https://site.example/now' });
  },
});
