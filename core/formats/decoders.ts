/** Decoders by the name of the encoding: those of `TextDecoder`, and our own for what it does not have. */
import { Buffer, isAscii } from 'node:buffer';
import { c1AsWindows1252 } from './character-data.ts';
import { decodeCodePage, isCodePage } from './single-byte.ts';
import { decodeUhc } from './uhc.ts';

/** Undefined where `fatal` is set and there are bytes that the encoding does not have. */
type Decoder = (bytes: Uint8Array, fatal: boolean) => string | undefined;

const OWN: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['utf-8', decodeUtf8],
  ['euc-kr', decodeUhc],
  ['windows-1252', (bytes) => c1AsWindows1252(new TextDecoder('windows-1252').decode(bytes))],
]);

/** Has this module a decoder that `TextDecoder` has not? */
export function hasOwnDecoder(encoding: string): boolean {
  return OWN.has(encoding) || isCodePage(encoding);
}

/** Text, or undefined where there are bytes that this encoding does not have. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  return decoderOf(encoding)(bytes, true);
}

/** Text with U+FFFD for what this encoding does not have. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding)(bytes, false) ?? '';
}

function decoderOf(encoding: string): Decoder {
  const own = OWN.get(encoding);
  if (own !== undefined) return own;
  if (!isCodePage(encoding)) return standard(encoding);
  return withReplacements((bytes) => decodeCodePage(bytes, encoding) ?? '');
}

/** Where all bytes are ASCII, a character is a byte, which is read several times quicker. */
function decodeUtf8(bytes: Uint8Array, fatal: boolean): string | undefined {
  if (!isAscii(bytes)) return standard('utf-8')(bytes, fatal);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function standard(encoding: string): Decoder {
  return (bytes, fatal) => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      // TypeError: bytes that this encoding does not have.
      return undefined;
    }
  };
}

function withReplacements(decode: (bytes: Uint8Array) => string): Decoder {
  return (bytes, fatal) => {
    const text = decode(bytes);
    return fatal && text.includes('\ufffd') ? undefined : text;
  };
}
