import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { POLL_LIMITS } from '../../core/feed/limits.ts';
import { INTERVAL_BOUNDS } from '../../feeds/duration.ts';
import {
  type Configuration,
  checkConfiguration,
  formatConfigErrors,
  loadConfiguration,
} from '../../feeds/load.ts';

const knownAgencies = new Set(['yonhap', 'tass', 'meridian']);

function errorsIn(...texts: string[]): string[] {
  const files = texts.map((text, index) => ({ file: `feeds/${'abc'[index]}.yaml`, text }));
  const read = checkConfiguration(files, { knownAgencies });
  return read.ok ? [] : formatConfigErrors(read.errors).split('\n');
}

/** A file with one feed, in which the lines that are named stand instead of the usual ones. */
function feed(lines: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    id: 'id: meridian-en',
    agency: 'agency: meridian',
    url: 'url: https://feeds.example/news.xml',
    interval: 'interval: 5m',
  };
  return `feeds:\n  - ${Object.values({ ...usual, ...lines })
    .filter((line) => line !== '')
    .join('\n    ')}\n`;
}

function subscriber(...pattern: string[]): string {
  return [
    'subscribers:',
    '  - id: desk',
    '    pattern:',
    ...pattern.map((line) => `      ${line}`),
    '',
  ].join('\n');
}

describe('checkConfiguration', () => {
  it('reads feeds and subscribers of all files, durations as seconds', () => {
    const full = [
      'feeds:',
      '  - { id: a, agency: tass, url: "https://a.example/x", interval: 15s }',
      '  - id: b',
      '    agency: yonhap',
      '    url: http://b.example/y?lang=ko',
      '    interval: 1d',
      '    language: ko-KR',
      '    title: 연합뉴스',
      '    optional: true',
      '    paused: true',
      '    maxBytes: 20000000',
      '    userAgent: Desk/1.0 (desk@example.org)',
    ].join('\n');
    const desk = subscriber(
      'detail-type: [Story Killed, { prefix: Story }]',
      'detail:',
      '  agency: [{ anything-but: [tass] }]',
      '  document: { key: [{ wildcard: "stories/*" }] }',
      '  urgency: [{ numeric: [">", 0, "<=", 3] }]',
    );
    const read = checkConfiguration(
      [
        { file: 'feeds/a.yaml', text: full },
        { file: 'feeds/b.yaml', text: '# nothing here\n' },
        { file: 'feeds/c.yaml', text: desk },
      ],
      { knownAgencies },
    );
    expect(read).toEqual({
      ok: true,
      feeds: [
        { id: 'a', agency: 'tass', url: 'https://a.example/x', interval: 15 },
        {
          id: 'b',
          agency: 'yonhap',
          url: 'http://b.example/y?lang=ko',
          interval: 86_400,
          language: 'ko-KR',
          title: '연합뉴스',
          optional: true,
          paused: true,
          maxBytes: 20_000_000,
          userAgent: 'Desk/1.0 (desk@example.org)',
        },
      ],
      subscribers: [
        {
          id: 'desk',
          pattern: {
            'detail-type': ['Story Killed', { prefix: 'Story' }],
            detail: {
              agency: [{ 'anything-but': ['tass'] }],
              document: { key: [{ wildcard: 'stories/*' }] },
              urgency: [{ numeric: ['>', 0, '<=', 3] }],
            },
          },
        },
      ],
    } satisfies Configuration);
  });

  it.each([
    ['5s', 5],
    ['90s', 90],
    ['5m', 300],
    ['24h', 86_400],
    ['1d', 86_400],
  ])('takes the interval %s', (interval, seconds) => {
    const text = feed({ interval: `interval: ${interval}` });
    const read = checkConfiguration([{ file: 'feeds/a.yaml', text }], { knownAgencies });
    expect(read.ok && read.feeds[0]?.interval).toBe(seconds);
  });

  it.each([
    [
      'an interval that is too short',
      feed({ interval: 'interval: 4s' }),
      'feeds/a.yaml:5:5 feeds[0].interval: must be a duration between 5s and 1d, not 4s; write for example 60s',
    ],
    [
      'an interval that is too long',
      feed({ interval: 'interval: 25h' }),
      'feeds/a.yaml:5:5 feeds[0].interval: must be a duration between 5s and 1d, not 25h; write for example 60s',
    ],
    [
      'an interval without a unit',
      feed({ interval: 'interval: 60' }),
      'feeds/a.yaml:5:5 feeds[0].interval: must be a duration between 5s and 1d; write for example 60s',
    ],
    [
      'a missing interval',
      feed({ interval: '' }),
      'feeds/a.yaml:2:5 feeds[0].interval: is missing; it must be a duration between 5s and 1d; write for example 60s',
    ],
    [
      'a missing id',
      feed({ id: '' }),
      'feeds/a.yaml:2:5 feeds[0].id: is missing; it must be lower-case letters, digits and hyphens, at most 48; write for example yonhap-en',
    ],
    [
      'an id with capitals',
      feed({ id: 'id: Meridian EN' }),
      'feeds/a.yaml:2:5 feeds[0].id: must be lower-case letters, digits and hyphens, at most 48; write for example yonhap-en',
    ],
    [
      'an unknown agency that is nearly one',
      feed({ agency: 'agency: yonhpa' }),
      'feeds/a.yaml:3:5 feeds[0].agency: "yonhpa" is not a known agency; did you mean yonhap?',
    ],
    [
      'an unknown agency',
      feed({ agency: 'agency: globe-and-comet' }),
      'feeds/a.yaml:3:5 feeds[0].agency: "globe-and-comet" is not a known agency; add it under core/agencies, or write one that is there',
    ],
    [
      'an address by another protocol',
      feed({ url: 'url: ftp://feeds.example/news.xml' }),
      'feeds/a.yaml:4:5 feeds[0].url: must begin with https:// or http://, not ftp:',
    ],
    [
      'a local file',
      feed({ url: 'url: file:///etc/passwd' }),
      'feeds/a.yaml:4:5 feeds[0].url: must begin with https:// or http://, not file:',
    ],
    [
      'an address without protocol',
      feed({ url: 'url: feeds.example/news.xml' }),
      'feeds/a.yaml:4:5 feeds[0].url: must be a whole address; write for example https://feeds.example/news.xml',
    ],
    [
      'a password in an address',
      feed({ url: 'url: https://desk:secret@feeds.example/news.xml' }),
      'feeds/a.yaml:4:5 feeds[0].url: must not hold a user name or a password: this file is no place for secrets',
    ],
    [
      'a misspelt field',
      feed({ extra: 'intervall: 5m' }),
      'feeds/a.yaml:6:5 feeds[0].intervall: is not a field here; did you mean interval?',
    ],
    [
      'a field of another tool',
      feed({ extra: 'webhook: https://hooks.example' }),
      'feeds/a.yaml:6:5 feeds[0].webhook: is not a field here; the fields are id, agency, url, interval, language, title, optional, paused, maxBytes, userAgent',
    ],
    [
      'yes, which YAML 1.2 reads as a text',
      feed({ extra: 'optional: yes' }),
      'feeds/a.yaml:6:5 feeds[0].optional: must be true or false',
    ],
    [
      'a limit that is too high',
      feed({ extra: 'maxBytes: 1000000000' }),
      'feeds/a.yaml:6:5 feeds[0].maxBytes: must be a whole number of bytes from 1024 to 104857600 (100 MB); write for example 20000000',
    ],
    [
      'a line break in a user agent',
      feed({ extra: 'userAgent: "Desk\\r\\nX-Evil: 1"' }),
      'feeds/a.yaml:6:5 feeds[0].userAgent: must be 1 to 200 characters of plain ASCII',
    ],
    [
      'a language by name',
      feed({ extra: 'language: Korean' }),
      'feeds/a.yaml:6:5 feeds[0].language: must be a language tag (BCP 47); write for example en or ko-KR',
    ],
    [
      'a feed that is no map',
      'feeds:\n  - https://feeds.example/news.xml\n',
      'feeds/a.yaml:2:5 feeds[0]: must be a map; write for example `- id: yonhap-en`, and below it agency, url and interval',
    ],
    [
      'feeds that are no list',
      'feeds:\n  meridian-en: {}\n',
      'feeds/a.yaml:1:1 feeds: must be a list; begin each feed with `- id:`',
    ],
    [
      'a list at the top',
      '- id: a\n',
      'feeds/a.yaml:1:1 must be a map with the lists feeds and subscribers',
    ],
    [
      'a misspelt list',
      'feed: []\n',
      'feeds/a.yaml:1:1 feed: is not a field here; did you mean feeds?',
    ],
    [
      'a field that is written twice',
      feed({ extra: 'interval: 10m' }),
      'feeds/a.yaml:6:5 this field is written twice in the same entry; keep one',
    ],
    [
      'a tab',
      'feeds:\n\t- id: a\n',
      'feeds/a.yaml:2:1 YAML is indented with spaces, not with tabs',
    ],
    [
      'a bracket that is not closed',
      'feeds: [\n',
      'feeds/a.yaml:2:1 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'an alias without its anchor',
      'feeds: [*all]\n',
      'feeds/a.yaml:1:1 is not valid YAML: Unresolved alias (the anchor must be set before the alias): all',
    ],
    [
      'a subscriber without pattern',
      'subscribers:\n  - id: desk\n',
      'feeds/a.yaml:2:5 subscribers[0].pattern: is missing; it must be an event pattern with detail-type, detail, or both',
    ],
    [
      'a pattern with a source',
      subscriber('source: [wiredesk]'),
      'feeds/a.yaml:4:7 subscribers[0].pattern.source: is not a field here; the fields are detail-type, detail',
    ],
    [
      'an empty list of detail types',
      subscriber('detail-type: []'),
      'feeds/a.yaml:4:7 subscribers[0].pattern.detail-type: must be a list of detail types; write for example [Story Published, Story Updated]',
    ],
    [
      'a detail type that is nearly one',
      subscriber('detail-type: [Story Killed, Story Publish]'),
      'feeds/a.yaml:4:35 subscribers[0].pattern.detail-type[1]: "Story Publish" is no detail type, the queue would stay empty; did you mean Story Published?',
    ],
    [
      'a value that is no list',
      subscriber('detail:', '  agency: yonhap'),
      'feeds/a.yaml:5:9 subscribers[0].pattern.detail.agency: must be a list of values or a map of further fields; write for example [yonhap]',
    ],
    [
      'a filter that EventBridge does not know',
      subscriber('detail:', '  agency: [{ prefx: yon }]'),
      'feeds/a.yaml:5:20 subscribers[0].pattern.detail.agency[0].prefx: is not a field here; did you mean prefix?',
    ],
    [
      'two filters in one value',
      subscriber('detail:', '  agency: [{ prefix: yon, suffix: hap }]'),
      "feeds/a.yaml:5:18 subscribers[0].pattern.detail.agency[0]: must be a value or one of EventBridge's filters; write for example yonhap or { prefix: yon }",
    ],
    [
      'a comparison with a text',
      subscriber('detail:', '  urgency: [{ numeric: ["<=", "3"] }]'),
      'feeds/a.yaml:5:21 subscribers[0].pattern.detail.urgency[0].numeric: must be one or two comparisons; write for example ["<=", 3]',
    ],
    [
      'a pattern that is too long',
      subscriber('detail:', `  keywords: [${'x'.repeat(2000)}]`),
      'feeds/a.yaml:3:5 subscribers[0].pattern: must be at most 2000 characters long; EventBridge takes no more',
    ],
  ])('refuses %s', (_name, text, message) => {
    expect(errorsIn(text)).toEqual([message]);
  });

  it('refuses an id that is taken, in the same or another file', () => {
    const other = feed({ url: 'url: https://other.example/' });
    expect(errorsIn(feed(), other)).toEqual([
      'feeds/b.yaml:2:5 feeds[0].id: "meridian-en" is already the id of meridian-en (feeds/a.yaml:2)',
    ]);
  });

  it('refuses an address that is polled already, however it is spelt', () => {
    const again = feed({ id: 'id: again', url: 'url: HTTPS://Feeds.Example:443/news.xml#top' });
    expect(errorsIn(feed(), again)).toEqual([
      'feeds/b.yaml:4:5 feeds[0].url: "https://feeds.example/news.xml" is already polled by meridian-en (feeds/a.yaml:2)',
    ]);
  });

  it('lets a subscriber have the id of a feed, but not that of another subscriber', () => {
    const desk = subscriber('detail-type: [Story Killed]');
    expect(errorsIn(feed({ id: 'id: desk' }), desk)).toEqual([]);
    expect(errorsIn(desk, desk)).toEqual([
      'feeds/b.yaml:2:5 subscribers[0].id: "desk" is already the id of desk (feeds/a.yaml:2)',
    ]);
  });

  it('tells all mistakes of all files at once, in their order', () => {
    const two = feed({ interval: 'interval: 1s', agency: 'agency: none-such-here' });
    expect(errorsIn('feeds: {}', two, 'feeds: [').map((line) => line.split(' ')[0])).toEqual([
      'feeds/a.yaml:1:1',
      'feeds/b.yaml:3:5',
      'feeds/b.yaml:5:5',
      'feeds/c.yaml:1:9',
    ]);
  });

  it('does not let a document multiply itself', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x]'
        : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`,
    );
    expect(errorsIn(levels.join('\n'))).toEqual([
      'feeds/a.yaml:1:1 is not valid YAML: Excessive alias count indicates a resource exhaustion attack',
    ]);
  });
});

describe('whatever stands in a file', () => {
  const yamlish = fc.stringMatching(/^[-a-z0-9:{}[\]&*!|>'"%@#,? \t\n]{0,200}$/);

  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['what looks like YAML', yamlish],
    ['any value at the top', fc.jsonValue().map((value) => JSON.stringify(value))],
    ['any value as feeds', fc.jsonValue().map((value) => JSON.stringify({ feeds: [value] }))],
  ])('%s is read or refused with a place', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = checkConfiguration([{ file: 'feeds/a.yaml', text }], { knownAgencies });
        for (const { line, column, message } of read.ok ? [] : read.errors) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toMatch(/undefined|\n/);
        }
      }),
    );
  });
});

it('takes the shortest interval that can be planned', () => {
  expect(INTERVAL_BOUNDS.shortest).toBe(POLL_LIMITS.slotSeconds);
});

describe('loadConfiguration', () => {
  it('reads the *.yaml of a folder in the order of their names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
    try {
      writeFileSync(join(folder, 'b.yaml'), feed({ id: 'id: b', url: 'url: https://b.example' }));
      writeFileSync(join(folder, 'a.yml'), feed({ id: 'id: a', url: 'url: https://a.example' }));
      writeFileSync(join(folder, 'notes.txt'), 'not a feed');
      const read = loadConfiguration({ folder, knownAgencies });
      expect(read.ok && read.feeds.map(({ id }) => id)).toEqual(['a', 'b']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says so where there is no such folder', () => {
    expect(loadConfiguration({ folder: '/no/such/folder', knownAgencies })).toEqual({
      ok: false,
      errors: [
        {
          file: '/no/such/folder',
          line: 1,
          column: 1,
          field: '',
          message: "can't be read (ENOENT); the folder must hold files named *.yaml",
        },
      ],
    });
  });
});
