import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { readScript } from '../../../local/sample-wire/script.ts';

const FEED = {
  id: 'sample',
  agency: 'yonhap',
  path: '/feed.xml',
  format: 'rss',
  language: 'en',
  months: 'yonhap',
  offset: '+09:00',
  title: 'Sample',
  link: 'https://sample.wire.example/',
  about: 'One story.',
  rights: 'None.',
  stories: [{ id: '1', slug: 'one', versions: [{ step: 1, headline: 'One', text: 'Text.' }] }],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wire-script-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(feed: object): ReturnType<typeof readScript> {
  const programme = { title: 'Test', steps: ['One step.'], feeds: ['feed.yaml'] };
  writeFileSync(join(folder, 'programme.yaml'), stringify(programme));
  writeFileSync(join(folder, 'feed.yaml'), stringify(feed));
  return readScript(pathToFileURL(`${folder}/`));
}

describe('readScript', () => {
  it('reads what fits', () => {
    expect(read(FEED)).toEqual({ title: 'Test', steps: ['One step.'], feeds: [FEED] });
  });

  it.each([
    [
      'a missing headline',
      { stories: [{ id: '1', slug: 'one', versions: [{ step: 1, text: 'T' }] }] },
      "stories/0/versions/0 must have required property 'headline'",
    ],
    ['a misspelt key', { storys: [] }, 'must NOT have additional properties'],
    ['an unknown format', { format: 'html' }, 'feed.yaml/format must be equal to one of'],
    ['step nought', { outages: [0] }, 'feed.yaml/outages/0 must be >= 1'],
  ])('names the file and the place of %s', (_, change, message) => {
    expect(() => read({ ...FEED, ...change })).toThrow(message);
    expect(() => read({ ...FEED, ...change })).toThrow('samples/wire/feed.yaml');
  });
});
