/** A message of ANPA 1312 as an item. */
import type { Item } from '../format.ts';
import { given } from '../given.ts';
import { bodyOf, elementOf } from './body.ts';
import { isoDay, twoDigits } from './century.ts';
import { type Front, readFront } from './front.ts';
import { type Heading, readHeading } from './heading.ts';
import { type FoundHeadline, headlineFrom } from './headline.ts';
import { slugOf } from './keyword-line.ts';
import { type Line, readLines } from './lines.ts';
import type { Message } from './messages.ts';
import {
  EMPTY,
  type Fault,
  type ReadMessage,
  UNKNOWN_HEADING,
  UNREADABLE,
  unreadableTime,
} from './reading.ts';
import { statusOf } from './take-key-status.ts';
import { type TimeStamp, timeStampIn } from './time-stamp.ts';
import { inPrint } from './typography.ts';
import { withMarks } from './unmarked.ts';

/** Flash, urgent, bulletin, regular, deferred; what the other letters mean is not agreed on. */
const URGENCY: ReadonlyMap<string, number> = new Map([
  ['f', 1],
  ['u', 2],
  ['b', 3],
  ['r', 5],
  ['d', 6],
]);

export function readMessage(message: Message): ReadMessage {
  const { heading: headingText, text } = message.heading === undefined ? split(message) : message;
  const heading = readHeading(headingText ?? '');
  if (heading === undefined && !message.hasStart && message.heading === undefined) {
    return { faults: [UNREADABLE] };
  }
  const stamp = timeStampIn(message.trailer) ?? timeStampIn(text);
  const copy = withMarks(withoutStamp(text, stamp), heading?.slug);
  const { front, rest } = readFront(readLines(copy, heading?.isTabular ?? false), heading);
  const content = contentOf(front, rest);
  const headline = headlineOf(front, content, heading);
  if (headline === undefined) return { faults: [EMPTY] };
  const item = itemOf({ heading, stamp, front, content, headline });
  return { item, faults: faultsOf(heading, stamp) };
}

/** Without STX the heading ends where the first line of the text begins. */
function split({ text }: Message): { heading: string; text: string } {
  const start = text.search(/(?:^|[\r\n])(?:\^|\t|\*\d{3,5}<)/);
  return start === -1
    ? { heading: text, text: '' }
    : { heading: text.slice(0, start), text: text.slice(start) };
}

function withoutStamp(text: string, stamp: TimeStamp | undefined): string {
  const at = stamp === undefined ? -1 : text.lastIndexOf(stamp.written);
  if (at === -1 || stamp === undefined) return text;
  return text.slice(0, at) + text.slice(at + stamp.written.length).replace(/^\s{0,4}</, '');
}

interface Content {
  subtitle?: string;
  summary?: string;
  html?: string;
  firstParagraph?: string;
}

/** With a text behind them, the lines under the headline are its summary; without, they are the text: a list. */
function contentOf(front: Front, rest: Line[]): Content {
  const subheads = front.subheads.map((text) => elementOf('h3', text)).join('');
  const body = bodyOf(rest);
  const first = rest.find(({ kind }) => kind === 'paragraph');
  const firstParagraph = first && inPrint(first.text);
  if (body === undefined) {
    const list = front.others.map((text) => elementOf('li', text)).join('');
    return given({ html: subheads + (list === '' ? '' : `<ul>${list}</ul>`) || undefined });
  }
  const [subtitle, ...summary] =
    front.others.length > 1 ? front.others : [undefined, ...front.others];
  return given({
    subtitle,
    summary: summary.join(' ') || undefined,
    html: subheads + body,
    firstParagraph,
  });
}

function headlineOf(
  front: Front,
  content: Content,
  heading: Heading | undefined,
): FoundHeadline | undefined {
  const slug = front.keywordLine === undefined ? heading?.slug : slugOf(front.keywordLine);
  const found = headlineFrom(front.headline, content.firstParagraph, slug);
  const isSlugAlone = found?.from === 'keyword-line' && content.html === undefined;
  // A slug without a text may still announce something in a note; without one there is no story.
  return isSlugAlone && front.notes.length === 0 ? undefined : found;
}

/** IPTC's alias for ANPA 1312's categories (cvx.iptc.org). */
const CATEGORY = 'a1312cat';

interface Parts {
  heading: Heading | undefined;
  stamp: TimeStamp | undefined;
  front: Front;
  content: Content;
  headline: FoundHeadline;
}

function itemOf({
  heading,
  stamp,
  front,
  content,
  headline,
}: Parts): NonNullable<ReadMessage['item']> {
  const { keywordLine } = front;
  const takeKey = keywordLine?.takeKey ?? heading?.takeKey;
  const urgency = URGENCY.get(heading?.priority?.toLowerCase() ?? '');
  return {
    ...given({
      guid: guidOf(heading, stamp),
      sourceVersion: takeKey,
      status: statusOf(takeKey),
      subtitle: content.subtitle,
      slugline: keywordLine?.written ?? heading?.slug,
      edNote: front.notes.join('\n\n') || undefined,
      published: stamp?.time,
      urgency,
      priority: urgency,
      declaredWords: keywordLine?.words,
      summary: markup('text', content.summary),
      body: markup('html', content.html),
      extensions: extensionsOf({ heading, stamp, front, content, headline }, takeKey),
    }),
    title: { kind: 'text', value: headline.text },
    authors: front.bylines.map((lines) => ({ name: lines.join(', ') })),
    subjects: heading?.category === undefined ? [] : [{ scheme: CATEGORY, code: heading.category }],
    keywords: [],
    media: [],
  };
}

function markup<K extends 'text' | 'html'>(kind: K, value: string | undefined): Item['body'] {
  return value === undefined ? undefined : { kind, value };
}

/**
 * ANPA 1312 has no id and no version. Service level and number recur every day, so that the day makes
 * the id: that of the heading, its year from the time stamp. A message that is sent again keeps it.
 */
function guidOf(heading: Heading | undefined, stamp: TimeStamp | undefined): string | undefined {
  if (heading?.serviceLevel === undefined || heading.number === undefined) return undefined;
  const day = dayOf(heading, stamp);
  return day && `anpa-1312:${heading.serviceLevel}${heading.number}:${day}`;
}

function dayOf({ month, day }: Heading, stamp: TimeStamp | undefined): string | undefined {
  if (month === undefined || day === undefined) {
    return stamp && isoDay(stamp.year, stamp.month, stamp.day);
  }
  if (stamp === undefined) return `${twoDigits(month)}-${twoDigits(day)}`;
  // Kyodo writes the day first, which only its stamp tells apart.
  if (month === stamp.day && day === stamp.month) return isoDay(stamp.year, day, month);
  // The heading has the day of the city, the stamp that of Greenwich: around New Year the years differ.
  const turn = month - stamp.month;
  return isoDay(stamp.year + (turn > 6 ? -1 : turn < -6 ? 1 : 0), month, day);
}

function extensionsOf(
  { heading, front, headline }: Parts,
  takeKey: string | undefined,
): Record<string, unknown> {
  return given({
    takeKey,
    serviceLevel: heading?.serviceLevel,
    number: heading?.number,
    selector: heading?.selector,
    priorityCode: heading?.priority,
    category: heading?.category,
    cycle: front.keywordLine?.cycle,
    shortSlug: heading?.slug,
    headingCount: heading?.count,
    tabular: heading?.isTabular || undefined,
    pictures: front.pictures.length > 0 ? front.pictures : undefined,
    headlineFrom: headline.from === 'headline-line' ? undefined : headline.from,
  });
}

function faultsOf(heading: Heading | undefined, stamp: TimeStamp | undefined): Fault[] {
  return [
    ...(heading?.number === undefined ? [UNKNOWN_HEADING] : []),
    ...(stamp !== undefined && stamp.time === undefined ? [unreadableTime(stamp.written)] : []),
  ];
}
