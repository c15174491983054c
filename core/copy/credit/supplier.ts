/** Reads the name behind "courtesy of", "screengrab from", "provided by", "with inputs from". */
import { FLAG_PHRASES } from './flag-words.ts';
import { flag, type Link, provider, readSources, type Surroundings, source } from './link.ts';
import { isSupplier, spellProvider } from './organisation.ts';
import { hyphenChain, type Source, sourceNamed } from './sources.ts';
import { readSourceList } from './titles.ts';

/** Addresses and picture numbers. */
export const NOT_A_NAME =
  /^(?:\S+@\S+\.\S+|https?:\S+|www\.\S+|\d{5,}[a-z]{0,2}|[a-z]{2,6}\d{2}(?:_\w{2,12}){2,4})$/i;

/** What follows "courtesy of", "screengrab from", "provided by" (rule C12). */
export function readSupplier(text: string, around: Surroundings): Link[] | undefined {
  const flags = FLAG_PHRASES.get(text.toLowerCase());
  if (flags !== undefined) return flags.map(flag);
  if (NOT_A_NAME.test(text)) return [provider(spellProvider(text))];
  const named = sourceNamed(text);
  if (named !== undefined) {
    return around.object === 'provider' ? [provider(named.agency.name)] : [source(named)];
  }
  const medium = around.object === 'screen' ? mediumOf(text) : undefined;
  if (medium !== undefined) return [source(medium)];
  if (!isSupplier(text)) return undefined;
  const chain = hyphenChain(text)?.map(source);
  return chain ?? readPassedOn(text) ?? [provider(spellProvider(text))];
}

/** `Courtesy of Example Motors-Yonhap`: supplied by one, passed on by the other. */
function readPassedOn(text: string): Link[] | undefined {
  const hyphen = text.lastIndexOf('-');
  const agency = hyphen < 1 ? undefined : sourceNamed(text.slice(hyphen + 1).trim());
  return agency?.certain
    ? [provider(spellProvider(text.slice(0, hyphen))), source(agency)]
    : undefined;
}

/** `MBC's evening programme`, `KCTV footage`, `JTBC Newsroom`: a medium and what of it. */
function mediumOf(text: string): Source | undefined {
  const owner = /^(?:[Tt]he )?(.{2,40}?)(?:['’]s? | (?=["“'‘\p{Ll}]))/u.exec(text)?.[1];
  const found = owner === undefined ? undefined : sourceNamed(owner);
  if (found?.certain === true) return found;
  const first = sourceNamed(text.split(' ', 1)[0] ?? '');
  return first?.agency.role === 'news organisation' ? first : undefined;
}

/** A medium and nothing else. */
export function readOutlet(text: string): Link[] | undefined {
  const name = text.replace(/ inputs?$/i, '');
  return readSources(name) ?? readSourceList(name);
}
