import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHeadline } from '../../../core/copy/headline.ts';
import { anpa1312 } from '../../../core/formats/anpa-1312.ts';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { iptc7901 } from '../../../core/formats/iptc-7901.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { plainText } from '../../../core/formats/plain-text.ts';
import { processorTime } from '../../processor-time.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-wires/', import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => name.startsWith('iptc-7901'));

function read(wire: string | Uint8Array): ReadItems {
  const bytes = typeof wire === 'string' ? Buffer.from(wire, 'latin1') : wire;
  return iptc7901.read({ bytes, limits: DEFAULT_LIMITS });
}

function only(wire: string): Item {
  const [item, ...others] = read(wire).items;
  if (item === undefined || others.length > 0) throw new Error('not one item');
  return item;
}

const HEADING = 'eca062 4 i 211 ccccb   dpa 061\r\n\nGermany-politics/\r\n';
const DATE = '131137 GMT Nov 26';

function message(text: string, heading = HEADING, date = DATE): string {
  return `\u0001${heading}\u0002${text}\u0003${date}\r\n\u007f\n\u007f\u0004`;
}

const FRONT = 'A headline =\r\n\n';

function html(text: string): string | undefined {
  return only(message(FRONT + text)).body?.value;
}

describe('samples of IPTC 7901 and what is read of them', () => {
  it.each(names)('%s', (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    expect(iptc7901.detect(bytes)).toBe(true);
    expect(anpa1312.detect(bytes)).toBe(false);
    expect(plainText.detect({ text: bytes.toString('latin1') })).toBe(false);
    const { text, ...rest } = read(bytes);
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, EXPECTED), 'utf8'),
    );
    expect({ format: iptc7901.name, ...rest }).toEqual(expected);
    for (const { span } of rest.items) {
      expect(text?.slice(span?.start, span?.end)).toMatch(/^\u0001[\s\S]*\u0004$/);
    }
  });

  it.each(names)('%s: no address, number or name of a contact reaches an item', (name) => {
    const { items } = read(readFileSync(new URL(name, SAMPLES)));
    expect(JSON.stringify(items)).not.toMatch(/@|\+49|5550|Redaktion|Editing|Notebook|Notizblock/);
  });
});

describe('how IPTC 7901 is told from other payloads', () => {
  it.each([
    ['a whole message', message(FRONT), true],
    ['fill before it', `\0\r\n${message(FRONT)}`, true],
    ['no SOH', message(FRONT).slice(1), true],
    ['no STX', message(FRONT).replace('\u0002', ''), true],
    ['an unknown heading in a frame', '\u0001zczc afx 0815 \r\n\u0002Text\u0003', true],
    [
      'a heading of ANPA 1312',
      '\u0001W0042\u001fasian\nr i BC-Slug 03-09\n\u0002Text\u0003',
      false,
    ],
    ['text with the words of a heading', HEADING + FRONT, false],
    [
      'a message whose control characters got lost on the way',
      `${HEADING}${FRONT}Text.\n\n131137 GMT Nov 13\n`,
      true,
    ],
    ['a font', '\0\u0001\0\0\u0002aa11bb22', false],
    ['binary in a frame', '\u0001\u0005\u0006\u0007aa11bb22\u0002', false],
    ['nothing', '', false],
  ])('%s', (_, wire, is) => {
    expect(iptc7901.detect(Buffer.from(wire, 'latin1'))).toBe(is);
  });
});

describe('quirks of IPTC 7901', () => {
  it.each([
    [
      'eca062 4 i 211 ccccb   dpa 061',
      { number: '062', category: 'i', code: 'ccccb', agency: 'dpa', reference: '061' },
      4,
      211,
    ],
    [
      'eca0124 3 i 93  dpa 1888',
      { number: '0124', category: 'i', agency: 'dpa', reference: '1888' },
      3,
      93,
    ],
    ['ecp0007 4 s 850  dpa-tns 0908', { number: '0007', category: 's', agency: 'dpa-tns' }, 4, 850],
    ['eca0001 1 pl', { number: '0001', category: 'pl' }, 1, undefined],
    ['eca0001 46  dpa 0027', { number: '0001', agency: 'dpa', reference: '0027' }, undefined, 46],
    ['eca0001', { number: '0001' }, undefined, undefined],
  ])('quirk 1: heading %s', (line, extensions, urgency, words) => {
    const item = only(message(FRONT, `${line}\r\n\nGermany-politics/\r\n`));
    expect(item.extensions).toMatchObject(extensions);
    expect([item.urgency, item.declaredWords]).toEqual([urgency, words]);
    expect([item.slugline, item.guid]).toEqual([
      'Germany-politics/',
      `iptc-7901:${line.split(' ')[0]}:2026-11-13`,
    ]);
  });

  it.each([
    ['Switzerland/migration/UN/', ['Switzerland', 'migration', 'UN']],
    ['Germany-politics/', ['Germany-politics']],
    ['H\xe4fen/H\xe4fen/', ['H\u00e4fen']],
  ])('quirk 2: keyword line %s', (line, keywords) => {
    expect(only(message(FRONT, `eca062 4 i 211  dpa 061\r\n\n${line}\r\n`)).keywords).toEqual(
      keywords,
    );
    const behind = only(message(`${line}\r\n${FRONT}`, 'eca062 4 i 211  dpa 061\r\n'));
    expect([behind.keywords, behind.title?.value]).toEqual([keywords, 'A headline']);
  });

  it.each([
    ['Headline =', 'Headline', undefined, undefined],
    ['Headline=', 'Headline', undefined, undefined],
    ['REFILE\r\nHeadline =', 'REFILE\nHeadline', 'REFILE', undefined],
    [
      'REFILE\r\n1ST LEAD\r\nHeadline\r\nBy dpa correspondents =',
      'REFILE\n1ST LEAD\nHeadline',
      'REFILE 1ST LEAD',
      'By dpa correspondents',
    ],
    [
      'Headline\r\nBy A. Writer, The Specimen\r\nDaily =',
      'Headline',
      undefined,
      'By A. Writer, The Specimen Daily',
    ],
    [
      'A headline that\r\nruns on\r\nVon Anna Beispiel, dpa =',
      'A headline that\nruns on',
      undefined,
      'Von Anna Beispiel, dpa',
    ],
    ['(Achtung)\r\nImpressum =', '(Achtung)\nImpressum', '(Achtung)', undefined],
    ['Eil\r\nTitel =', 'Eil\nTitel', 'Eil', undefined],
    ['2. Zusammenfassung\r\nTitel =', '2. Zusammenfassung\nTitel', '2. Zusammenfassung', undefined],
    ['NATO =', 'NATO', undefined, undefined],
  ])('quirk 3: header %j', (lines, title, takeKey, byline) => {
    const item = only(message(`${lines}\r\n\n   Berlin (dpa) - Text.\r\n`));
    expect(item.title?.value).toBe(title);
    expect([item.sourceVersion, item.extensions?.takeKey]).toEqual([takeKey, takeKey]);
    expect(item.authors.map(({ name }) => name)).toEqual(byline === undefined ? [] : [byline]);
    expect(item.body?.value).toBe('<p>Berlin (dpa) - Text.</p>');
  });

  it('quirk 4: take keys are lines of the title, where the marks of dpa are looked for', () => {
    const item = only(
      message(`REFILE\r\n1ST LEAD\r\nHeadline\r\nBy dpa correspondents =\r\n\nText.\r\n`),
    );
    expect(parseHeadline(item.title?.value ?? '', { agency: 'dpa' })).toMatchObject({
      headline: 'Headline',
      markers: [{ type: 'refile' }, { type: 'lead', number: 1 }],
    });
  });

  it('quirk 5: a note among the header lines', () => {
    const item = only(message('Headline\r\nEds: adds details =\r\n\nText.\r\n'));
    expect([item.title?.value, item.edNote]).toEqual(['Headline', 'Eds: adds details']);
  });

  it.each([
    ['Headline\r\n\r\nBerlin (dpa) - Text.\r\n', 'Headline', '<p>Berlin (dpa) - Text.</p>'],
    ['Berlin (dpa) - The text.\r\n', 'The text.', '<p>Berlin (dpa) - The text.</p>'],
  ])('quirk 6: no equals sign ends the header of %j', (text, title, body) => {
    const item = only(message(text));
    expect([item.title?.value, item.body?.value]).toEqual([title, body]);
  });

  it.each([
    ['One\r\nmore.\r\n\nTwo.\r\n', '<p>One more.</p><p>Two.</p>'],
    ['One\r\nmore.\nTwo.\r\n', '<p>One more.</p><p>Two.</p>'],
    ['   One\r\nmore.\r\n   Two.\r\n', '<p>One more.</p><p>Two.</p>'],
    ['One\r\nmore.\r\n\r\nTwo.\r\n', '<p>One more.</p><p>Two.</p>'],
    ['a < b & c\u000e\r\n', '<p>a &lt; b &amp; c</p>'],
    ['a   1   2\r\nbb  3   4\r\n', '<pre>a   1   2\nbb  3   4</pre>'],
    ['- one\r\n- two\r\n', '<ul><li>one</li><li>two</li></ul>'],
    ['J\xfcrgen\xa0M. sagte: \x84Ja.\x93\r\n', '<p>J\u00fcrgen\u00a0M. sagte: \u201eJa.\u201c</p>'],
  ])('quirk 7: paragraphs of %j', (text, body) => {
    expect(html(text)).toBe(body);
  });

  it('quirk 8: where only LF is left, blank lines part paragraphs', () => {
    const wire = message(`${FRONT}One\r\nmore.\r\n\nTwo.\r\n`).replaceAll('\r\n', '\n');
    expect(only(wire).body?.value).toBe('<p>One more.</p><p>Two.</p>');
    expect(only(wire).guid).toBe('iptc-7901:eca062:2026-11-13');
  });

  it.each([
    ['# Notebook'],
    ['# Notizblock'],
    ['dpa-Notizblock'],
    ['## dpa Contacts'],
    ['## Editorial contacts'],
    ['## Redaktionelle Hinweise'],
    ['* * * *'],
    ['****'],
    ['The following information is not for publication'],
    ['The following information is not intended\r\nfor publication'],
    ['Die folgenden Informationen sind nicht zur Ver\xf6ffentlichung bestimmt'],
    ['- Reporting by: Somebody'],
    ['Redaktion: Somebody'],
  ])('quirk 9: what is behind %j is not for publication', (line) => {
    const item = only(
      message(
        `${FRONT}Text.\r\n\n${line}\r\n- Tel +49 30 5550 <desk@wire.example>\r\n\ndpa wsz jln npr\r\n\n`,
      ),
    );
    expect(item.body?.value).toBe('<p>Text.</p><p>dpa wsz jln npr</p>');
    expect(JSON.stringify(item)).not.toMatch(/5550|desk@/);
  });

  it('quirk 10: a line of initials without a private part stays', () => {
    expect(html('Text.\r\n\ndpa wsz jln\r\n')).toBe('<p>Text.</p><p>dpa wsz jln</p>');
  });

  it('quirk 11: words about publication in the text cut nothing', () => {
    const text = 'He called it "not for publication".\r\n\nThe end.\r\n';
    expect(html(text)).toBe('<p>He called it "not for publication".</p><p>The end.</p>');
  });

  it.each([
    ['131137 GMT Nov 13', '2013-11-13T11:37:00Z', '2013-11-13'],
    ['080615 Okt 26', '2026-10-08T06:15:00', '2026-10-08'],
    ['080615 GMT M\xe4r 26', '2026-03-08T06:15:00Z', '2026-03-08'],
    ['080615 MEZ Dez 26', '2026-12-08 06:15:00 MEZ', '2026-12-08'],
    ['080615 GMT Mai 2026', '2026-05-08T06:15:00Z', '2026-05-08'],
    ['080615 GMT Jan 98', '1998-01-08T06:15:00Z', '1998-01-08'],
    ['080615 GMT Xyz 26', undefined, undefined],
  ])('quirk 12: date line %s', (date, published, day) => {
    const item = only(message(`${FRONT}Text.\r\n`, HEADING, date));
    expect(item.published).toBe(published);
    expect(item.guid).toBe(day && `iptc-7901:eca062:${day}`);
  });

  it('quirk 13: a time that no calendar has is left out and reported', () => {
    const { items, problems } = read(message(FRONT, HEADING, '312560 GMT Feb 26'));
    expect(items[0]?.published).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'date-unreadable' }]);
  });

  it('quirk 14: without ETX the date is the last line, and the message may be cut off', () => {
    const wire = message(`${FRONT}Text.\r\n\n`).replace('\u0003', '');
    const { items, problems } = read(wire);
    expect([items[0]?.published, items[0]?.body?.value]).toEqual([
      '2026-11-13T11:37:00Z',
      '<p>Text.</p>',
    ]);
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });

  it('quirk 15: a service message is signalled', () => {
    const item = only(message(FRONT, 'eca0001 4 rs 46  dpa 0027\r\n\nImpressum/\r\n'));
    expect(item.signals).toEqual(['iptc-7901:rs']);
    expect(item.extensions).toMatchObject({ category: 'rs', serviceMessage: true });
  });

  it('quirk 16: several messages; a broken one is a problem', () => {
    const other = HEADING.replace('062', '0063');
    const { items, problems } = read(
      `${message(FRONT)}line noise\r\n${message('', HEADING)}${message(FRONT, other)}`,
    );
    expect(items.map(({ guid }) => guid)).toEqual([
      'iptc-7901:eca062:2026-11-13',
      'iptc-7901:eca0063:2026-11-13',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['item-unreadable', 'item-empty']);
  });

  it('quirk 17: a message without STX is read all the same', () => {
    const item = only(message(`${FRONT}Text.\r\n`).replace('\u0002', ''));
    expect([item.slugline, item.title?.value, item.body?.value]).toEqual([
      'Germany-politics/',
      'A headline',
      '<p>Text.</p>',
    ]);
  });

  it('quirk 18: bytes that are UTF-8 stay UTF-8', () => {
    const { items } = read(Buffer.from(message(`${FRONT}J\u00fcrgen \u2013 ja.\r\n`), 'utf8'));
    expect(items[0]?.body?.value).toBe('<p>J\u00fcrgen \u2013 ja.</p>');
  });
});

describe('kills of IPTC 7901', () => {
  it.each([
    ['KILL KILL KILL', 'killed'],
    ['HOLD HOLD HOLD', 'withheld'],
    ['1ST LEAD', undefined],
  ])('quirk 19: take key %s', (takeKey, status) => {
    expect(only(message(`${takeKey}\r\nHeadline =\r\n\nText.\r\n`)).status).toBe(status);
  });

  it('quirk 20: where it stands for the headline, it is the headline', () => {
    const item = only(message('KILL KILL KILL =\r\n\nPlease do not use the story.\r\n'));
    expect(parseHeadline(item.title?.value ?? '', { agency: 'dpa' }).markers).toEqual([
      { type: 'kill' },
    ]);
    expect(item.status).toBe('killed');
  });
});

describe('hostile IPTC 7901', () => {
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(60),
    add: fc.constantFrom(
      '',
      '\u0001',
      '\u0002',
      '\u0003',
      '\u0004',
      '/',
      ' =\r\n',
      '\r\n',
      '\n',
      '# Notebook\n',
    ),
  });

  it('mutated samples never throw', () => {
    const sample = readFileSync(new URL('iptc-7901-german-and-service.iptc', SAMPLES), 'latin1');
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
    ['lines', 'a\r\n\n'],
    ['gaps', 'a   '],
    ['asterisks', '* '],
    ['slashes', 'a/'],
    ['words', 'word '],
    ['capitals', 'ABC '],
    ['initials', 'dpa '],
    ['digits', '1'],
    ['indents', '   a\n'],
    ['blanks', ' '],
    ['equals signs', ' ='],
  ])('half a megabyte of %s ends quickly', (_, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const started = processorTime();
    read(message(`${FRONT}${text}`));
    read(message(`${text}\r\n`, text));
    read(message(FRONT, HEADING, text));
    iptc7901.detect(Buffer.from(text, 'latin1'));
    expect(processorTime() - started).toBeLessThan(4000);
  });
});

describe('headings and headers of IPTC 7901 as agencies bend them', () => {
  it('quirk 21: a number of five digits, a keyword line that begins with a slash too', () => {
    const heading = 'eca00075 3 i 510    dpa 1003\r\n\n/politics/harbour/\r\n';
    expect(only(message(`${FRONT}Text.\r\n`, heading))).toMatchObject({
      guid: 'iptc-7901:eca00075:2026-11-13',
      urgency: 3,
      slugline: '/politics/harbour/',
      keywords: ['politics', 'harbour'],
    });
  });

  it('quirk 22: a keyword line without its slash is the one line below the first', () => {
    const item = only(message(`${FRONT}Text.\r\n`, 'bsf037 4 su 174 gef 1388\r\n\nPort de GE\r\n'));
    expect([item.slugline, item.keywords]).toEqual(['Port de GE', ['Port de GE']]);
  });

  it('quirk 23: the net that a take goes to is no part of the headline', () => {
    const item = only(message('2ND LEAD\r\n3RD NET\r\nA headline =\r\n\nText.\r\n'));
    expect([item.title?.value, item.sourceVersion]).toEqual([
      '2ND LEAD\nA headline',
      '2ND LEAD 3RD NET',
    ]);
  });
});
