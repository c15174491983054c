import { describe, expect, it } from '@jest/globals';
import { parseAuthor } from '../../../core/formats/author.ts';
import type { ItemAuthor } from '../../../core/formats/format.ts';
import { rssItem } from './feed-sample.ts';

const email = 'ann@w.example';
const uri = 'https://w.example/@ann';
const name = 'Ann Roe';

describe('quirk 163: an author field holds a name and addresses in any order and any brackets', () => {
  it.each<[string, ItemAuthor]>([
    [name, { name }],
    [email, { email }],
    [uri, { uri }],
    [`${email} (${name})`, { name, email }],
    [`${email} [${name}]`, { name, email }],
    [`${name} <${email}>`, { name, email }],
    [`${name} [${email}]`, { name, email }],
    [`"Roe, Ann" <${email}>`, { name: 'Roe, Ann', email }],
    [`${name} (mailto:${email}?subject=Pier)`, { name, email }],
    [`${name} (${uri})`, { name, uri }],
    [`${name} <${email}> [${uri}]`, { name, email, uri }],
    [`${email} (${name}) [${uri}]`, { name, email, uri }],
    [`<${email}> [${uri}] (${name})`, { name, email, uri }],
    [`${email} ()`, { email }],
    // What else stands in brackets is part of the name; of several people none gets the other's address
    [`${name} (Editor)`, { name: 'Ann Roe (Editor)' }],
    [`${name} (Editor) <${email}>`, { name: 'Ann Roe (Editor)', email }],
    [
      `${name} (${email}), John Doe (j@w.example)`,
      { name: `${name} (${email}), John Doe (j@w.example)` },
    ],
    [`${name} (test`, { name: 'Ann Roe (test' }],
  ])('%s', (text, expected) => {
    expect(parseAuthor(text)).toEqual(expected);
  });

  it('a page is no name; it is kept', () => {
    const item = rssItem(`<title>T</title><dc:creator>${name} (${uri})</dc:creator>`);
    expect(item.authors).toEqual([{ name, uri }]);
    expect(item.extensions).toEqual({ dc: { creator: `${name} (${uri})` } });
  });
});
