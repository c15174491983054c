/** ISO-2022-KR (RFC 1557), Korean in seven bits: EUC-KR between shift-out and shift-in, its high bit taken off. */
import { decodeUhc } from './uhc.ts';

/** Bytes → text; undefined where `fatal` is set and a byte is none of this encoding's. */
export function decodeIso2022Kr(bytes: Uint8Array, fatal: boolean): string | undefined {
  const euc: number[] = [];
  let isShifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === SHIFT_OUT || byte === SHIFT_IN) isShifted = byte === SHIFT_OUT;
    else if (isDesignation(bytes, at)) at += DESIGNATION.length - 1;
    else euc.push(isShifted && byte > 0x20 ? byte | 0x80 : byte);
    // A line begins unshifted.
    if (byte === LINE_FEED) isShifted = false;
  }
  return decodeUhc(Uint8Array.from(euc), fatal);
}

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;
/** ESC $ ) C, once at the beginning: what the shift leads to. */
const DESIGNATION = [0x1b, 0x24, 0x29, 0x43];

function isDesignation(bytes: Uint8Array, at: number): boolean {
  return DESIGNATION.every((byte, offset) => bytes[at + offset] === byte);
}
