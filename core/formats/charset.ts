/** Names of character encodings, as feeds and servers write them. */
import { hasOwnDecoder } from './decoders.ts';

/** Names that `TextDecoder` does not know, or knows as something narrower than what is really sent. */
const NAMES: Readonly<Record<string, string>> = {
  big5: 'cp950',
  'euc-jp': 'eucjp ujis',
  'euc-kr': 'cp949 ms949 uhc x-windows-949 ksc_5601 euckr',
  gb18030: 'gb2312 gbk cp936 euc-cn',
  ibm037: 'ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-wt ebcdic-cp-nl ibm039',
  ibm424: 'ebcdic-cp-he',
  ibm437: 'cspc8codepage437',
  ibm500: 'ebcdic-cp-be ebcdic-cp-ch',
  ibm775: 'cspc775baltic',
  ibm850: 'cspc850multilingual',
  ibm852: 'cspcp852',
  ibm861: 'cp-is',
  ibm862: 'cspc862latinhebrew',
  ibm869: 'cp-gr',
  'koi8-r': 'koi8 cskoi8r',
  macintosh: 'macroman mac-roman',
  shift_jis: 'cp932 ms932',
  tcvn: 'tcvn-5712 tcvn5712-1',
  'utf-16': 'utf16 u16 csunicode ucs-2 iso-10646-ucs-2',
  'utf-8': 'u8 utf8mb4 utf_8',
  viscii: 'csviscii',
  'windows-1250': 'ms-ee',
  'windows-1251': 'ms-cyrl',
  'windows-1252': 'ms-ansi ascii',
  'windows-1253': 'ms-greek',
  'windows-1254': 'ms-turk',
  'windows-1255': 'ms-hebr',
  'windows-1256': 'ms-arab',
  'windows-1257': 'winbaltrim',
  'x-mac-ce': 'maccentraleurope mac-ce maclatin2 mac-latin2',
  'x-mac-croatian': 'maccroatian mac-croatian',
  'x-mac-cyrillic': 'maccyrillic mac-cyrillic',
  'x-mac-greek': 'macgreek mac-greek',
  'x-mac-icelandic': 'maciceland mac-iceland',
  'x-mac-romanian': 'macromania mac-romanian',
  'x-mac-turkish': 'macturkish mac-turkish',
};

const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([name, others]) =>
    others.split(' ').map((other) => [other, name] as const),
  ),
);

/** `cp1251`, `IBM00858`, `csIBM037`, `437`: by the number that IBM and Microsoft gave a code page. */
const NUMBERED = /^(?:cs)?(?:ibm|cp|ccsid|dos|oem|pc)?-?0{0,2}(\d{2,4})$/;

function ofNumber(label: string): string | undefined {
  const number = NUMBERED.exec(label)?.[1];
  return number === undefined
    ? undefined
    : [`windows-${number}`, `ibm${number.padStart(3, '0')}`].find(hasDecoder);
}

/**
 * Encodings that are refused, as the Encoding standard does: nobody sends them in earnest, and a text
 * that hides its markup from all other readers is not to be trusted.
 */
const REFUSED =
  /^(?:utf[-_]?32|u32$|(?:cs)?ucs-?4|iso-10646-ucs-4|iso-2022-kr|hz-gb-2312|utf-?7|iso-2022-cn)/;

export type Charset =
  | { kind: 'known'; name: string }
  | { kind: 'refused' | 'unknown'; name: string };

/** The decoder's name of an encoding; what no decoder knows is `unknown`, what must not be tried `refused`. */
export function charsetOf(label: string): Charset {
  const name = label.trim().toLowerCase().slice(0, 40);
  if (REFUSED.test(name)) return { kind: 'refused', name };
  // Python and Java write `windows_1251`, `ISO8859_15`.
  const spellings = [name, name.replaceAll('_', '-'), name.replaceAll('_', '')];
  const known = spellings
    .map((spelling) => decoderName(ALIASES.get(spelling) ?? spelling) ?? ofNumber(spelling))
    .find((decoder) => decoder !== undefined);
  return known === undefined ? { kind: 'unknown', name } : { kind: 'known', name: known };
}

function hasDecoder(label: string): boolean {
  return decoderName(label) !== undefined;
}

function decoderName(label: string): string | undefined {
  if (hasOwnDecoder(label)) return label;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // RangeError: not a label of the Encoding standard.
    return undefined;
  }
}

/** `charset` of a media type (RFC 9110, 8.3.1); quotes do not count. */
export function charsetOfContentType(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec((contentType ?? '').slice(0, 1000))?.[1];
}
