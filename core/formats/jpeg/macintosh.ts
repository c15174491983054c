/**
 * Is undeclared text of the Macintosh's old encoding? Photoshop wrote IIM so on Macs for ten years, and picture
 * archives are full of it. Its small letters with accents are bytes at which windows-1252 has signs or capitals.
 */

/** á à â ã ç è ê ò ô õ ù ü: in windows-1252 signs or Ÿ, none of which stands inside a word. */
const LETTERS = new Set([0x87, 0x88, 0x89, 0x8b, 0x8d, 0x8f, 0x90, 0x98, 0x99, 0x9b, 0x9d, 0x9f]);
/** ä å é: in windows-1252 Š Œ Ž, which do not stand behind a small letter. */
const CAPITALS = new Set([0x8a, 0x8c, 0x8e]);

/** @param text bytes that are no UTF-8 */
export function looksLikeMacintosh(text: Uint8Array): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    const [before, after] = [text[at - 1] ?? 0, text[at + 1] ?? 0];
    // A small letter with an accent in windows-1252, inside a word.
    if (byte >= 0xe0 && (isLetter(before) || isSmall(after))) return false;
    if (LETTERS.has(byte) && isLetter(before) && !isSpaceBetween(byte, after)) found += 1;
    else if (CAPITALS.has(byte) && isSmall(before)) found += 1;
  }
  return found > 0;
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte: number): boolean {
  return isSmall(byte) || (byte >= 0x41 && byte <= 0x5a);
}

/** The trade mark (0x99) and the closing guillemet (0x9B) end words in windows-1252. */
function isSpaceBetween(byte: number, after: number): boolean {
  return (byte === 0x99 || byte === 0x9b) && !isLetter(after);
}
