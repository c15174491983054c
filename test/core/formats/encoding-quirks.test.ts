/** Encodings as feeds of the wild declare them, or do not. */
import { describe, expect, it } from '@jest/globals';
import { charsetOf } from '../../../core/formats/charset.ts';
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

  const others: [string, Uint8Array][] = [
    ['quirk 4: some accents', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0])],
    [
      'quirk 5: Chinese is not taken for Korean',
      encoder('gb18030')('<a>港口的灯塔今天重新开放了请注意安全</a>'),
    ],
    [
      'quirk 6: Russian is not taken for Korean',
      Uint8Array.from(
        [...'маяк в порту снова открыт'].map((sign) =>
          sign === ' ' ? 0x20 : 0xe0 + sign.charCodeAt(0) - 0x430,
        ),
      ),
    ],
  ];
  it.each(others)('%s', (_name, bytes) => {
    expect(decode(bytes)).toMatchObject({ ok: true, encoding: 'windows-1252' });
  });

  it('quirk 7: what was declared and fits is believed', () => {
    const bytes = encoder('euc-kr')(KOREAN);
    expect(decode(bytes, { contentType: 'text/xml; charset=gbk' })).toMatchObject({
      encoding: 'gb18030',
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

  it.each(['cp437', 'ebcdic-cp-us', 'x__proto__', ''])('quirk 10: %s is unknown', (label) => {
    expect(charsetOf(label)).toMatchObject({ kind: 'unknown' });
  });
});
