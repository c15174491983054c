/**
 * Controlled values: `qcode` (scheme alias, colon, code), `uri`, `literal`. An alias means what the item's
 * catalog says; catalogs that are only referred to are never fetched, their usual aliases are known.
 */

import { aliasOfScheme } from '../iptc-catalog.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { isGiven, lineOf, parts, record, some } from './parts.ts';

export interface Qcode {
  scheme?: string;
  code?: string;
}

const ADDRESS = /^https?:\/\//i;

/**
 * Scheme aliases of a message and an item. A scheme of IPTC's goes by the alias that IPTC gives it, whatever
 * the item calls it.
 */
export class Catalog {
  readonly #addresses = new Map<string, string>();
  readonly #aliases = new Map<string, string>();
  readonly #outer: Catalog | undefined;
  readonly #used = new Map<string, string>();

  /** @param outer the catalog of the message around */
  constructor(catalogs: XmlElement[], outer?: Catalog) {
    this.#outer = outer;
    for (const scheme of catalogs.flatMap((catalog) => parts(catalog, 'scheme'))) {
      const alias = attribute(scheme, 'alias');
      const address = attribute(scheme, 'uri');
      if (alias === undefined || address === undefined) continue;
      this.#addresses.set(alias, address);
      this.#aliases.set(address, alias);
    }
  }

  /** Scheme and code of a qcode or address as it is written; what is no qcode is a code alone. */
  split(written: string): Qcode {
    if (ADDRESS.test(written)) return this.#splitAddress(written);
    const colon = written.indexOf(':');
    if (colon <= 0) return { code: written };
    const scheme = this.#usual(written.slice(0, colon));
    const code = written.slice(colon + 1).trim();
    return { scheme, ...(code !== '' && { code }) };
  }

  /** Addresses of the schemes that were met and are not in IPTC's catalogue, as the item declares them. */
  schemes(): Record<string, string> | undefined {
    return some(record(this.#used));
  }

  /** All that it declares, as one value to compare. */
  declared(): unknown {
    return [...this.#addresses];
  }

  #usual(alias: string): string {
    const address = this.#addressOf(alias);
    if (address === undefined) return alias;
    const usual = aliasOfScheme(address);
    if (usual === undefined) this.#used.set(alias, address);
    return usual ?? alias;
  }

  #addressOf(alias: string): string | undefined {
    const outer = this.#outer;
    return (
      this.#addresses.get(alias) ?? (outer === undefined ? undefined : outer.#addressOf(alias))
    );
  }

  #aliasOf(address: string): string | undefined {
    const outer = this.#outer;
    return (
      this.#aliases.get(address) ?? (outer === undefined ? undefined : outer.#aliasOf(address))
    );
  }

  /** The code stands behind the last slash or number sign of the address. */
  #splitAddress(written: string): Qcode {
    const end = Math.max(written.lastIndexOf('/'), written.lastIndexOf('#')) + 1;
    const address = written.slice(0, end);
    const code = written.slice(end);
    const scheme = aliasOfScheme(address) ?? this.#aliasOf(address);
    return scheme === undefined || code === '' ? { code: written } : { scheme, code };
  }

  /** Scheme and code of an element. */
  of(element: XmlElement): Qcode {
    const qcode = attribute(element, 'qcode');
    const uri = attribute(element, 'uri');
    if (qcode !== undefined) return this.split(qcode);
    return uri === undefined ? {} : this.split(uri);
  }

  /** The code alone, in lower case, of a value in an attribute (`role`, `type`) or element. */
  codeOf(written: string | XmlElement | undefined): string | undefined {
    if (written === undefined) return undefined;
    const { code } = typeof written === 'string' ? this.split(written) : this.of(written);
    const literal = typeof written === 'string' ? undefined : attribute(written, 'literal');
    const last = (code ?? literal)?.split(/[/#]/).at(-1)?.trim().toLowerCase();
    return last === '' ? undefined : last;
  }
}

/** Roles of names that are no names to show. */
const SHORT_NAME = /mnemonic|short|abbrev|sort/i;

/** The `name` of a concept in a language; names to show before abbreviations. */
export function nameIn(element: XmlElement, language: string | undefined): string | undefined {
  const names = parts(element, 'name').filter((name) => lineOf(name) !== undefined);
  const full = names.filter((name) => !SHORT_NAME.test(attribute(name, 'role') ?? ''));
  return lineOf(inLanguage(full.length > 0 ? full : names, language)[0]);
}

/** Who or what an element is about: its name, its literal, its text, at last its code. */
export function partyName(
  element: XmlElement,
  catalog: Catalog,
  language: string | undefined,
): string | undefined {
  const literal = attribute(element, 'literal');
  const text = parts(element, 'name').length > 0 ? undefined : lineOf(element);
  return nameIn(element, language) ?? literal ?? text ?? catalog.of(element).code;
}

/** Those in the language; else in any form of it (`en` for `en-GB`); else in that of the first. Empty ones never. */
export function inLanguage(found: XmlElement[], language: string | undefined): XmlElement[] {
  const filled = found.filter((element) => lineOf(element) !== undefined);
  const [first] = filled;
  if (first === undefined) return [];
  const wanted = [language, first.scope.lang].filter(isGiven).map((tag) => tag.toLowerCase());
  for (const tag of wanted) {
    const exact = filled.filter(({ scope }) => scope.lang?.toLowerCase() === tag);
    if (exact.length > 0) return exact;
    const near = filled.filter(({ scope }) => primary(scope.lang) === primary(tag));
    if (near.length > 0) return near;
  }
  return filled;
}

function primary(tag: string | undefined): string | undefined {
  return tag?.split('-')[0]?.toLowerCase();
}
