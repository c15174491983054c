/** Reads a segment in an alphabet with capitals (Latin, Cyrillic, Greek; also names in Arabic). */
import { FLAG_ENDINGS, FLAG_PHRASES } from './flag-words.ts';
import { readHyphened } from './hyphened.ts';
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
import { isPlaceName } from './place-names.ts';
import { sourceCoded, sourceNamed } from './sources.ts';
import { NOT_A_NAME, readOutlet, readSupplier } from './supplier.ts';
import { IN_PLACE, readBylineList, readSourceList, readTitle } from './titles.ts';
import { OUTLET_WORDS, PLACEHOLDERS } from './words.ts';
import { readYear, sourceWithYear } from './years.ts';

/** Dates: `June 18`, `Feb. 2, 2024`, `2024.6.18`. */
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,4}|\d{1,4}(?:[-./ ]\d{1,2}){0,2}\.?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?)$/iu;
const MADE_BY =
  / (?:photos?|pictures?|images?|graphics?|illustrations?|videos?|fotos?) ?(:| by| courtesy of| courtesy| provided by)(?: |$)/i;
const MADE_FOR = /,? (?:for|of) /;
/** "A screenshot" is what a picture shows. */
const ARTICLE = /^(?:an?|the|this|that|his|her|their|its)$/i;
/** An address, or the name under which somebody writes elsewhere (`@anapetrova`). */
const ADDRESS = / ?(?:\S{1,64}@\S{1,100}\.\S{2,20}|@\w{2,30})(?=\s|$)/g;

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

function isPlaceholder(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return words.length <= 3 && words.every((word) => PLACEHOLDERS.has(word.replace(/\.$/, '')));
}

function readParts(text: string, around: Surroundings): Link[] | undefined {
  return (
    readMadeBy(text, around) ??
    readHousePhoto(text) ??
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

/** `BELGA PHOTO ANA PETROVA`: some picture services set the name behind their own without a mark. */
function readHousePhoto(text: string): Link[] | undefined {
  const match = /^(\S.{1,24}? (?:PHOTO|FOTO)) (.+)$/.exec(text);
  const house = match === null ? undefined : sourceNamed(match[1] ?? '');
  const persons = house?.certain ? personsIn(match?.[2] ?? '') : undefined;
  return house === undefined || persons === undefined
    ? undefined
    : [source(house), ...persons.map(creator)];
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
    // "Staff of Reuters" and "Ana Petrova of AP" are whom a picture shows.
    const shown = around.place === 'tail' && !around.labelled;
    if (shown && (makers?.length === 0 || match[0].includes('of'))) return undefined;
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
  if (ARTICLE.test(name)) return undefined;
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
  if (isPlaceName(text)) return around.place === 'tail' ? undefined : [];
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
  const { place, labelled } = around;
  const described = (place !== 'tail' || labelled) && describesOrganisation(text, labelled);
  if (!isOrganisation(text) && !described) return false;
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
