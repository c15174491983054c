/** Who reported, wrote and edited, as the wires print it below the copy. */

import type { Agency } from '../../agencies/agency.ts';
import { type People, readPeople } from '../byline/people.ts';
import { hasTitle } from '../byline/person.ts';
import { findDays, toMonthDay } from '../dateline/day.ts';
import { printedAgency } from '../dateline/sender.ts';
import { before, type Part, type Tail } from './part.ts';

type Role = 'reporters' | 'writers' | 'editors';

const VERB =
  '(?:reporting|reported|writing|written|editing|edited|compiled|graphics?|photos?|video|production|research)';
const GERMAN_HEAD = String.raw`(?:Autor(?:in|en)?|Redaktion)\s?:\s+`;
const HEAD = String.raw`(?:${GERMAN_HEAD}|(?:(?:additional|further|extra|other)\s+)?${VERB}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:additional\s+)?${VERB}){0,2}\s+by\s?:?\s+)`;
const HEADS = new RegExp(String.raw`(?<![\p{L}])${HEAD}`, 'giu');
const FIRST_IN_BRACKET = new RegExp(String.raw`\(\s*(?=${HEAD})`, 'giu');
const FIRST_ON_LINE = new RegExp(String.raw`(?:^|\n)[ \t]*(?:[-*•][ \t]*)?(?=${HEAD})`, 'giu');

/**
 * `(Reporting by A in Bengaluru; Additional reporting by B; Editing by C)`, the same without
 * brackets, and dpa's list (`- Reporting by: …`). Cities and telephone numbers are dropped.
 */
export function roles(tail: Tail): Part | undefined {
  return bracketedRoles(tail) ?? roleLines(tail);
}

function bracketedRoles(tail: Tail): Part | undefined {
  if (!/\)\s*\.?$/.test(tail.text.slice(-10))) return undefined;
  const window = tail.text.slice(-2000);
  const first = [...window.matchAll(FIRST_IN_BRACKET)].at(-1);
  if (first === undefined) return undefined;
  const written = window.slice(first.index);
  return toPart(
    before(tail, written),
    written.slice(first[0].length).replace(/\)\s*\.?$/, ''),
    false,
  );
}

/** In every head, and seldom else: a look that spares the search for heads. */
const BY = /\sby[\s:]|(?:Autor(?:in|en)?|Redaktion)\s?:/i;

function roleLines(tail: Tail): Part | undefined {
  if (!BY.test(tail.paragraph)) return undefined;
  const [first] = tail.paragraph.matchAll(FIRST_ON_LINE);
  if (first === undefined) return undefined;
  const written = tail.paragraph.slice(first.index);
  return toPart(before(tail, written), written, true);
}

/** `strict`: outside a bracket everything has to be a name, or it is a sentence. */
function toPart(rest: string, written: string, strict: boolean): Part | undefined {
  const heads = [...written.matchAll(HEADS)];
  const part: Part = { rest };
  for (const [index, head] of heads.entries()) {
    const list = written.slice(head.index + head[0].length, heads[index + 1]?.index);
    const people = readPeople(list.replace(/\n[ \t]*[-*•][ \t]*/g, '; '));
    if (strict && !isOnlyPeople(people)) return undefined;
    for (const role of rolesOf(head[0]))
      part[role] = unique([...(part[role] ?? []), ...people.names]);
    if (people.emails.length > 0) part.emails = [...(part.emails ?? []), ...people.emails];
  }
  return heads.length === 0 ? undefined : part;
}

function isOnlyPeople({ names, others }: People): boolean {
  return (
    names.length > 0 &&
    others.every((other) => !/\s\p{Ll}{2}.*\s/u.test(other) && other.length < 60)
  );
}

function rolesOf(head: string): Role[] {
  const found: Role[] = [];
  if (/report|autor/i.test(head)) found.push('reporters');
  if (/writ/i.test(head)) found.push('writers');
  if (/edit|redaktion/i.test(head)) found.push('editors');
  return found;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

const CONTRIBUTED =
  /\s(?:(?:also\s)?contributed(?:\sreporting)?(?:\s(?:to|from)\sthis\s(?:report|story|article))?|helped\swith\sthis\s(?:report|story))(?:\sfrom\s\p{Lu}[^.\n]{1,40})?\.?$/u;
const AGENCY_START = /(?:^|[.\n]\s+)(?=(?:The )?(?:AP|Associated Press|APTN)\s)/g;

/** `AP writers A in X, B in Y and C in Z contributed to this report.` */
export function contributed(tail: Tail): Part | undefined {
  const paragraph = tail.paragraph.slice(-1500);
  if (!paragraph.includes('contributed') && !paragraph.includes('helped')) return undefined;
  const closing = CONTRIBUTED.exec(paragraph);
  if (closing === null) return undefined;
  const start = [...paragraph.matchAll(AGENCY_START)].at(-1);
  const written = start === undefined ? paragraph : paragraph.slice(start.index + start[0].length);
  const list = written.slice(0, written.length - closing[0].length).replace(/^\s*_{3,}\s*/, '');
  const only = printedAgency(list.trim());
  if (only !== undefined)
    return { rest: before(tail, written), source: only.name, sourceRank: 'contributor' };
  const { agency, rest } = withoutAgencyAndTitle(list);
  const people = readPeople(withoutLaterTitles(rest));
  if (!isOnlyPeople(people)) return undefined;
  return {
    rest: before(tail, written),
    reporters: people.names,
    ...(agency !== undefined && { source: agency.name, sourceRank: 'holder' as const }),
  };
}

/** `Associated Press Sports Writer Ann Roe` → the agency and `Ann Roe`. */
function withoutAgencyAndTitle(list: string): { agency?: Agency; rest: string } {
  const words = list.trim().split(/\s+/);
  for (let count = Math.min(4, words.length - 1); count >= 1; count -= 1) {
    const agency = printedAgency(words.slice(0, count).join(' '));
    if (agency === undefined) continue;
    const title = words.slice(count, count + 5).findLastIndex((word) => hasTitle(word));
    return { agency, rest: words.slice(count + title + 1).join(' ') };
  }
  return { rest: list };
}

/** `A in Rome and AP video journalist B in Kyiv` → `A in Rome and B in Kyiv`. */
function withoutLaterTitles(list: string): string {
  return list
    .split(/(,\s+and\s+|[,;]\s+|\s+and\s+)/)
    .map((piece, index) =>
      index % 2 === 1 || !hasTitle(piece) ? piece : withoutAgencyAndTitle(piece).rest,
    )
    .join('');
}

const FIRST_PUBLISHED =
  /(?:This report by (.{2,40}?) was first published(?: on)?|Cette dépêche de (.{2,40}?) a été publiée (?:pour la première fois|initialement)(?: le)?) ([^\n]{6,40})$/;

/** `This report by The Canadian Press was first published June 18, 2024.`, also in French. */
export function firstPublished(tail: Tail): Part | undefined {
  if (!/first published|a été publiée/.test(tail.line)) return undefined;
  const match = FIRST_PUBLISHED.exec(tail.line.slice(-160));
  if (match === null) return undefined;
  const agency = printedAgency(match[1] ?? match[2] ?? '');
  const [day] = findDays(match[3] ?? '');
  if (agency === undefined) return undefined;
  return {
    rest: before(tail, match[0]),
    source: agency.name,
    sourceRank: 'signature',
    ...(day?.year !== undefined && { firstPublished: `${day.year}-${toMonthDay(day)}` }),
  };
}

/** `Ann Roe, The Canadian Press` below the copy. */
export function writerOfPress(tail: Tail): Part | undefined {
  const match = /^\s*([^\n]{4,80}), (The Canadian Press|La Presse Canadienne)$/.exec(tail.line);
  if (match === null) return undefined;
  const agency = printedAgency(match[2] ?? '');
  const people = readPeople(match[1] ?? '');
  if (agency === undefined || people.names.length === 0 || people.others.length > 0)
    return undefined;
  return {
    rest: before(tail, tail.line),
    reporters: people.names,
    source: agency.name,
    sourceRank: 'signature',
  };
}

/** `— With files from A` (The Canadian Press), `--With assistance from A and B.` (Bloomberg). */
export function withHelp(tail: Tail): Part | undefined {
  if (!tail.line.includes('With ')) return undefined;
  const match = /^\s*[-—–]{0,2}\s*With (?:files|assistance|inputs?) (?:from|by) (.{2,300})$/.exec(
    tail.line.slice(0, 400),
  );
  if (match === null) return undefined;
  const written = match[1] ?? '';
  const people = readPeople(written);
  const agency = people.others
    .map((other) => printedAgency(other.replace(/\.$/, '')))
    .findLast((found) => found !== undefined);
  if (match === null || (agency === undefined && !isOnlyPeople(people))) return undefined;
  return {
    rest: before(tail, tail.line),
    ...(people.names.length > 0 && { reporters: people.names }),
    ...(agency !== undefined && { source: agency.name, sourceRank: 'contributor' as const }),
  };
}

const CONTACT =
  /^\s*To contact the (reporters?|editors?)(?: responsible)?(?: (?:on|for) this story)?:\s*(.{2,400})$/i;

/** `To contact the reporter on this story: A in Seoul at a@example.net` (Bloomberg). */
export function contact(tail: Tail): Part | undefined {
  const paragraph = tail.paragraph.slice(-700);
  const start = paragraph.lastIndexOf('To contact the ');
  if (start < 0) return undefined;
  const written = paragraph.slice(start);
  const match = CONTACT.exec(written.replace(/\s+/g, ' ').trim());
  if (match === null) return undefined;
  const people = readPeople((match[2] ?? '').replace(/\sat\s(?=\S{1,64}@)/g, ', '));
  const role = /^editor/i.test(match[1] ?? '') ? 'editors' : 'reporters';
  return {
    rest: before(tail, written),
    ...(people.names.length > 0 && { [role]: people.names }),
    ...(people.emails.length > 0 && { emails: people.emails }),
  };
}
