/** Reads a segment with a plain hyphen: it joins media, flags and a few houses' photographers (rule C5). */
import { FLAG_PHRASES } from './flag-words.ts';
import {
  creator,
  flag,
  type Link,
  provider,
  readSources,
  type Surroundings,
  source,
} from './link.ts';
import { spellProvider } from './organisation.ts';
import { personsIn } from './person.ts';
import { hyphenChain, type Source, sourceNamed } from './sources.ts';

const HANDOUT_OF = /^(?:HO|HANDOUT|Handout) ?- ?(.+)$/;

/** The links that a hyphen joins, or undefined where it belongs to a name. */
export function readHyphened(text: string, around: Surroundings): Link[] | undefined {
  if (!text.includes('-')) return undefined;
  const chain = hyphenChain(text);
  if (chain !== undefined) return chain.map(source);
  const handout = HANDOUT_OF.exec(text)?.[1];
  if (handout !== undefined) return [flag('handout'), ...readHandedOut(handout)];
  return (
    readFlagBefore(text) ??
    readFlagBehind(text) ??
    readPhotographerBefore(text) ??
    (around.afterPrefix ? readAgencyAndPerson(text) : undefined)
  );
}

/** A name that is handed out: a medium is a source, anybody else the provider. */
function readHandedOut(text: string): Link[] {
  return readSources(text) ?? [provider(spellProvider(text))];
}

/** `Pool-Yonhap`, `Pool photo-Yonhap`. */
function readFlagBefore(text: string): Link[] | undefined {
  const [before, behind] = cut(text, text.indexOf('-'));
  const flags = FLAG_PHRASES.get(before.toLowerCase());
  const links = flags === undefined ? undefined : readSources(behind);
  return links === undefined ? undefined : [...(flags ?? []).map(flag), ...links];
}

/** `dpa-Pool`. */
function readFlagBehind(text: string): Link[] | undefined {
  const [before, behind] = cut(text, text.lastIndexOf('-'));
  const flags = FLAG_PHRASES.get(behind.toLowerCase());
  const links = flags === undefined ? undefined : readSources(before);
  return links === undefined ? undefined : [...links, ...(flags ?? []).map(flag)];
}

/**
 * `Ana Petrova-USA TODAY Sports`, `Ana Petrova-EPA-EFE`: the habit of a few houses and magazines.
 * No surname is an agency's sign in capitals or of two words.
 */
function readPhotographerBefore(text: string): Link[] | undefined {
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const [before, behind] = cut(text, at);
    const house = sourceNamed(behind);
    if (house === undefined || !signs(house)) continue;
    const persons = personsIn(before);
    return persons === undefined ? undefined : [...persons.map(creator), source(house)];
  }
  return undefined;
}

function signs({ agency, written, certain }: Source): boolean {
  if (agency.house?.hyphenatesPhotographer) return true;
  return certain && (/^[A-Z]{2,}(?:-[A-Z]+)*$/.test(written) || written.includes(' '));
}

/** `AP-Ana Petrova` behind `THE CANADIAN PRESS/`. */
function readAgencyAndPerson(text: string): Link[] | undefined {
  const [before, behind] = cut(text, text.indexOf('-'));
  const named = sourceNamed(before);
  const persons = personsIn(behind);
  return named === undefined || persons === undefined
    ? undefined
    : [source(named), ...persons.map(creator)];
}

function cut(text: string, hyphen: number): [string, string] {
  return [text.slice(0, hyphen).trim(), text.slice(hyphen + 1).trim()];
}
