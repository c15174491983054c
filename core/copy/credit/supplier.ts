/** Reads the name behind "courtesy of", "screengrab from", "provided by", "with inputs from". */
import { FLAG_PHRASES } from './flag-words.ts';
import { flag, type Link, provider, readSources, type Surroundings, source } from './link.ts';
import { isSupplier, spellProvider } from './organisation.ts';
import { hyphenChain, type Source, sourceNamed } from './sources.ts';
import { readSourceList } from './titles.ts';

/** Addresses and picture numbers. */
export const NOT_A_NAME = /^(?:\S+@\S+\.\S+|https?:\S+|www\.\S+|\d{5,}[a-z]{0,2})$/i;

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
  const chain = hyphenChain(text);
  return chain !== undefined ? chain.map(source) : [provider(spellProvider(text))];
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
