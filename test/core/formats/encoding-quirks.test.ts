/** Encodings as feeds of the wild declare them, or do not. */
import { describe, expect, it } from '@jest/globals';
import { charsetOf } from '../../../core/formats/charset.ts';
import { decodeLeniently } from '../../../core/formats/decoders.ts';
import { decode } from '../../../core/formats/encoding.ts';

/** What a text is in an encoding of one or two bytes a character, found by decoding all there are. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [sign.charCodeAt(0)]));
}

/** The same for encodings of one byte a character, EBCDIC included. */
function singleBytes(encoding: string): (text: string) => Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) {
    table.set(decodeLeniently(Uint8Array.of(byte), encoding), byte);
  }
  return (text) => Uint8Array.from([...text].map((sign) => table.get(sign) ?? 0x1a));
}

const KOREAN = '<a>부산항 등대가 다시 문을 연다</a>';
const JAPANESE = '<a>港の灯台がふたたび開きます</a>';

describe('nobody declared the encoding', () => {
  const cases: [string, string, string][] = [
    ['quirk 1', 'euc-kr', KOREAN],
    ['quirk 2', 'euc-jp', JAPANESE],
    ['quirk 3', 'shift_jis', JAPANESE],
  ];
  it.each(cases)('%s: %s is seen by its letters, and told', (_name, encoding, text) => {
    const decoded = decode(encoder(encoding)(text));
    expect(decoded).toMatchObject({ ok: true, encoding, text });
    expect(decoded).toMatchObject({ problems: [{ code: 'encoding-recovered' }] });
  });

  it('quirk 4: some accents are no foreign script', () => {
    const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0]);
    expect(decode(bytes)).toMatchObject({ ok: true, encoding: 'windows-1252' });
  });

  const CHINESE = '<a>港口的灯塔今天重新开放了请注意安全</a>';
  const TAIWANESE = '<a>港口的燈塔今天重新開放了請注意安全</a>';
  const RUSSIAN = '<a>маяк в порту снова открыт</a>';
  const others: [string, string, string, Uint8Array][] = [
    ['quirk 5', 'gb18030', CHINESE, encoder('gb18030')(CHINESE)],
    ['quirk 11', 'big5', TAIWANESE, encoder('big5')(TAIWANESE)],
    ['quirk 6', 'windows-1251', RUSSIAN, singleBytes('windows-1251')(RUSSIAN)],
    ['quirk 12', 'koi8-r', RUSSIAN, singleBytes('koi8-r')(RUSSIAN)],
    ['quirk 13', 'ibm866', RUSSIAN, singleBytes('ibm866')(RUSSIAN)],
    ['quirk 14', 'iso-8859-5', RUSSIAN, singleBytes('iso-8859-5')(RUSSIAN)],
    ...(
      [
        ['quirk 15', 'koi8-u', 'Новий міст відкрито, їдуть перші потяги'],
        ['quirk 16', 'windows-1253', 'Ο φάρος στο λιμάνι άνοιξε ξανά σήμερα το πρωί'],
        ['quirk 17', 'windows-1255', 'המגדלור בנמל נפתח מחדש היום'],
        ['quirk 18', 'windows-1256', 'أعيد فتح المنارة في الميناء اليوم'],
        ['quirk 19', 'windows-874', 'ประภาคารที่ท่าเรือเปิดอีกครั้งในวันนี้'],
      ] as const
    ).map(([name, encoding, text]): [string, string, string, Uint8Array] => [
      name,
      encoding,
      text,
      singleBytes(encoding)(text),
    ]),
  ];
  it.each(others)('%s: %s too', (_name, encoding, text, bytes) => {
    expect(decode(bytes)).toMatchObject({
      ok: true,
      encoding,
      text,
      problems: [{ code: 'encoding-recovered' }],
    });
  });

  const western: [string, string][] = [
    ['windows-1252', 'Élèves déçus, été gênant à la mairie où l’on a été hébergé'],
    ['windows-1252', 'Der Leuchtturm öffnet für große Gäste, Straße gesperrt, Ärger über Brücke'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
    ['ibm850', 'El faro reabrió según la alcaldía, añadió el señor Núñez'],
  ];
  it.each(western)('quirk 20: accents of %s are no foreign script', (encoding, text) => {
    expect(decode(singleBytes(encoding)(text))).toMatchObject({ encoding: 'windows-1252' });
  });

  it('quirk 7: what was declared and fits is believed', () => {
    const bytes = encoder('euc-kr')(KOREAN);
    expect(decode(bytes, { contentType: 'text/xml; charset=gbk' })).toMatchObject({
      encoding: 'gb18030',
    });
  });
});

describe('the server and the document contradict each other', () => {
  const declared = (encoding: string, text: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
  const cases: [string, string, string, (text: string) => Uint8Array][] = [
    ['quirk 37', 'euc-kr', '부산항 등대가 다시 문을 연다', encoder('euc-kr')],
    ['quirk 38', 'windows-1251', 'маяк в порту снова открыт', singleBytes('windows-1251')],
  ];
  it.each(cases)('%s: the letters decide for %s', (_name, encoding, text, encode) => {
    const feed = declared(encoding, text);
    expect(decode(encode(feed), { contentType: 'text/xml; charset=ISO-8859-1' })).toMatchObject({
      ok: true,
      encoding,
      text: feed,
      problems: [{ code: 'encoding-recovered' }],
    });
  });

  it('quirk 39: the server is right where they say nothing', () => {
    const bytes = singleBytes('windows-1252')(declared('koi8-r', 'été à l’aube'));
    expect(decode(bytes, { contentType: 'text/xml; charset=windows-1252' })).toMatchObject({
      encoding: 'windows-1252',
      problems: [],
    });
  });
});

describe('controls that windows-1252 has instead of quotation marks', () => {
  it('quirk 8: in UTF-8, where latin-1 was read on the way', () => {
    expect(decode(new TextEncoder().encode('it\u0092s \u0093open\u0094 \u0085'))).toMatchObject({
      encoding: 'utf-8',
      text: 'it’s “open” …',
    });
  });
});

describe('names of encodings', () => {
  const cases: [string, string][] = [
    ['windows_1251', 'windows-1251'],
    ['ISO8859_2', 'iso-8859-2'],
    ['iso_8859-15', 'iso-8859-15'],
    ['cp1255', 'windows-1255'],
    ['cp866', 'ibm866'],
    ['MacRoman', 'macintosh'],
    ['mac-cyrillic', 'x-mac-cyrillic'],
    ['ms-greek', 'windows-1253'],
    ['eucKR', 'euc-kr'],
    ['KS_C_5601-1987', 'euc-kr'],
    ['utf16', 'utf-16le'],
  ];
  it.each(cases)('quirk 9: %s is %s', (label, name) => {
    expect(charsetOf(label)).toEqual({ kind: 'known', name });
  });

  const pages: [string, string][] = [
    ['cp437', 'ibm437'],
    ['csPC8CodePage437', 'ibm437'],
    ['IBM00858', 'ibm858'],
    ['850', 'ibm850'],
    ['csIBM037', 'ibm037'],
    ['ebcdic_cp_us', 'ibm037'],
    ['1251', 'windows-1251'],
    ['mac-latin2', 'x-mac-ce'],
  ];
  it.each(pages)(
    'quirk 21: %s is %s, which the decoder of the platform does not have',
    (label, name) => {
      expect(charsetOf(label)).toEqual({ kind: 'known', name });
    },
  );

  it.each(['cp9', '12345', 'x__proto__', ''])('quirk 10: %s is unknown', (label) => {
    expect(charsetOf(label)).toMatchObject({ kind: 'unknown' });
  });
});

describe('encodings that the decoder of the platform does not have', () => {
  const FEED = '<?xml version="1.0" encoding="NAME"?><a>TEXT</a>';
  const feedIn = (label: string, text: string) => FEED.replace('NAME', label).replace('TEXT', text);
  const cases: [string, string, string, string][] = [
    ['quirk 22', 'cp437', 'ibm437', 'Ünïcode çafé ½'],
    ['quirk 23', 'cp852', 'ibm852', 'Łódź'],
    ['quirk 24', 'IBM855', 'ibm855', 'маяк'],
    ['quirk 25', 'viscii', 'viscii', 'Việt ngữ ệ'],
    ['quirk 26', 'macgreek', 'x-mac-greek', 'λιμάνι'],
    ['quirk 27', 'koi8-t', 'koi8-t', 'қалъа'],
  ];
  it.each(cases)('%s: %s', (_name, label, encoding, text) => {
    const feed = feedIn(label, text);
    expect(decode(singleBytes(encoding)(feed))).toEqual({
      ok: true,
      encoding,
      text: feed,
      problems: [],
    });
  });

  const ebcdic: [string, string, string, string][] = [
    ['quirk 28', 'ebcdic-cp-us', 'ibm037', 'Café [closed]!'],
    ['quirk 29', 'cp500', 'ibm500', 'Café [closed]!'],
    ['quirk 30', 'IBM273', 'ibm273', 'Straße {Öl}'],
    ['quirk 31', 'IBM01140', 'ibm1140', '5 €'],
    ['quirk 32', 'x-none', 'ibm037', 'an unknown page of EBCDIC'],
  ];
  it.each(ebcdic)('%s: EBCDIC, %s', (_name, label, encoding, text) => {
    const feed = `${feedIn(label, text)}\n`;
    expect(decode(singleBytes(encoding)(feed))).toMatchObject({ ok: true, encoding, text: feed });
  });

  const refused: [string, number[]][] = [
    ['quirk 33: UTF-32 without a mark, little end first', [0x3c, 0, 0, 0, 0x61, 0, 0, 0]],
    ['quirk 34: UTF-32 without a mark, big end first', [0, 0, 0, 0x3c, 0, 0, 0, 0x61]],
  ];
  it.each(refused)('%s is refused', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({
      ok: false,
      problem: { code: 'payload-unreadable', message: expect.stringContaining('utf-32') },
    });
  });

  it('quirk 35: UTF-16 without a mark, of JSON', () => {
    expect(decode(Uint8Array.of(0x7b, 0, 0x22, 0, 0x61, 0))).toMatchObject({
      encoding: 'utf-16le',
      text: '{"a',
    });
  });
});

describe('names that are refused', () => {
  const names = ['utf_32', 'UTF-32LE', 'u32', 'csUCS4', 'ISO-2022-KR', 'utf-7', 'hz-gb-2312'];
  it.each(names)('quirk 36: %s', (name) => {
    expect(charsetOf(name).kind).toBe('refused');
  });
});
