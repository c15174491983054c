/** UTF-32, which the Encoding standard leaves out. */

export type Utf32 = 'utf-32le' | 'utf-32be';

/** Bytes → text, without a byte order mark; what is no character (Unicode 16, D90) is U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, encoding: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    if (at === 0 && code === BYTE_ORDER_MARK) continue;
    codes.push(isScalarValue(code) ? code : REPLACEMENT);
    if (codes.length === AT_ONCE) parts.push(String.fromCodePoint(...codes.splice(0)));
  }
  if (bytes.length % 4 > 0) codes.push(REPLACEMENT);
  return parts.join('') + String.fromCodePoint(...codes);
}

const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = 0xfffd;
/** Arguments that every engine takes. */
const AT_ONCE = 4096;

function isScalarValue(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
