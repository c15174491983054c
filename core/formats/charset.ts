/** Names of character encodings, as feeds and servers write them. */

/** Names that `TextDecoder` does not know, or knows as something narrower than what is really sent. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['x-windows-949', 'euc-kr'],
  ['ksc_5601', 'euc-kr'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['euc-cn', 'gb18030'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['cp950', 'big5'],
  ['cp1250', 'windows-1250'],
  ['cp1251', 'windows-1251'],
  ['cp1252', 'windows-1252'],
  ['cp1253', 'windows-1253'],
  ['cp1254', 'windows-1254'],
  ['cp1255', 'windows-1255'],
  ['cp1256', 'windows-1256'],
  ['cp1257', 'windows-1257'],
  ['cp1258', 'windows-1258'],
  ['cp874', 'windows-874'],
  ['cp866', 'ibm866'],
  ['ms-ansi', 'windows-1252'],
  ['ms-ee', 'windows-1250'],
  ['ms-cyrl', 'windows-1251'],
  ['ms-greek', 'windows-1253'],
  ['ms-turk', 'windows-1254'],
  ['ms-hebr', 'windows-1255'],
  ['ms-arab', 'windows-1256'],
  ['winbaltrim', 'windows-1257'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
  ['utf16', 'utf-16'],
  ['u16', 'utf-16'],
  ['u8', 'utf-8'],
  ['eucjp', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['koi8', 'koi8-r'],
  ['utf8mb4', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['ascii', 'windows-1252'],
]);

/** Encodings that are refused: no decoder for them is to be had, and a wrong one would make nonsense. */
const REFUSED = /^(?:utf-?32|ucs-?4|iso-2022-kr|hz-gb-2312|utf-?7|iso-2022-cn)/;

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
    .map((spelling) => decoderName(ALIASES.get(spelling) ?? spelling))
    .find((decoder) => decoder !== undefined);
  return known === undefined ? { kind: 'unknown', name } : { kind: 'known', name: known };
}

function decoderName(label: string): string | undefined {
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
