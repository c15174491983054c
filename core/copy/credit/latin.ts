/** Reads a segment in an alphabet with capitals (Latin, Cyrillic, Greek; also names in Arabic). */
import { FLAG_ENDINGS, FLAG_PHRASES } from './flag-words.ts';
import {
  creator,
  flag,
  type Link,
  type Place,
  provider,
  readSources,
  type Surroundings,
  source,
} from './link.ts';
import {
  describesOrganisation,
  isAcronym,
  isOrganisation,
  saysOrganisation,
  spellProvider,
} from './organisation.ts';
import { isPerson, personsIn } from './person.ts';
import { hyphenChain, type Source, sourceCoded, sourceNamed } from './sources.ts';
import { NOT_A_NAME, readOutlet, readSupplier } from './supplier.ts';
import { IN_PLACE, readBylineList, readSourceList, readTitle } from './titles.ts';
import { OUTLET_WORDS, PLACEHOLDERS } from './words.ts';

/** Dates: `June 18`, `Feb. 2, 2024`, `2024.6.18`. */
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,4}|\d{1,4}(?:[-./ ]\d{1,2}){0,2}\.?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?)$/iu;
const HANDOUT_OF = /^(?:HO|HANDOUT|Handout) ?- ?(.+)$/;
const FLAG_BEFORE_HYPHEN = /^(pool|handout|file|joint press corps) ?- ?(.+)$/i;
const MADE_BY =
  / (?:photos?|pictures?|images?|graphics?|illustrations?|videos?|fotos?) ?(:| by| courtesy of| courtesy| provided by)(?: |$)/i;
const MADE_FOR = /,? (?:for|of) /;
const YEAR = /^(?:19|20)\d\d$/;
/** A year behind a name says nothing without a copyright mark. */
const TRAILING_YEAR = /,? (?:19|20)\d\d$/;
/** Of a span of years the first counts: that of first publication. */
const YEAR_FIRST = /^((?:19|20)\d\d)(?: ?- ?(?:19|20)\d\d)?,? (.+)$/;
const YEAR_LAST = /^(.+?),? ((?:19|20)\d\d)$/;
const ADDRESS = / ?\S{1,64}@\S{1,100}\.\S{2,20}/g;

/** The links that a segment gives, [] if it says nothing, undefined if it can't be read for sure. */
export function readLatin(written: string, around: Surroundings): Link[] | undefined {
  const named =
    written.includes(' ') && written.includes('@') ? written.replace(ADDRESS, '') : written;
  const text = around.place === 'byline' ? named.replace(IN_PLACE, '') : named;
  switch (around.object) {
    case 'supplier':
    case 'screen':
    case 'provider':
      return readSupplier(text, around);
    case 'outlet':
      return readOutlet(text);
    default:
      return (
        readYear(text, around) ??
        readWhole(text, around.place) ??
        readHyphened(text, around) ??
        readParts(text, around) ??
        readNames(text, around)
      );
  }
}

function readWhole(text: string, place: Place): Link[] | undefined {
  const named = sourceNamed(text) ?? sourceWithYear(text);
  if (named !== undefined) return [source(named)];
  const flags = FLAG_PHRASES.get(text.toLowerCase());
  if (flags !== undefined) return flags.map(flag);
  if (isPlaceholder(text) || NOT_A_NAME.test(text)) return [];
  // In running text a date belongs to the sentence.
  return DATE.test(text) && place !== 'tail' ? [] : undefined;
}

function sourceWithYear(text: string): Source | undefined {
  const name = text.replace(TRAILING_YEAR, '');
  return name === text ? undefined : sourceNamed(name);
}

function isPlaceholder(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return words.length <= 3 && words.every((word) => PLACEHOLDERS.has(word.replace(/\.$/, '')));
}

function readYear(text: string, { copyright, place }: Surroundings): Link[] | undefined {
  if (copyright && YEAR.test(text)) return [{ kind: 'year', year: Number(text) }];
  if (!copyright && place !== 'line') return undefined;
  const first = YEAR_FIRST.exec(text);
  const last = copyright ? YEAR_LAST.exec(text) : null;
  const [name, year] = first !== null ? [first[2], first[1]] : [last?.[1], last?.[2]];
  if (name === undefined || year === undefined) return undefined;
  const named = sourceNamed(name);
  const link: Link = { kind: 'year', year: Number(year) };
  if (named !== undefined) return [link, source(named)];
  // Without a mark only an agency makes a number a year (rule C14).
  if (!copyright) return undefined;
  const persons = personsIn(name);
  if (persons !== undefined) return [link, ...persons.map(creator)];
  return isOrganisation(name) ? [link, provider(spellProvider(name))] : undefined;
}

function readHyphened(text: string, around: Surroundings): Link[] | undefined {
  if (!text.includes('-')) return undefined;
  const chain = hyphenChain(text);
  if (chain !== undefined) return chain.map(source);
  const handout = HANDOUT_OF.exec(text);
  if (handout?.[1] !== undefined) {
    return [flag('handout'), ...readSupplied(handout[1])];
  }
  const flagged = FLAG_BEFORE_HYPHEN.exec(text);
  if (flagged?.[1] !== undefined && flagged[2] !== undefined) {
    const links = readSources(flagged[2]);
    const flags = FLAG_PHRASES.get(flagged[1].toLowerCase()) ?? [];
    if (links !== undefined) return [...flags.map(flag), ...links];
  }
  return around.afterPrefix ? readAgencyAndPerson(text) : undefined;
}

/** `AP-Ana Petrova` behind `THE CANADIAN PRESS/`. */
function readAgencyAndPerson(text: string): Link[] | undefined {
  const hyphen = text.indexOf('-');
  const named = sourceNamed(text.slice(0, hyphen).trim());
  const persons = personsIn(text.slice(hyphen + 1).trim());
  return named === undefined || persons === undefined
    ? undefined
    : [source(named), ...persons.map(creator)];
}

/** A name that is handed out: a medium is a source, anybody else the provider. */
function readSupplied(text: string): Link[] {
  return readSources(text) ?? [provider(spellProvider(text))];
}

function readParts(text: string, around: Surroundings): Link[] | undefined {
  return (
    readMadeBy(text, around) ??
    readMadeFor(text, around) ??
    readBylineList(text, around) ??
    readTitle(text, around) ??
    readSourceList(text) ??
    readPoolOf(text) ??
    readEnding(text, around)
  );
}

/** `Korea Times photo by Name`: the staff photo names its paper first (rule C8). */
function readMadeBy(text: string, around: Surroundings): Link[] | undefined {
  const match = MADE_BY.exec(` ${text}`);
  if (match === null) return undefined;
  const owner = ` ${text}`.slice(0, match.index).trim();
  const rest = ` ${text}`.slice(match.index + match[0].length);
  const supplied = !/^(?:: ?| by)$/i.test(match[1] ?? '');
  if (around.place === 'tail' && !isOwner(owner)) return undefined;
  const owners = owner === '' ? [] : readLatin(owner, { ...around, object: 'any' });
  const makers = readLatin(rest, { ...around, object: supplied ? 'supplier' : 'maker' });
  if (owners === undefined || makers === undefined) return undefined;
  const courtesy = /^ courtesy/i.test(match[1] ?? '') ? [flag('courtesy')] : [];
  return [...owners, ...courtesy, ...makers];
}

/** In running text a word before "photo by" has to be a medium or say that it is an organisation. */
function isOwner(text: string): boolean {
  const known = readSources(text) !== undefined || FLAG_PHRASES.has(text.toLowerCase());
  return text === '' || known || isAcronym(text) || saysOrganisation(text) || isPlaceholder(text);
}

/** `Name for the Guardian`; `Getty Images for Somebody`, where the client is no link. */
function readMadeFor(text: string, around: Surroundings): Link[] | undefined {
  const match = MADE_FOR.exec(text);
  if (match === null) return undefined;
  const left = text.slice(0, match.index);
  const outlet = sourceNamed(text.slice(match.index + match[0].length));
  if (outlet !== undefined) {
    const makers =
      personsIn(left)?.map(creator) ?? readSources(left) ?? readWhole(left, around.place);
    return makers === undefined ? undefined : [...makers, source(outlet)];
  }
  return around.place === 'tail' ? undefined : readSources(left);
}

/** `Pool AFP`, `Pool Sputnik Kremlin`: AP's source field. */
function readPoolOf(text: string): Link[] | undefined {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 6 || !/^pool$/i.test(words[0] ?? '')) return undefined;
  for (let end = words.length; end > 1; end -= 1) {
    const links = readSources(words.slice(1, end).join(' '));
    const rest = words.slice(end).join(' ');
    if (links === undefined || !(rest === '' || (saysOrganisation(rest) && isOrganisation(rest)))) {
      continue;
    }
    const supplier = rest === '' ? [] : [provider(spellProvider(rest))];
    return [flag('pool'), ...links, ...supplier];
  }
  return undefined;
}

/** `Yonhap file photo`, `Kremlin Pool Photo`: flag words behind a name. */
function readEnding(text: string, around: Surroundings): Link[] | undefined {
  const lower = text.toLowerCase();
  const ending = FLAG_ENDINGS.find(([words]) => lower.endsWith(` ${words}`));
  if (ending === undefined) return undefined;
  const [words, flags] = ending;
  const name = text.slice(0, -words.length - 1).replace(/[,: -]+$/, '');
  // A surname may be one of these words.
  const capitalised = !words.includes(' ') && /^\p{Lu}\p{Ll}/u.test(text.slice(-words.length));
  if (capitalised && isPerson(text) && readSources(name) === undefined) return undefined;
  const links = readLatin(name, { ...around, object: 'any' });
  return links === undefined ? undefined : [...links, ...flags.map(flag)];
}

function readNames(text: string, around: Surroundings): Link[] | undefined {
  const coded =
    around.join === 'start' && around.nextJoin === undefined ? undefined : sourceCoded(text);
  if (coded !== undefined) return [source(coded)];
  if (around.place === 'byline' && around.join === 'comma' && isOutlet(text)) return [];
  const persons = personsIn(text);
  if (persons !== undefined) return persons.map(creator);
  if (around.place === 'byline' || isLoneWord(text, around)) {
    return around.place === 'tail' ? undefined : [];
  }
  return isProviderHere(text, around) ? [provider(spellProvider(text))] : undefined;
}

/** `Name, Example Post`: newspapers' names that look like persons'. */
function isOutlet(text: string): boolean {
  return text.split(' ').some((word) => OUTLET_WORDS.has(word.toLowerCase()));
}

/** At a comma a lone word is rather a place than an organisation (`Seoul, Yonhap`). */
function isLoneWord(
  text: string,
  { join, nextJoin, afterProvider, object }: Surroundings,
): boolean {
  const atComma = join === 'comma' || (nextJoin === 'comma' && join !== 'slash');
  if (!atComma || afterProvider || object === 'maker' || text.includes(' ')) return false;
  return !isAcronym(text) && !saysOrganisation(text);
}

/** A name that is neither a medium nor a person supplied the picture, if it can stand where it does. */
function isProviderHere(text: string, around: Surroundings): boolean {
  if (!isOrganisation(text) && !(around.place !== 'tail' && describesOrganisation(text)))
    return false;
  if (isCompound(text)) return false;
  if (around.object === 'maker' || around.afterProvider) return true;
  if (around.place === 'tail' && around.join === 'comma') return saysOrganisation(text);
  return true;
}

/** `AP-led`: a word of running text, or a hyphen that would have to join media and does not. */
function isCompound(text: string): boolean {
  if (text.includes(' ') || !text.includes('-')) return false;
  return text.split('-').some((part) => /^\p{Ll}/u.test(part) || sourceNamed(part)?.certain);
}
