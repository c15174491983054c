import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../../core/formats/encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

/** 등대 in the encodings of Korea, 灯台 in those of Japan, 灯塔 in China's, маяк in Russia's. */
const EUC_KR = [0xb5, 0xee, 0xb4, 0xeb];
/** 똠 is not in KS X 1001, only in Microsoft's extension of it. */
const CP949 = [0x8c, 0x63];
const SHIFT_JIS = [0x93, 0x94, 0x91, 0xe4];
const GB = [0xb5, 0xc6, 0xcb, 0xfe];
const BIG5 = [0xbf, 0x4f, 0xb6, 0xf0];
const KOI8 = [0xcd, 0xc1, 0xd1, 0xcb];
const CP1251 = [0xec, 0xe0, 0xff, 0xea];

describe('which encoding', () => {
  const cases: [string, Uint8Array, string | undefined, string, string][] = [
    ['nothing said: UTF-8', utf8('<a>등대</a>'), undefined, 'utf-8', '<a>등대</a>'],
    [
      'a byte order mark, which is dropped',
      bytes([0xef, 0xbb, 0xbf], '<a/>'),
      'text/xml; charset=euc-kr',
      'utf-8',
      '<a/>',
    ],
    [
      'a mark of UTF-16, little end first',
      bytes([0xff, 0xfe, 0x3c, 0, 0xf1, 0xb4]),
      undefined,
      'utf-16le',
      '<등',
    ],
    ['big end first', bytes([0xfe, 0xff, 0, 0x3c, 0xb4, 0xf1]), undefined, 'utf-16be', '<등'],
    ['UTF-16 without a mark', bytes([0x3c, 0, 0x3f, 0]), undefined, 'utf-16le', '<?'],
    [
      'the charset of the response',
      bytes('<a>', EUC_KR),
      'text/xml; charset=EUC-KR',
      'euc-kr',
      '<a>등대',
    ],
    ['in quotes', bytes('<a>', EUC_KR), 'text/xml;charset="euc-kr"', 'euc-kr', '<a>등대'],
    ['cp949', bytes('<a>', CP949), 'text/xml; charset=cp949', 'euc-kr', '<a>똠'],
    [
      'the declaration',
      bytes('<?xml version="1.0" encoding="shift_jis"?>', SHIFT_JIS),
      undefined,
      'shift_jis',
      '灯台',
    ],
    [
      'gb2312 is gb18030',
      bytes("<?xml version='1.0' encoding='GB2312'?>", GB),
      undefined,
      'gb18030',
      '灯塔',
    ],
    ['big5', bytes('<?xml version="1.0" encoding="big5"?>', BIG5), undefined, 'big5', '燈塔'],
    ['koi8', bytes('<?xml version="1.0" encoding="koi8-r"?>', KOI8), undefined, 'koi8-r', 'маяк'],
    [
      'the response beats the declaration',
      bytes('<?xml version="1.0" encoding="koi8-r"?>', CP1251),
      'text/xml; charset=windows-1251',
      'windows-1251',
      'маяк',
    ],
    [
      'valid UTF-8 stays so whatever is declared',
      utf8('<?xml version="1.0" encoding="iso-8859-1"?>등대'),
      'text/xml; charset=euc-kr',
      'utf-8',
      '등대',
    ],
    [
      'latin-1 is windows-1252',
      bytes('<?xml version="1.0" encoding="iso-8859-1"?>it', [0x92], 's ', [0x80]),
      undefined,
      'windows-1252',
      'it’s €',
    ],
  ];
  it.each(cases)('%s', (_name, input, contentType, encoding, text) => {
    const decoded = decode(input, contentType === undefined ? {} : { contentType });
    expect(decoded).toMatchObject({ ok: true, encoding, problems: [] });
    expect(decoded.ok && decoded.text.endsWith(text)).toBe(true);
  });
});

describe('what does not fit makes way for the next, and is told', () => {
  it('a charset that the bytes are not', () => {
    const decoded = decode(bytes('<?xml version="1.0" encoding="euc-kr"?>', EUC_KR), {
      contentType: 'text/xml; charset=utf-8',
    });
    expect(decoded).toMatchObject({
      encoding: 'euc-kr',
      problems: [{ code: 'encoding-recovered', severity: 'recovered' }],
    });
  });

  it('nothing fits: windows-1252, which always does', () => {
    const decoded = decode(bytes('caf', [0xe9]));
    expect(decoded).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      problems: [{ code: 'encoding-recovered' }],
    });
  });

  it('one damaged character in a long text costs that character, not all', () => {
    const text = '오래된 등대가 내년 봄 다시 불을 밝힌다. ';
    const utf = decode(bytes(text, [0xeb, 0x93], text));
    expect(utf).toMatchObject({
      encoding: 'utf-8',
      text: `${text}\ufffd${text}`,
      problems: [{ code: 'encoding-recovered' }],
    });
    const korean = decode(bytes(...Array(8).fill(EUC_KR), [0xff]), {
      contentType: 'text/xml; charset=euc-kr',
    });
    expect(korean).toMatchObject({
      encoding: 'euc-kr',
      text: `${'등대'.repeat(8)}\ufffd`,
      problems: [{ code: 'encoding-recovered' }],
    });
  });

  it('a name that no one knows', () => {
    const decoded = decode(utf8('<?xml version="1.0" encoding="x-none"?>등'));
    expect(decoded).toMatchObject({
      encoding: 'utf-8',
      problems: [{ code: 'encoding-recovered', message: expect.stringContaining('x-none') }],
    });
  });
});

describe('what is refused', () => {
  const cases: [string, Uint8Array, string | undefined, string][] = [
    ['no bytes', new Uint8Array(), undefined, 'payload-empty'],
    [
      'UTF-32, by its mark',
      bytes([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]),
      undefined,
      'payload-unreadable',
    ],
    [
      'UTF-32, big end first',
      bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]),
      undefined,
      'payload-unreadable',
    ],
    [
      'iso-2022-kr',
      bytes([0x1b, 0x24, 0x29, 0x43, 0x0e, 0x35, 0x6e, 0x0f]),
      'text/xml; charset=iso-2022-kr',
      'payload-unreadable',
    ],
    [
      'iso-2022-cn',
      bytes([0x1b, 0x24, 0x29, 0x41, 0x0e, 0x35, 0x6e, 0x0f]),
      'text/xml; charset=iso-2022-cn',
      'payload-unreadable',
    ],
  ];
  it.each(cases)('%s', (_name, input, contentType, code) => {
    const decoded = decode(input, contentType === undefined ? {} : { contentType });
    expect(decoded).toMatchObject({ ok: false, problem: { code, severity: 'lost' } });
  });

  it('but iso-2022-jp is read', () => {
    const input = bytes([0x1b, 0x24, 0x42, 0x45, 0x74, 0x42, 0x66, 0x1b, 0x28, 0x42]);
    expect(decode(input, { contentType: 'text/xml; charset=iso-2022-jp' })).toMatchObject({
      text: '灯台',
      encoding: 'iso-2022-jp',
    });
  });
});

it('any text in UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const decoded = decode(utf8(`<a>${text}`), { contentType: 'text/xml; charset=iso-8859-1' });
      expect(decoded).toMatchObject({ ok: true, text: `<a>${text}`, problems: [] });
    }),
  );
});

it('any bytes are decoded or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.option(fc.string(), { nil: undefined }),
      (input, charset) => {
        const decoded = decode(
          input,
          charset === undefined ? {} : { contentType: `text/xml; charset=${charset}` },
        );
        expect(typeof decoded.ok).toBe('boolean');
      },
    ),
    { numRuns: 500 },
  );
});
