/** Encodings that show in the first bytes: by a byte order mark, or by how markup begins (XML 1.0, appendix F). */

export function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** Two characters of ASCII as markup and JSON begin with, each in two bytes or four; UTF-16 and UTF-32 without a mark. */
export function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes;
  if (a === 0 && b === 0 && c === 0 && isAscii(d)) return 'utf-32be';
  if (isAscii(a) && b === 0 && c === 0 && d === 0 && isAscii(e)) return 'utf-32le';
  if (isAscii(a) && b === 0 && isAscii(c) && d === 0) return 'utf-16le';
  return a === 0 && isAscii(b) && c === 0 && isAscii(d) ? 'utf-16be' : undefined;
}

/** `<?xm` in EBCDIC; which page it is stands in the declaration, which all of them write alike. */
export function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
