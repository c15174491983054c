/**
 * Bytes of a teletype wire → text. The wire is Latin-1, in practice windows-1252; what passed through
 * a modern system on its way is UTF-8. Each message is taken for itself: one transmission holds both.
 */
import { c1AsWindows1252 } from '../character-data.ts';

const SOH_BYTE = 0x01;

/** The text of a transmission. Never throws: every byte is a character in Latin-1. */
export function decodeTeletype(bytes: Uint8Array): string {
  const whole = strictUtf8(bytes);
  if (whole !== undefined) return whole;
  const texts: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(SOH_BYTE, start + 1);
    const end = next === -1 ? bytes.length : next;
    const message = bytes.subarray(start, end);
    texts.push(strictUtf8(message) ?? latin1(message));
    start = end;
  }
  return texts.join('');
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: these bytes are not UTF-8.
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return c1AsWindows1252(new TextDecoder('windows-1252').decode(bytes));
}
