/** Lists of people as agencies print them: `A in Bengaluru, B and C in Tokyo`, with mail and telephone. */
import { spellName } from '../credit/person.ts';
import { printedAgency } from '../dateline/sender.ts';
import { isPerson, isPlaceOfTwoWords } from './person.ts';

export interface People {
  names: string[];
  emails: string[];
  /** Cities printed behind the names. */
  cities: string[];
  /** What is neither a name, a city, a telephone number nor an address. */
  others: string[];
}

const EMAIL = /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;

/** E-mail addresses in the order in which they stand, and the text without them. */
export function takeEmails(text: string): { emails: string[]; rest: string } {
  const emails = text.match(EMAIL) ?? [];
  const rest = text.replace(EMAIL, ' ').replace(/[<({[]+\s*[;,]?\s*[>)}\]]+/g, ' ');
  return { emails: emails.map((email) => email.replace(/[.-]+$/, '')), rest };
}

/** Longest list that is read, in characters. */
const LONGEST = 2000;

/** Reads a list of people. Each name may carry a city (`in Beijing`), a telephone number or an address. */
export function readPeople(written: string): People {
  const { emails, rest } = takeEmails(written.slice(0, LONGEST));
  const people: People = { names: [], emails, cities: [], others: [] };
  let isBehindCity = false;
  for (const piece of rest.replace(/\s+/g, ' ').split(SEPARATOR)) {
    isBehindCity = readPiece(piece.trim(), people, isBehindCity);
  }
  return people;
}

const SEPARATOR = / ?[,;|] ?(?:and )?| (?:and|und|et|&) /;

/** Reads one piece; true where a city stands in it, so that the next may be the city's country. */
function readPiece(written: string, people: People, isBehindCity: boolean): boolean {
  const [, named = written, city] =
    /^(.{0,80}?)\s(?:in|at|en|à)\s+(.{2,60})$/.exec(` ${written}`) ?? [];
  if (isBehindCity && city === undefined && isRegion(written)) {
    people.cities.push(`${people.cities.pop()}, ${written}`);
    return true;
  }
  if (city !== undefined) people.cities.push(tidy(city));
  const name = tidy(named);
  if (name !== '' && !isTelephone(name)) {
    const isName = isPerson(name) && printedAgency(name) === undefined;
    if (isName) people.names.push(spellName(name));
    else people.others.push(name);
  }
  return city !== undefined;
}

/** `in Washington, D.C.`, `in St. Louis, Mo.`, `in Paris, Texas`, `in Seoul, South Korea`. */
function isRegion(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}-]*\.?|(?:\p{Lu}\.){2,3})$/u.test(text) || isPlaceOfTwoWords(text);
}

function isTelephone(text: string): boolean {
  return (
    /\d/.test(text) && /^(?:(?:tel|phone|mobile|cell|fax)[.:]?\s*)?[+\d\s().\-/]+$/i.test(text)
  );
}

/** Without brackets, stray dashes and the full stop of the sentence; abbreviations keep theirs (`Jr.`). */
function tidy(text: string): string {
  return text
    .replace(/^[\s\-–—:<([]+/, '')
    .replace(/[\s\-–—:>)\]=]+$/, '')
    .replace(/(?<=\p{Ll}{2}|\s\p{Lu}\p{Ll})(?<!\s(?:Jr|Sr|St|Mo|Pa|Va|Ky|La|Md|Ga))\.$/u, '')
    .trim();
}
