/**
 * Korean text in Unified Hangul Code (code page 949), which is what "EUC-KR" means on the wire.
 *
 * The Encoding standard has the whole of it under that name, but the decoder of Node.js only knows the 2,350
 * syllables of KS X 1001 and turns the other 8,822 (똠, 펲, 햏 …) into a control character and a letter.
 * The code page sets those in the order of Unicode into the cells that KS X 1001 leaves free, so that
 * their table can be worked out.
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Bytes → text; undefined where `fatal` is set and a byte is none of this encoding's. */
export function decodeUhc(bytes: Uint8Array, fatal: boolean): string | undefined {
  const decoder = new TextDecoder('euc-kr', { fatal });
  const parts: string[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) parts.push(decoder.decode(bytes.subarray(from, to)));
  };
  try {
    for (let at = 0; at < bytes.length; at++) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) continue;
      const trail = bytes[at + 1] ?? 0;
      if (lead > 0xa0 && trail > 0xa0) {
        at += 1;
        continue;
      }
      const syllable = extension().get((lead << 8) | trail);
      if (syllable === undefined && fatal) return undefined;
      flush(at);
      parts.push(syllable ?? '\ufffd');
      if (syllable !== undefined) at += 1;
      from = at + 1;
    }
    flush(bytes.length);
  } catch {
    // TypeError: bytes that KS X 1001 does not have either.
    return undefined;
  }
  return parts.join('');
}

let table: ReadonlyMap<number, string> | undefined;

/** Cell of the code page → syllable, made when it is first needed. */
function extension(): ReadonlyMap<number, string> {
  table ??= newTable();
  return table;
}

function newTable(): ReadonlyMap<number, string> {
  const standard = new Set(standardSyllables());
  const cells = freeCells();
  const entries = new Map<number, string>();
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code++) {
    const syllable = String.fromCharCode(code);
    if (standard.has(syllable)) continue;
    const cell = cells.next();
    if (!cell.done) entries.set(cell.value, syllable);
  }
  return entries;
}

/** KS X 1001 has its syllables in rows 16 to 40. */
function standardSyllables(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xc8; row++) {
    for (let column = 0xa1; column <= 0xfe; column++) bytes.push(row, column);
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(bytes));
}

/** The cells with a letter or a byte without meaning in EUC-KR for their second half, in order. */
function* freeCells(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail++) {
      const isGap = (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81);
      if (!isGap) yield (lead << 8) | trail;
    }
  }
}
