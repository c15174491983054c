/** Names of files in archives: what they are in letters, and what of them may stand in a place. */
import { looksKorean, readUnlabelled, strictUtf8 } from '../email/unlabelled-text.ts';

/** Code page 437 from 0x80 on: what zip writes where it does not say UTF-8 (APPNOTE, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * A name as its bytes say it. Korean Windows writes its own code page without saying so, many programs
 * write UTF-8 without the flag.
 */
export function entryName(bytes: Uint8Array): string {
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  if (looksKorean(bytes)) {
    const { text, encoding } = readUnlabelled(bytes);
    if (encoding === 'euc-kr') return text;
  }
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80],
  ).join('');
}

const LONGEST_PATH = 300;

/**
 * A path that leads nowhere but down: no root, no drive, no `..`, no control characters. Nothing is ever
 * written under it; it only says where something was. Undefined where nothing is left.
 */
export function safePath(name: string): string | undefined {
  const steps = name
    .slice(0, LONGEST_PATH)
    .replaceAll('\\', '/')
    .replace(/[\u0000-\u001f\u007f!]/g, '_')
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  return steps.length === 0 ? undefined : steps.join('/');
}

const SYSTEM_FILES: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

/** What file managers put beside the files that someone meant to send. */
export function isSystemFile(path: string): boolean {
  const steps = path.split('/');
  const name = (steps.at(-1) ?? '').toLowerCase();
  return steps.includes('__MACOSX') || name.startsWith('._') || SYSTEM_FILES.has(name);
}
