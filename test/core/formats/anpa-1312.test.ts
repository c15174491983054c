import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anpa1312 } from '../../../core/formats/anpa-1312.ts';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { iptc7901 } from '../../../core/formats/iptc-7901.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { plainText } from '../../../core/formats/plain-text.ts';
import { processorTime } from '../../processor-time.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-wires/', import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => name.startsWith('anpa-1312'));

function read(wire: string | Uint8Array): ReadItems {
  const bytes = typeof wire === 'string' ? Buffer.from(wire, 'latin1') : wire;
  return anpa1312.read({ bytes, limits: DEFAULT_LIMITS });
}

function only(wire: string): Item {
  const [item, ...others] = read(wire).items;
  if (item === undefined || others.length > 0) throw new Error('not one item');
  return item;
}

const HEADING = 'W0042\u001fasian\nr i\u0013\u0011 BC-Slug     03-09 0100\n';
const STAMP = '\n\t   AP-WF-03-09-26 1509GMT<\n\f\n\u0004';

/** A message with this text in it. */
function message(text: string, heading = HEADING, trailer = STAMP): string {
  return `\u0016\u0016\u0001${heading}\u0002${text}\u0003${trailer}`;
}

const KEYED = '^BC-Slug,12<\n^A headline<\n';

function html(lines: string): string | undefined {
  return only(message(KEYED + lines)).body?.value;
}

describe('samples of ANPA 1312 and what is read of them', () => {
  it.each(names)('%s', (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    expect(anpa1312.detect(bytes)).toBe(true);
    expect(iptc7901.detect(bytes)).toBe(false);
    expect(plainText.detect({ text: bytes.toString('latin1') })).toBe(false);
    const { text, ...rest } = read(bytes);
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, EXPECTED), 'utf8'),
    );
    expect({ format: anpa1312.name, ...rest }).toEqual(expected);
    for (const { span } of rest.items) {
      const sent = text?.slice(span?.start, span?.end);
      expect(sent).toMatch(/^\u0016\u0016\u0001[\s\S]*\u0004$/);
    }
  });
});

describe('how ANPA 1312 is told from other payloads', () => {
  it.each([
    ['a whole message', message(KEYED), true],
    ['fill before it', `\0\0\r\n${message(KEYED)}`, true],
    ['no SYN', message(KEYED).slice(2), true],
    ['no SOH', message(KEYED).slice(3), true],
    ['no STX', message(KEYED).replace('\u0002', ''), true],
    ['a damaged heading behind SYN', message(KEYED, '?207 asian 1\nr i BC-Slug\n'), true],
    ['a heading of IPTC 7901', '\u0001eca062 4 i 211  dpa 061\r\n\u0002Text\u0003', false],
    ['text with the words of a heading', HEADING + KEYED, false],
    [
      'a font, which begins with 00 01 00 00 and has STX in it',
      '\0\u0001\0\0\u0002aa11bb22',
      false,
    ],
    ['XML', '<?xml version="1.0"?><rss/>', false],
    ['nothing', '', false],
  ])('%s', (_, wire, is) => {
    expect(anpa1312.detect(Buffer.from(wire, 'latin1'))).toBe(is);
  });
});

describe('quirks of ANPA 1312', () => {
  it.each([
    ['f', 1],
    ['u', 2],
    ['b', 3],
    ['r', 5],
    ['d', 6],
    ['F', 1],
    ['w', undefined],
  ])('quirk 1: priority letter %s', (letter, urgency) => {
    const item = only(message(KEYED, HEADING.replace('r i', `${letter} i`)));
    expect([item.urgency, item.priority]).toEqual([urgency, urgency]);
    expect(item.extensions).toMatchObject({ priorityCode: letter, category: 'i' });
  });

  it.each([
    ['selector', 'W2870\u001fglbsm', { number: '2870', selector: 'glbsm' }],
    ['fill for a selector', 'W2870\u001f-----', { number: '2870' }],
    ['a separator that got lost', 'W2870asian', { number: '2870', selector: 'asian' }],
    ['a number of three digits', 'W287\u001fasian', { number: '287' }],
  ])('quirk 2: first line of the heading, %s', (_, line, extensions) => {
    const item = only(message(KEYED, HEADING.replace('W0042\u001fasian', line)));
    expect(item.extensions).toMatchObject(extensions);
    expect(item.guid).toBe(`anpa-1312:W${extensions.number}:2026-03-09`);
  });

  it('quirk 3: the count of the heading is not the number of words, that of the keyword line is', () => {
    const item = only(message(KEYED));
    expect(item.declaredWords).toBe(12);
    expect(item.extensions).toMatchObject({ headingCount: 100 });
  });

  it('quirk 4: the count of the heading may be missing', () => {
    const item = only(message('^BC-Slug<\n^Head<\n', HEADING.replace('0100', '')));
    expect(item.guid).toBe('anpa-1312:W0042:2026-03-09');
    expect(item.declaredWords).toBeUndefined();
  });

  it.each([
    [
      '^BC-Slug--Words, 1st Ld-Writethru,416<',
      '1st Ld-Writethru',
      'BC-Slug--Words, 1st Ld-Writethru',
    ],
    ['^BC-Slug--Words, 10th Ld,416<', '10th Ld', 'BC-Slug--Words, 10th Ld'],
    ['^BC-Slug--Words, Urgent<', 'Urgent', 'BC-Slug--Words, Urgent'],
    ['^BC-Slug--Paris, France,90<', undefined, 'BC-Slug--Paris, France'],
  ])('quirk 5: take key of %s', (line, takeKey, slugline) => {
    const item = only(message(`${line}\n^Head<\n`));
    expect(item.sourceVersion).toBe(takeKey);
    expect(item.extensions?.takeKey).toBe(takeKey);
    expect(item.slugline).toBe(slugline);
  });

  it('quirk 6: the take key of the heading counts where the keyword line has none', () => {
    const heading = HEADING.replace('BC-Slug ', 'BC-Slug 2ndLd-Writethru ');
    expect(only(message(KEYED, heading)).sourceVersion).toBe('2ndLd-Writethru');
  });

  it.each([
    ['^Eds: Updates.<', 'Eds: Updates.'],
    ['^(Eds: Adds details.)<', 'Eds: Adds details.'],
    ["^EDITOR'S NOTE _ One of two parts.<", "EDITOR'S NOTE \u2014 One of two parts."],
    ['\t   Eds: Indented.', 'Eds: Indented.'],
  ])('quirk 7: note to editors %s', (line, edNote) => {
    const item = only(message(`${KEYED}${line}\n\t   Text.\n`));
    expect(item.edNote).toBe(edNote);
    expect(item.body?.value).toBe('<p>Text.</p>');
  });

  it.each([
    ['^By A. WRITER=\n^Associated Press=\n', ['By A. WRITER, Associated Press']],
    ['^By A. WRITER=\n^AP Sports Writer= \n', ['By A. WRITER, AP Sports Writer']],
    ['^By A. WRITER= \n^NORTHERN DIVISION=\n', ['By A. WRITER']],
    ['^By The Associated Press=\n', ['By The Associated Press']],
  ])('quirk 8: byline %j', (lines, authors) => {
    const item = only(message(`${KEYED}${lines}\t   Text.\n`));
    expect(item.authors.map(({ name }) => name)).toEqual(authors);
  });

  it('quirk 9: a headline that begins with By is a headline', () => {
    expect(only(message('^BC-Slug,9<\n^By the sea, a town waits<\n')).title?.value).toBe(
      'By the sea, a town waits',
    );
  });

  it.each([
    ['^Summary.<\n', undefined, 'Summary.'],
    ['^A longer headline<\n^Summary.<\n', 'A longer headline', 'Summary.'],
    ['^A summary that runs\nover lines.<\n', undefined, 'A summary that runs over lines.'],
  ])('quirk 10: lines under the headline %j', (lines, subtitle, summary) => {
    const item = only(message(`${KEYED}${lines}\t   Text.\n`));
    expect([item.subtitle, item.summary?.value]).toEqual([subtitle, summary]);
  });

  it.each([
    ["``Yes,'' she said.", '\u201cYes,\u201d she said.'],
    ["```No,' he said.''", "\u201c'No,' he said.\u201d"],
    ['the tower _ 41{ meters _ stands', 'the tower \u2014 41\u00bd meters \u2014 stands'],
    ['NAPLES (AP) _ Text', 'NAPLES (AP) \u2014 Text'],
    ['snake_case {name} ___', 'snake_case {name} ___'],
    ['{ mile', '\u00bd mile'],
    ['a\u0010b\u001ec\u001fd', 'a b\u2002c\u2003d'],
    ['caf\xe9 \x93quoted\x94', 'caf\u00e9 \u201cquoted\u201d'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['a\u000e\u000fb\u007f', 'ab'],
  ])('quirk 11: %j in print', (text, print) => {
    expect(html(`\t   ${text}\n`)).toBe(`<p>${print}</p>`);
  });

  it('quirk 12: paragraphs begin with a tab, with or without blank lines; lines without one go on', () => {
    expect(html('\t   One \nmore.\n\t   Two.\n \n\t   Three.<\n')).toBe(
      '<p>One more.</p><p>Two.</p><p>Three.</p>',
    );
  });

  it('quirk 13: line ends are LF, CR LF, or both', () => {
    const wire = message(`${KEYED}\t   One.\n\t   Two.\n`);
    const crlf = wire.replaceAll('\n', '\r\n');
    expect(only(crlf).body).toEqual(only(wire).body);
    expect(only(crlf).guid).toBe(only(wire).guid);
  });

  it.each([
    [
      '\b^;W;L\n\bA;1;2\n\bB;3;_\n',
      '<table><tr><th></th><th>W</th><th>L</th></tr><tr><td>A</td><td>1</td><td>2</td></tr><tr><td>B</td><td>3</td><td>\u2014</td></tr></table>',
    ],
    [
      '^;W;L \nA;1;2 \n',
      '<table><tr><th></th><th>W</th><th>L</th></tr><tr><td>A</td><td>1</td><td>2</td></tr></table>',
    ],
    ['\bA\u00101\u00102\n', '<table><tr><td>A</td><td>1</td><td>2</td></tr></table>'],
    ['\bA   1   2{\n\bBB  3   4\n', '<pre>A   1   2\u00bd\nBB  3   4</pre>'],
  ])('quirk 14: table %j', (lines, table) => {
    expect(html(lines)).toBe(table);
  });

  it('quirk 15: semicolons of a sentence make no table', () => {
    expect(html('He came; he saw; he went; all in one day.\n')).toBe(
      '<p>He came; he saw; he went; all in one day.</p>',
    );
  });

  it.each([
    ['AP-WF-11-13-13 1509GMT<', '2013-11-13T15:09:00Z'],
    ['AP-WF-11-13-49 1509GMT<', '2049-11-13T15:09:00Z'],
    ['AP-WF-11-13-99 1509GMT<', '1999-11-13T15:09:00Z'],
    ['AP-NY-02-09-10 1245EST<', '2010-02-09 12:45:00 EST'],
    ['CP-WS-02-09-10 1245<', '2010-02-09T12:45:00Z'],
  ])('quirk 16: time stamp %s', (stamp, published) => {
    expect(only(message(KEYED, HEADING, `\n\t   ${stamp}\n\u0004`)).published).toBe(published);
    const inText = only(message(`${KEYED}\t   Text.\n\n\t   ${stamp}\n`, HEADING, '\u0004'));
    expect([inText.published, inText.body?.value]).toEqual([published, '<p>Text.</p>']);
  });

  it('quirk 17: a time that no calendar has is left out and reported', () => {
    const { items, problems } = read(message(KEYED, HEADING, '\nAP-WF-13-45-26 2599GMT<\n\u0004'));
    expect(items[0]?.published).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'date-unreadable', place: 'anpa-1312/message[1]' }]);
  });

  it.each([
    ['12-31', 'AP-WF-01-01-27 0215GMT', '2026-12-31'],
    ['01-01', 'AP-WF-12-31-26 2315GMT', '2027-01-01'],
    ['06-30', 'AP-WF-07-01-26 0015GMT', '2026-06-30'],
    ['06-30', 'no stamp', '06-30'],
  ])('quirk 18: the day of the id, heading %s, %s', (day, stamp, id) => {
    const wire = message(KEYED, HEADING.replace('03-09', day), `\n${stamp}<\n\u0004`);
    expect(only(wire).guid).toBe(`anpa-1312:W0042:${id}`);
  });

  it('quirk 19: a bulletin has its first sentence for a headline', () => {
    const item = only(message('^BC-US--APNewsAlert,17<\n\t   TOWN (AP) _ Bridge is open.\n'));
    expect(item.title?.value).toBe('Bridge is open.');
    expect(item.extensions).toMatchObject({ headlineFrom: 'first-sentence' });
  });

  it('quirk 20: a note alone has the slug for a headline', () => {
    const item = only(message('^BC-Slug--Kill,12<\n^Eds: Kill the story.<\n'));
    expect(item.title?.value).toBe('Slug--Kill');
    expect(item.extensions).toMatchObject({ headlineFrom: 'keyword-line' });
  });

  it('quirk 21: a list of headlines has no text; a typesetting code may stand before the keyword line', () => {
    const item = only(message('^*9006< ^AP-Top,0036<\n^Top news<\n^One\n^Two\n'));
    expect([item.title?.value, item.body?.value]).toEqual([
      'Top news',
      '<ul><li>One</li><li>Two</li></ul>',
    ]);
    expect(item.declaredWords).toBe(36);
  });

  it('quirk 22: messages of one transmission in Latin-1 and UTF-8', () => {
    const utf8 = Buffer.from(message('^BC-Slug,1<\n^Caf\u00e9 one<\n'), 'utf8');
    const latin1 = Buffer.from(message('^BC-Slug,1<\n^Caf\u00e9 two<\n'), 'latin1');
    const { items } = read(Buffer.concat([utf8, latin1]));
    expect(items.map(({ title }) => title?.value)).toEqual(['Caf\u00e9 one', 'Caf\u00e9 two']);
  });

  it('quirk 23: a broken message is a problem; its neighbours are read', () => {
    const wire = [
      message(`${KEYED}\t   One.\n`),
      'noise on the line\n',
      message('', '?', '\u0004'),
      message(`${KEYED}\t   Two.\n`).slice(0, -STAMP.length - 1),
    ].join('');
    const { items, problems } = read(wire);
    expect(items.map(({ body }) => body?.value.slice(0, 6))).toEqual(['<p>One', '<p>Two']);
    expect(problems.map(({ code, place }) => `${place}: ${code}`)).toEqual([
      'anpa-1312/message[2]: item-unreadable',
      'anpa-1312/message[3]: item-empty',
      'anpa-1312/message[4]: item-incomplete',
    ]);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('quirk 24: a message without STX is read all the same', () => {
    const item = only(message(`${KEYED}\t   Text.\n`).replace('\u0002', ''));
    expect([item.guid, item.title?.value, item.body?.value]).toEqual([
      'anpa-1312:W0042:2026-03-09',
      'A headline',
      '<p>Text.</p>',
    ]);
  });

  it('quirk 25: a damaged heading costs the number, not the text', () => {
    const { items, problems } = read(message(KEYED, '?207 asian 1\nr i BC-Slug\n'));
    expect(items[0]?.guid).toBeUndefined();
    expect(items[0]?.title?.value).toBe('A headline');
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });

  it('quirk 26: the pictures that go with a story', () => {
    const item = only(message(`${KEYED}^AP Photo XNP101, XNP102<\n^AP Graphic LOBSTER<\n`));
    expect(item.extensions).toMatchObject({ pictures: ['XNP101', 'XNP102'] });
  });
});

describe('ANPA 1312 without its marks, as Kyodo sends it', () => {
  const KYODO_HEADING = 'a0105KYODO\u001fkoko-\nu s\u0013\u0011 BC-Mill-Opens   09-12 0344\n';
  const wire = (text: string): string =>
    `\u0001${KYODO_HEADING}\u0002${text}\u0003KWS-21:37-09-12-26\n\u0004`;

  it('quirk 29: the keyword line stands bare, `+` ends the headline, blanks begin paragraphs', () => {
    const item = only(
      wire(
        'BC-Mill-Opens\nMill opens\nonce more+\n     SORIDO, Dec. 9 Kyodo - The mill \nopened.\n     It is old.\n==Kyodo\n',
      ),
    );
    expect(item).toMatchObject({
      guid: 'anpa-1312:a0105:2026-12-09',
      slugline: 'BC-Mill-Opens',
      title: { value: 'Mill opens once more' },
      body: {
        value: '<p>SORIDO, Dec. 9 Kyodo - The mill opened.</p><p>It is old.</p><p>==Kyodo</p>',
      },
      published: '2026-12-09T21:37:00+09:00',
      extensions: { serviceLevel: 'a', number: '0105', selector: 'koko-' },
    });
  });

  it('quirk 30: a text that does not begin with the slug of its heading stays as it is', () => {
    const item = only(wire('Something else\nand more\n     Text.\n'));
    expect(item.body?.value).toBe('<p>Something else and more Text.</p>');
  });
});

describe('notes and kills of ANPA 1312', () => {
  it.each([
    [
      '^Eds: Updates. Call the desk at 212-555-01-99. With AP Photos.<',
      'Eds: Updates. With AP Photos.',
    ],
    ['^Eds: Questions to desk@wire.example.<', undefined],
    ['^Eds: Corrects date to 2026-03-09.<', 'Eds: Corrects date to 2026-03-09.'],
    ['^For Release Sunday, March 15<', 'For Release Sunday, March 15'],
  ])('quirk 27: of %s only what is no contact is kept', (line, edNote) => {
    const item = only(message(`^BC-Slug,12<\n${line}\n^A headline<\n`));
    expect([item.title?.value, item.edNote]).toEqual(['A headline', edNote]);
  });

  it.each([
    ['Kill', 'killed'],
    ['Bulletin Kill', 'killed'],
    ['Withhold', 'withheld'],
    ['1st Ld', undefined],
  ])('quirk 28: take key %s', (takeKey, status) => {
    expect(only(message(`^BC-Slug, ${takeKey},9<\n^A headline<\n`)).status).toBe(status);
  });
});

describe('hostile ANPA 1312', () => {
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(60),
    add: fc.constantFrom(
      '',
      '\u0001',
      '\u0002',
      '\u0003',
      '\u0004',
      '^',
      '<',
      '=\n',
      '\b',
      '\t',
      '\n\n',
    ),
  });

  it('mutated samples never throw', () => {
    const sample = readFileSync(new URL('anpa-1312-several.anpa', SAMPLES), 'latin1');
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const wire = mutations.reduce((text, { at, drop, add }) => {
          const start = Math.floor(at * text.length);
          return text.slice(0, start) + add + text.slice(start + drop);
        }, sample);
        const { items, problems } = read(wire);
        expect(items.length + problems.length).toBeGreaterThan(0);
        for (const item of items) expect(item.title?.value).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['starts', '\u0001'],
    ['ends', '\u0003\u0004'],
    ['synchronisation', '\u0016'],
    ['carets', '^'],
    ['open lines', '^a\n'],
    ['semicolons', ';'],
    ['gaps', 'a  '],
    ['quotes', '`'],
    ['rows', '\ba;b\n'],
    ['heads of tables', '\b^a;b\n'],
    ['blanks', ' '],
    ['stamps', 'AP-WF-01-01-26 '],
    ['commas', ',1'],
  ])('half a megabyte of %s ends quickly', (_, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const started = processorTime();
    read(message(`${KEYED}${text}`));
    read(message(`^${text}<\n`, text));
    anpa1312.detect(Buffer.from(text, 'latin1'));
    expect(processorTime() - started).toBeLessThan(4000);
  });
});
