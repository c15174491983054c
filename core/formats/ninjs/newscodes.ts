/**
 * Codes and addresses of concepts. ninjs 1.x has `scheme` and `code`; 2.x and 3.x have `uri` and `literal`.
 * IPTC's addresses are its catalogue's (cv.iptc.org/newscodes/…), with the alias that G2 files use.
 */
import { addressOfScheme, aliasOfScheme } from '../iptc-catalog.ts';

const NONE: ReadonlyMap<string, string> = new Map();

export interface Coded {
  scheme?: string;
  code?: string;
}

/** The code behind the last `/`, `#` or `:` of an address; in front of it the scheme. */
export function codeOfUri(uri: string): Coded {
  const end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#'));
  const at = end === -1 ? uri.lastIndexOf(':') : end;
  const code = uri.slice(at + 1);
  if (at <= 0 || code === '') return { code: uri };
  return { scheme: schemeOf(uri.slice(0, at + 1)), code };
}

/** A scheme as G2 files call it, where it is one of IPTC's. */
export function schemeOf(written: string): string {
  return aliasOfScheme(written) ?? written.replace(/:$/, '');
}

/** `medtop:20000002` is a scheme and a code; eight digits alone are IPTC's subject code. */
export function codeOfText(text: string): Coded {
  if (/^\d{8}$/.test(text)) return { scheme: 'subj', code: text };
  const qcode = /^([A-Za-z][\w.-]{0,40}):([^\s/]\S{0,200})$/.exec(text);
  if (qcode === null) return { code: text };
  return { scheme: qcode[1] ?? '', code: qcode[2] ?? '' };
}

/** The address of a code, where its scheme has one. @param declared addresses of schemes by what the item calls them */
export function uriOfCode(
  { scheme: name, code }: Coded,
  declared: ReadonlyMap<string, string> = NONE,
): string | undefined {
  if (name === undefined || code === undefined || !/^[\w.~-]+$/.test(code)) return undefined;
  const scheme = declared.get(name) ?? addressOfScheme(name) ?? name;
  if (/^(?:urn|tag):/i.test(scheme)) return `${scheme}:${code}`;
  if (!/^https?:\/\//i.test(scheme)) return undefined;
  return scheme + (/[/#=]$/.test(scheme) ? '' : '/') + code;
}

/** The code as text, with its scheme before it. */
export function literalOfCode({ scheme, code }: Coded): string | undefined {
  if (code === undefined) return undefined;
  return scheme === undefined ? code : `${scheme}:${code}`;
}
