/**
 * Transfer encodings that the mail does not declare: a gateway lost the field, and the text arrives as
 * base64 or quoted-printable.
 */
import { strictUtf8 } from './unlabelled-text.ts';

export interface Transferred {
  bytes: Uint8Array;
  /** The encoding that was undone. */
  undone?: 'base64' | 'quoted-printable';
}

/** Looked at to tell; the rest is of the same kind. */
const SAMPLE = 4000;

/** The bytes, a transfer encoding undone that is there beyond doubt. */
export function undoTransfer(bytes: Uint8Array): Transferred {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  if (looksLikeBase64(start)) {
    const decoded = Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64');
    if (looksLikeText(decoded)) return { bytes: decoded, undone: 'base64' };
  }
  if (looksQuoted(start)) return { bytes: unquoted(bytes), undone: 'quoted-printable' };
  return { bytes };
}

/** Lines of one length without a space, and nothing but the alphabet of RFC 2045, 6.8. */
function looksLikeBase64(text: string): boolean {
  const lines = text.trim().split(/\r?\n/);
  const [first = ''] = lines;
  return (
    first.length >= 60 &&
    first.length % 4 === 0 &&
    lines.every((line) => /^[\w+/]{1,100}={0,2}$/.test(line))
  );
}

function looksLikeText(bytes: Uint8Array): boolean {
  const text = strictUtf8(bytes);
  return text !== undefined && !/[\u0000-\u0008\u000e-\u001a]/.test(text);
}

/** Soft line breaks, and an equals sign that was protected or letters that were written out (RFC 2045, 6.7). */
function looksQuoted(text: string): boolean {
  const softBreaks = text.match(/=\r?\n/g)?.length ?? 0;
  const signs = text.match(/=(?:3D|20|[89A-F][\dA-F])/g)?.length ?? 0;
  return softBreaks >= 2 && signs >= 2 && !/=(?![\dA-F]{2}|\r?\n)/.test(text.slice(0, -2));
}

function unquoted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}
