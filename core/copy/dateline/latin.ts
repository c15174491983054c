/**
 * Datelines in Latin, Cyrillic and Greek script. General shape:
 * `PLACE[/PLACE…][, country or state][, date] (AGENCY) separator`.
 */
import type { Agency } from '../../agencies/agency.ts';
import { agencyById } from '../../agencies/find.ts';
import { KnownAnswers } from '../../known-answers.ts';
import { type FoundDay, findDays, type PrintedDay } from './day.ts';
import { isCapitals, looksLikePlaces, splitPlaces } from './places.ts';
import { printedAgency, senderIn } from './sender.ts';

/** A dateline found at the head of a text. */
export interface FoundDateline {
  places: string[];
  day?: PrintedDay;
  agency?: Agency;
  authors?: string[];
  /** Offset at which the copy begins. */
  end: number;
}

/** Dash behind an agency in brackets; EFE writes `.-`, Jiji no space, the ANPA underscore is a dash. */
const SEPARATOR = /^\s*(?:\.\s?-{1,2}|-{1,3}|[–—―]|_{1,2}|:(?=\s))\s*/;

/** Dash between copy and a dateline whose agency has no brackets: it stands free. */
const FREE_SEPARATOR = /\s(?:-{1,2}|[–—]|_{1,2})(?:\s|$)/;

/** Words in capitals before a dash that are no places. */
const NO_PLACE =
  /^(?:note|update|correction|corrected|breaking|urgent|alert|lead|flash|kill|advisory|editors?|eds|attn|attention|weather|embargoed|nato|nasa|editorial|analysis|focus|opinion|interview|feature|exclusive|profile|warning|commentary|review|posco|sony|samsung|hyundai|naver|kakao|hybe|kospi|kosdaq|opec|fifa|unesco|unicef|iaea|who|imf|thaad|icbm|gdp|ceo|bts)$/i;

/** Words of companies and bodies, and letters without a vowel (`JCS`, `RCMP`). */
const ORGANISATION =
  /(?:^|\s)(?:electronics|motors?|group|bank|corp|inc|holdings|ministry|party|army|navy|police|agency|court|union|council|association)$|^[B-DF-HJ-NP-TV-XZ]{2,5}$/i;

/** Reads the dateline at the start of `head`; `agencyId` is the feed's agency. */
export function findLatin(head: string, agencyId: string | undefined): FoundDateline | undefined {
  return (
    inBrackets(head) ??
    inSlashes(head) ??
    agencyFirst(head) ??
    bare(head) ??
    withoutAgency(head, agencyId)
  );
}

/** `SEOUL, June 18 (Yonhap) --`, `Jan 3 (Reuters) -`, `(Bloomberg) --`, `(ANSA) - ROMA, 1 LUG -`. */
function inBrackets(head: string): FoundDateline | undefined {
  for (const match of head.matchAll(/\(([^()\n]{2,60})\)/g)) {
    const agency = senderIn(match[1] ?? '');
    if (agency === undefined) continue;
    const lead = head.slice(0, match.index);
    // Korean datelines begin with their bracket.
    const before = /\p{sc=Hangul}/u.test(lead) ? undefined : placesAndDay(lead);
    if (before === undefined) return undefined;
    const behind = match.index + match[0].length;
    const separator = SEPARATOR.exec(head.slice(behind))?.[0];
    const isAnsa = /^ANSA\b/.test(match[1] ?? '');
    if (separator === undefined && !isAnsa && !endsHere(head, behind, before)) return undefined;
    const end = behind + (separator?.length ?? stop(head, behind, before));
    const mayBeDateline = startsCopy(head.slice(end)) && !ONLY_SURE.has(agency.id);
    if (!isSure(lead, before) && !mayBeDateline) return undefined;
    // `Agence France-Presse (AFP) - `: a name with its letters.
    if (before.places.some((place) => printedAgency(place) !== undefined)) return undefined;
    const found = { ...before, agency, end };
    if (!isAnsa) return readBehindWire(head, found);
    const behindName = readBehindAnsa(head, found);
    return separator !== undefined || behindName !== found ? behindName : undefined;
  }
  return undefined;
}

/** A day or a place in capitals; without them `Andhra Pradesh (AP) - the state` looks the same. */
function isSure(written: string, { places, day }: PlacesAndDay): boolean {
  return places.length === 0 || day !== undefined || isCapitals(written);
}

/** British agencies seldom print datelines, and their letters are a state's and an office's. */
const ONLY_SURE: ReadonlySet<string> = new Set(['pa', 'epa']);

/** Copy begins with a capital, a figure or a quotation mark. */
function startsCopy(text: string): boolean {
  return /^(?:$|["'“‘„«([*]*[\p{Lu}\p{Lt}\p{Lo}\d])/u.test(text);
}

/** Without a dash the end of the line closes a dateline, or place, day and agency together. */
function endsHere(head: string, offset: number, before: PlacesAndDay): boolean {
  const { places, day } = before;
  const rest = head.slice(offset + stop(head, offset, before));
  if (places.length > 0 && day !== undefined && startsCopy(rest.trimStart())) return true;
  return (places.length > 0 || day !== undefined) && /^[ \t]*(?:\n|$)/.test(rest);
}

/** Length of a full stop behind the agency, which closes a dateline with its day (`24 nov (EFE). `). */
function stop(head: string, offset: number, { day }: PlacesAndDay): number {
  return day === undefined ? 0 : (/^\.\s{1,3}/.exec(head.slice(offset))?.[0].length ?? 0);
}

/** ANSA prints place and date behind its name. */
function readBehindAnsa(head: string, found: FoundDateline): FoundDateline {
  const next = upToFreeSeparator(head.slice(found.end));
  const behind = next && placesAndDay(next.lead);
  if (!next || !behind || found.places.length > 0) return found;
  if (behind.day === undefined && !isCapitals(next.lead)) return found;
  return { ...found, ...behind, end: found.end + next.end };
}

/** Business Wire prints the date behind its name. */
function readBehindWire(head: string, found: FoundDateline): FoundDateline {
  if (found.agency?.role !== 'press-release wire' || found.day !== undefined) return found;
  const rest = head.slice(found.end);
  const [day] = findDays(rest);
  const separator = day?.start === 0 ? SEPARATOR.exec(rest.slice(day.end))?.[0] : undefined;
  if (day === undefined || separator === undefined) return found;
  return { ...found, day: printed(day), end: found.end + day.end + separator.length };
}

/** `MOSCOW, June 18. /TASS/.`, `TORONTO, June 18, 2024 /CNW/ -`. */
function inSlashes(head: string): FoundDateline | undefined {
  for (const match of head.matchAll(/\/(?=([^/\n]{2,60})\/)/g)) {
    const signed = signedInSlashes(match[1] ?? '');
    if (signed === undefined) continue;
    const before = placesAndDay(head.slice(0, match.index));
    if (before === undefined) return undefined;
    const behind = match.index + (match[1]?.length ?? 0) + 2;
    const separator = /^\s*(?:\.(?:\s*[-–—]{1,2})?|-{1,2}|[–—])\s*/.exec(head.slice(behind))?.[0];
    if (separator === undefined && !endsHere(head, behind, before)) return undefined;
    return { ...before, ...signed, end: behind + (separator?.length ?? 0) };
  }
  return undefined;
}

type Signed = Required<Pick<FoundDateline, 'agency'>> & Pick<FoundDateline, 'authors'>;

/** The agency, or its correspondent: `/Корр. ТАСС Иван Иванов/`. */
function signedInSlashes(written: string): Signed | undefined {
  const sender = senderIn(written);
  if (sender !== undefined) return { agency: sender };
  const match = /^(?:Корр\.|Спец\.? ?корр\.)\s?(\S{2,12})(?:\s(.{3,40}))?$/.exec(written);
  return match === null ? undefined : signedBy(match[1] ?? '', match[2]);
}

/** Russian agencies print the correspondent behind their name. */
function signedBy(name: string, person: string | undefined): Signed | undefined {
  const agency = printedAgency(name);
  if (agency === undefined) return undefined;
  const isName = /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}.-]+){1,2}$/u.test(person ?? '');
  return { agency, ...(isName && person !== undefined && { authors: [person] }) };
}

/** `ТАСС, 18 июня. `: undated copy with the day behind the name. */
function agencyFirst(head: string): FoundDateline | undefined {
  const match = /^(\p{Lu}[\p{L}-]{2,12}),\s([^.,\n]{4,20})\.\s+(?=\p{Lu})/u.exec(head);
  if (match === null) return undefined;
  const agency = printedAgency(match[1] ?? '');
  const [day] = findDays(match[2] ?? '');
  const isWhole = day?.start === 0 && day.end === match[2]?.length;
  if (agency === undefined || day === undefined || !isWhole) return undefined;
  return { places: [], day: printed(day), agency, end: match[0].length };
}

/** `TOKYO, June 18 Kyodo -`, `SYDNEY, Aug 11 AAP -`, `МОСКВА, 18 июн - РИА Новости.` */
function bare(head: string): FoundDateline | undefined {
  const found = upToFreeSeparator(head);
  if (found === undefined) return undefined;
  const words = found.lead.split(/\s+/);
  for (let count = 3; count >= 1; count -= 1) {
    const agency = printedAgency(words.slice(-count).join(' '));
    if (agency === undefined || words.length <= count) continue;
    const before = placesAndDay(words.slice(0, -count).join(' '));
    const isSet = words.at(-count - 1)?.endsWith(',') || isCapitals(found.lead);
    if (before === undefined || (before.day === undefined && !isSet)) return undefined;
    return { ...before, agency, end: found.end };
  }
  return agencyBehindDash(head, found);
}

function agencyBehindDash(head: string, found: Lead): FoundDateline | undefined {
  const before = placesAndDay(found.lead);
  if (before?.day === undefined) return undefined;
  const name = /^([^.,\n]{2,30})(?:,\s([^.,\n]{3,40}))?\.\s+/.exec(head.slice(found.end));
  const signed = signedBy(name?.[1] ?? '', name?.[2]);
  if (name === null || signed === undefined) return undefined;
  return { ...before, ...signed, end: found.end + name[0].length };
}

/** `SEOUL --` in a digest, `OTTAWA —`, `SEOUL, June 18 --`: a place in capitals, then copy. */
function withoutAgency(head: string, agencyId: string | undefined): FoundDateline | undefined {
  const found = upToFreeSeparator(head);
  if (found === undefined || !isCapitals(found.lead)) return undefined;
  if (!startsCopy(head.slice(found.end))) return undefined;
  const before = placesAndDay(found.lead);
  if (before === undefined || before.places.some(isNoPlace)) return undefined;
  // Digests of some houses name no agency; The Canadian Press never does.
  const dashes = agencyId === undefined ? undefined : agencyById(agencyId)?.house?.bareDateline;
  if (before.day === undefined && !dashes?.includes(found.separator)) return undefined;
  return { ...before, end: found.end };
}

function isNoPlace(place: string): boolean {
  return NO_PLACE.test(place) || ORGANISATION.test(place) || printedAgency(place) !== undefined;
}

interface Lead {
  lead: string;
  separator: string;
  end: number;
}

function upToFreeSeparator(text: string): Lead | undefined {
  const match = FREE_SEPARATOR.exec(text.slice(0, 150));
  if (match === null) return undefined;
  const spaces = /^\s*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
  return {
    lead: text.slice(0, match.index).trim(),
    separator: match[0].trim(),
    end: match.index + match[0].length + spaces.length,
  };
}

export interface PlacesAndDay {
  places: string[];
  day?: PrintedDay;
}

/** An article or a weekday between place and day (`MONTRÉAL, le 18 juin`, `SEOUL, Tuesday, June 18`). */
const BEFORE_DAY =
  /,\s{1,3}(?:le|el|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Thurs|Fri|Sat|Sun)\.?)[,\s]{0,3}$/;

/** A feed's datelines name the same places and the same day. */
const KNOWN_LEADS = new KnownAnswers<{ readonly lead: PlacesAndDay | undefined }>(1000, 80);

/** Takes `PLACE, date` apart; undefined where it is neither. */
export function placesAndDay(text: string): PlacesAndDay | undefined {
  const known = KNOWN_LEADS.find(text) ?? { lead: readLead(text) };
  KNOWN_LEADS.remember(text, known);
  return known.lead && { ...known.lead, places: [...known.lead.places] };
}

function readLead(text: string): PlacesAndDay | undefined {
  const written = text.trim().replace(/\s*-{2}$/, '');
  const day = findDays(written).find(({ end }) => /^(?:\s?г\.|[.,])*$/.test(written.slice(end)));
  const places = (day === undefined ? written : written.slice(0, day.start))
    .replace(BEFORE_DAY, '')
    .replace(/[,\s]+$/, '');
  if (!looksLikePlaces(places)) return undefined;
  return { places: splitPlaces(places), ...(day !== undefined && { day: printed(day) }) };
}

function printed({ start: _start, end: _end, ...day }: FoundDay): PrintedDay {
  return day;
}
