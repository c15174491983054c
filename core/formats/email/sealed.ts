/**
 * Mails that are encrypted or wrapped by S/MIME (RFC 8551) and OpenPGP (RFC 3156, RFC 9580). Wiredesk has no
 * keys: what is sealed stays so, and is told. A signature beside a text seals nothing.
 */
import type { Problem } from '../../problem.ts';
import type { MimePart } from './mime.ts';

const SEALS: readonly (readonly [type: RegExp, system: string])[] = [
  [/^application\/(?:x-)?pkcs7-mime$/, 'S/MIME'],
  [/^application\/pgp-encrypted$/, 'OpenPGP'],
];

/** An armored message as the text (RFC 9580, 6.2). */
const ARMOR = /^\s{0,20}-----BEGIN PGP MESSAGE-----/;

/** The problem of a mail of which a part or all of the text is sealed. */
export function sealOf(parts: readonly MimePart[], text: string): Problem | undefined {
  const seal = parts
    .map(({ type }) => SEALS.find(([pattern]) => pattern.test(type))?.[1])
    .find((system) => system !== undefined);
  const system = seal ?? (isArmored(text) ? 'OpenPGP' : undefined);
  return system === undefined ? undefined : sealed(system);
}

export function isArmored(text: string): boolean {
  return ARMOR.test(text);
}

const SIGNED = /^\s{0,20}-----BEGIN PGP SIGNED MESSAGE-----\n/;
const SIGNATURE = '\n-----BEGIN PGP SIGNATURE-----';

/** The text inside a cleartext signature: without its armor, lines that begin with a dash as they were (RFC 9580, 7). */
export function withoutCleartextSignature(text: string): string {
  const start = SIGNED.exec(text);
  const blank = text.indexOf('\n\n');
  const end = text.lastIndexOf(SIGNATURE);
  if (start === null || blank === -1 || end < blank) return text;
  return text.slice(blank + 2, end).replace(/^- /gm, '');
}

function sealed(system: string): Problem {
  return {
    code: 'item-unreadable',
    severity: 'lost',
    message: `The mail is encrypted or wrapped (${system}); what is inside was not read. Ask the sender for mails that are not, or that are signed beside their text.`,
    place: 'email',
  };
}
