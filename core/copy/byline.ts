/** Bylines: who wrote it, as agencies print it above the copy. */
import { KnownAnswers } from '../known-answers.ts';
import { readPeople, takeEmails } from './byline/people.ts';
import { hasTitle, isPerson, looksLikePaper } from './byline/person.ts';
import { spellName } from './credit/person.ts';
import { chineseNames } from './dateline/han.ts';
import { koreanNames } from './dateline/korean.ts';
import { agencyAtStart, printedAgency } from './dateline/sender.ts';

export interface ParsedByline {
  /** Persons, without titles, capitals folded; none where only an agency signs. */
  authors: string[];
  emails?: string[];
  /** City of a single `in City` at the end. */
  location?: string;
  /** Canonical name, only where printed. */
  agency?: string;
}

export interface BylineOptions {
  /** The feed's agency, canonical name or id. No form of a byline depends on it today. */
  agency?: string;
}

/** Longest byline that is read, in characters. */
const LONGEST = 1000;

/**
 * Reads a byline: `By A, B and C`, `Von A, dpa`, `By CHARLES ODUM=⏎AP Sports Writer=`,
 * `By dpa correspondents =`, `한지우 기자 = name@example.kr`. Never throws.
 */
export function parseByline(text: string, _options: BylineOptions = {}): ParsedByline {
  const known = KNOWN_BYLINES.find(text);
  if (known !== undefined) return copyOf(known);
  const byline = readByline(text);
  KNOWN_BYLINES.remember(text, byline);
  return copyOf(byline);
}

/** The same people write the stories of a feed. */
const KNOWN_BYLINES = new KnownAnswers<ParsedByline>(1000, 80);

function copyOf(byline: ParsedByline): ParsedByline {
  const { authors, emails } = byline;
  return { ...byline, authors: [...authors], ...(emails !== undefined && { emails: [...emails] }) };
}

function readByline(text: string): ParsedByline {
  const { emails, rest } = takeEmails(text.slice(0, LONGEST).normalize('NFC'));
  const written = withoutLabel(rest);
  const read = readHangul(written) ?? readHan(written) ?? readLatin(written);
  return { ...read, ...(emails.length > 0 && { emails }) };
}

/** `Von A (Text) und B (Foto)`. */
const ROLE_IN_BRACKETS =
  /\s\((?:texte?o?|words|photos?|fotos?|bilder?|video|graphics?|grafik|글|사진|영상)\)/gi;

/** `Analysis by`, `Story and photos by`, `Written by`. */
const WHAT_BY =
  /^(?:stor(?:y|ies)|texts?|words|report(?:ing|ed)?|writ(?:ing|ten)|analysis|commentary|interview|photos?|pictures|graphics?|video|compiled)(?:(?:,| and| &) (?:photos?|pictures|graphics?|video|writing|reporting|text)){0,2}(?=\sby\s)\s/i;

/** What opens a byline, in the languages of the agencies; ANSA names its envoy. */
const LABEL =
  /^(?:(?:by|von|par|por|di)(?::|\s|$)\s*|(?:interview|text|foto|autor(?:in)?|author|reporter|words)\s?:\s*|(?:dell['’]inviat[oa]|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)|de notre (?:correspondante?|envoyée? spéciale?)|de nuestr[oa] (?:corresponsal|enviad[oa] especial))\s+)/i;

/** Without `By`, brackets round the whole and the `=` that ends a line in ANPA and dpa headers. */
function withoutLabel(text: string): string {
  return text
    .replace(/[ \t]*[=＝][ \t]*(?=\n|$)/g, '')
    .replace(ROLE_IN_BRACKETS, '')
    .trim()
    .replace(/^\(([^()]{1,200})\)$/, '$1')
    .replace(/^[(—–-]+\s*(?=(?:by|von|par|por)\s)/i, '')
    .replace(WHAT_BY, '')
    .replace(LABEL, '')
    .trim();
}

function readHangul(text: string): ParsedByline | undefined {
  if (!/[가-힣]/.test(text)) return undefined;
  const behindDateline = text.replace(/^[([【][^()[\]【】]{0,60}[)\]】]/, ' ');
  const authors = koreanNames(behindDateline.replace(/[()[\]=＝]/g, ' '));
  const agency = text
    .split(/[\s()[\]=＝]+/)
    .map((word) => printedAgency(word))
    .find((found) => found !== undefined);
  return { authors, ...(agency !== undefined && { agency: agency.name }) };
}

function readHan(text: string): ParsedByline | undefined {
  if (!/记者|記者|通讯员|通訊員/.test(text)) return undefined;
  const agency = agencyAtStart(text)?.agency;
  return {
    authors: chineseNames(text.replace(/[()（）]/g, ' ')),
    ...(agency !== undefined && { agency: agency.name }),
  };
}

/** Between people, and between a writer and the paper; `e` and `y` also join two surnames (`Gama e Silva`). */
const SEPARATOR =
  /\s*[,;|\n/()]\s*(?:and\s+)?|\s+[–—-]\s+|\s+(?:and|und|et|&|with|avec|mit|con)\s+|\s+[ey]\s+(?=\p{Lu}\S*\s+\p{Lu})|\s+(?:of|for)\s+(?:the\s+)?/u;

function readLatin(text: string): ParsedByline {
  const found: ParsedByline = { authors: [] };
  const { names, location } = takeLocation(text);
  if (location !== undefined) found.location = location;
  const pieces = names.split(SEPARATOR).map((piece) => piece.replace(/\s+/g, ' ').trim());
  for (const [index, piece] of pieces.entries()) {
    const name = wholeName(pieces[index - 1], piece);
    if (name === undefined) readPiece(piece, found);
    else if (found.authors.at(-1) === spellName(pieces[index - 1] ?? ''))
      found.authors.splice(-1, 1, name);
  }
  return found;
}

/** What journals put behind a surname (`Roe, A. B.`), and what is part of any name (`Ann Roe, Jr.`). */
const INITIALS = /^\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}$/u;
const GENERATION = /^(?:[JS]r\.?|III?|IV)$/;

/** The name that a comma has cut in two. Behind a whole name, initials are a degree or an agency. */
function wholeName(before: string | undefined, piece: string): string | undefined {
  if (before === undefined || before === '') return undefined;
  const isBehindSurname = INITIALS.test(piece) && !before.includes(' ');
  const isGeneration = GENERATION.test(piece) && before.includes(' ');
  return isBehindSurname || isGeneration ? `${spellName(before)}, ${piece}` : undefined;
}

/** `in City` counts as the location where it stands once and at the end. */
function takeLocation(text: string): { names: string; location?: string } {
  const places = [
    ...text.matchAll(
      /\s+(?:in|à|en)\s+(\p{Lu}[^\n;|]{1,60}?)(?=\s+(?:and|with)\s|,\s*\p{Lu}\S+\s+\p{Lu}|[\n;|]|$)/gu,
    ),
  ];
  const names = text.replace(
    /\s+(?:in|à|en)\s+(?=\p{Lu})[^\n;|]{1,60}?(?=\s+(?:and|with)\s|,\s*\p{Lu}\S+\s+\p{Lu}|[\n;|]|$)/gu,
    '',
  );
  const [only] = places;
  if (places.length !== 1 || only === undefined) return { names };
  const isLast = only.index + only[0].length === text.length;
  const location = (only[1] ?? '').trim();
  return { names, ...(isLast && { location }) };
}

/** What an agency is, behind its name: `Reuters News Agency`. */
const BODY = /\s(?:news agency|news service|newsroom|newswire)$/i;

function readPiece(written: string, found: ParsedByline): void {
  const piece = written.replace(
    /^(?:special(?:ly)? (?:to|for)|exclusive to|writing for|for|with)\s(?:the\s)?/i,
    '',
  );
  if (piece === '') return;
  const agency = printedAgency(piece) ?? printedAgency(piece.replace(BODY, ''));
  if (agency !== undefined) found.agency = agency.name;
  else if (!readTitled(piece, found) && isAuthor(piece, found))
    found.authors.push(spellName(piece));
}

/** Behind a first name, what looks like a paper is one (`By Name, Los Angeles Times`). */
function isAuthor(piece: string, found: ParsedByline): boolean {
  const isLater = found.authors.length > 0;
  const isLong = piece.split(' ').length > 2;
  return isPerson(piece) && !((isLater || isLong) && looksLikePaper(piece));
}

/** Parts of an agency that writers sign for: `Press Association Sport`. */
const DESK = /^(?:sports?|business|politics|health|entertainment|international|world|national)$/i;

/**
 * `AP Sports Writer`, `dpa-Korrespondenten`, `Xinhua writers A`: the agency, its title, then names;
 * or a name with all that behind it without a comma (`ANN ROE AP Sports Writer`).
 */
function readTitled(piece: string, found: ParsedByline): boolean {
  const words = piece
    .replace(/^(?:our|a|an|the)\s+/i, '')
    .replace(/^(\p{L}{2,10})-(?=\p{Lu}\p{Ll})/u, '$1 ')
    .split(' ');
  if (readAgencyAndTitle(words, found)) return true;
  for (let count = Math.min(4, words.length - 2); count >= 2; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (!isPerson(name) || !readAgencyBehind(words.slice(count), found)) continue;
    found.authors.push(spellName(name));
    return true;
  }
  if (!hasTitle(piece)) return false;
  readBehindTitle(words, found);
  return true;
}

/** `Staff Writer Ann Roe`, `special correspondent Ann Roe`: a full name behind the title. */
function readBehindTitle(words: string[], found: ParsedByline): void {
  const name = words.slice(words.findLastIndex((word) => hasTitle(word)) + 1).join(' ');
  if (name.includes(' ') && isPerson(name) && !looksLikePaper(name))
    found.authors.push(spellName(name));
}

/** `ANN ROE Associated Press`: capitals or two words, since agencies share names with people. */
function readAgencyBehind(words: string[], found: ParsedByline): boolean {
  const name = words.join(' ');
  const agency = words.length > 1 || name === name.toUpperCase() ? printedAgency(name) : undefined;
  if (agency !== undefined) found.agency = agency.name;
  return agency !== undefined || readAgencyAndTitle(words, found);
}

function readAgencyAndTitle(words: string[], found: ParsedByline): boolean {
  for (let count = Math.min(4, words.length - 1); count >= 1; count -= 1) {
    const agency = printedAgency(words.slice(0, count).join(' '));
    const rest = words.slice(count);
    const isDesk = rest.length === 1 && DESK.test(rest[0] ?? '');
    if (agency === undefined || !(isDesk || hasTitle(rest.join(' ')))) continue;
    found.agency = agency.name;
    if (isDesk) return true;
    const behind = rest.slice(rest.findLastIndex((word) => hasTitle(word)) + 1).join(' ');
    if (behind !== '') found.authors.push(...readPeople(behind).names);
    return true;
  }
  return false;
}
