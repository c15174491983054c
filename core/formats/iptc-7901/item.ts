/** A message of IPTC 7901 as an item. */
import { parseHeadline } from '../../copy/headline.ts';
import { withoutControls } from '../anpa-1312/control-characters.ts';
import { headlineFrom } from '../anpa-1312/headline.ts';
import type { Message } from '../anpa-1312/messages.ts';
import {
  EMPTY,
  type Fault,
  type ReadMessage,
  UNKNOWN_HEADING,
  UNREADABLE,
  unreadableTime,
} from '../anpa-1312/reading.ts';
import { statusOf } from '../anpa-1312/take-key-status.ts';
import type { Item } from '../format.ts';
import { given } from '../given.ts';
import { bodyOf, firstParagraphOf } from './body.ts';
import { type DateLine, dateLineIn } from './date-line.ts';
import { type Front, readFront } from './front.ts';
import { type Heading, isKeywordLine, readHeading } from './heading.ts';
import { linesOf } from './paragraphs.ts';
import { withoutPrivateBlock } from './private-block.ts';

/** A message to editors, not copy. */
const SERVICE_MESSAGE = 'rs';

export function readMessage(message: Message): ReadMessage {
  const parted = message.heading === undefined ? split(message) : message;
  const heading = readHeading(parted.heading ?? '');
  if (heading === undefined && !message.hasStart && message.heading === undefined) {
    return { faults: [UNREADABLE] };
  }
  const { lines, dateLine } = takeDateLine(linesOf(parted.text), message);
  const inHeading = heading?.keywordLine ?? loneLineOf(message.heading);
  const { keywordLine, rest } = takeKeywordLine(lines, inHeading);
  const copy = withoutPrivateBlock(rest);
  const { front, rest: text } = readFront(copy.lines);
  const signed = copy.initials === undefined ? text : [...text, '', copy.initials];
  const item = itemOf({ heading, dateLine, keywordLine, front, text: signed });
  if (item === undefined) return { faults: [EMPTY] };
  return { item, faults: faultsOf(heading, dateLine) };
}

/** Without STX the heading ends with the keyword line, else with its first line. */
function split({ text }: Message): { heading: string; text: string } {
  const lines = text.split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const second = lines.findIndex((line, index) => index > first && line.trim() !== '');
  const isKeyed = second !== -1 && isKeywordLine((lines[second] ?? '').trim());
  const end = (isKeyed ? second : first) + 1;
  return { heading: lines.slice(0, end).join(''), text: lines.slice(end).join('') };
}

/** Behind ETX; where that got lost, at the end of the text. */
function takeDateLine(
  lines: string[],
  { trailer }: Message,
): { lines: string[]; dateLine: DateLine | undefined } {
  const own = dateLineIn(trailer);
  if (own !== undefined) return { lines, dateLine: own };
  const last = lines.findLastIndex((line) => /\w/.test(line));
  const line = lines[last] ?? '';
  const dateLine = line.length <= 60 ? dateLineIn(line) : undefined;
  return { lines: dateLine === undefined ? lines : lines.slice(0, last), dateLine };
}

/** ats ends its keyword line without a slash: the one line below the first of a heading that has its end. */
function loneLineOf(heading: string | undefined): string | undefined {
  const [, line, ...others] = linesOf((heading ?? '').slice(0, 1000))
    .map((each) => withoutControls(each).trim())
    .filter((each) => each !== '');
  return others.length === 0 && line !== undefined && line.length <= 80 ? line : undefined;
}

/** Some services send the keyword line behind STX. */
function takeKeywordLine(
  lines: string[],
  inHeading: string | undefined,
): { keywordLine: string | undefined; rest: string[] } {
  if (inHeading !== undefined) return { keywordLine: inHeading, rest: lines };
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first]?.trim() ?? '';
  if (!isKeywordLine(line)) return { keywordLine: undefined, rest: lines };
  return { keywordLine: line, rest: lines.slice(first + 1) };
}

interface Parts {
  heading: Heading | undefined;
  dateLine: DateLine | undefined;
  keywordLine: string | undefined;
  front: Front;
  text: string[];
}

function itemOf({ heading, dateLine, keywordLine, front, text }: Parts): ReadMessage['item'] {
  const html = bodyOf(text);
  const headline = headlineFrom(
    front.headlines.join('\n') || undefined,
    firstParagraphOf(text),
    keywordLine?.replace(/\/$/, ''),
  );
  if (headline === undefined || (headline.from === 'keyword-line' && html === undefined)) {
    return undefined;
  }
  const isServiceMessage = heading?.category?.toLowerCase() === SERVICE_MESSAGE;
  return {
    ...given({
      guid: guidOf(heading, dateLine),
      sourceVersion: front.takeKeys.join(' ') || undefined,
      status: [...front.takeKeys, ...front.headlines]
        .map(statusOfLine)
        .find((status) => status !== undefined),
      slugline: keywordLine,
      edNote: front.notes.join('\n\n') || undefined,
      published: dateLine?.time,
      urgency: heading?.priority,
      declaredWords: heading?.words,
      signals: isServiceMessage ? [`iptc-7901:${SERVICE_MESSAGE}`] : undefined,
      body: html === undefined ? undefined : ({ kind: 'html', value: html } as const),
    }),
    // Take keys are lines of the header, where the marks of a headline are looked for.
    title: { kind: 'text', value: [...front.takeKeys.filter(isMark), headline.text].join('\n') },
    authors: front.byline === undefined ? [] : [{ name: front.byline }],
    subjects: heading?.category === undefined ? [] : [{ scheme: CATEGORY, code: heading.category }],
    keywords: keywordsOf(keywordLine),
    media: [],
    extensions: given({
      takeKey: front.takeKeys.join(' ') || undefined,
      service: heading?.service,
      number: heading?.number,
      category: heading?.category,
      code: heading?.code,
      agency: heading?.agency,
      reference: heading?.reference,
      serviceMessage: isServiceMessage || undefined,
      headlineFrom: headline.from === 'headline-line' ? undefined : headline.from,
    }),
  };
}

/** Which net or service a take goes to (`3RD NET`) is no mark of the headline. */
function isMark(takeKey: string): boolean {
  return parseHeadline(`${takeKey}\nCopy`, { agency: 'dpa' }).headline === 'Copy';
}

/** Categories are each agency's own (IPTC 7901, 3.5); this is what the scheme is called here. */
const CATEGORY = 'iptc7901cat';

/** `HOLD HOLD HOLD` may stand for the headline; a headline that begins with one such word is copy. */
function statusOfLine(line: string): Item['status'] {
  return /^(KILL|HOLD|WITHHOLD)\b(?:[ !]{1,3}\1\b!?){0,2}$/.test(line) ? statusOf(line) : undefined;
}

/**
 * There is no id and no version. Service and number recur every day, so that the day of the date line makes
 * the id; without one there is none. A correction under the same number is a version of the same story.
 */
function guidOf(heading: Heading | undefined, dateLine: DateLine | undefined): string | undefined {
  if (heading?.service === undefined || heading.number === undefined) return undefined;
  return dateLine?.day && `iptc-7901:${heading.service}${heading.number}:${dateLine.day}`;
}

function keywordsOf(keywordLine: string | undefined): string[] {
  const keywords = (keywordLine ?? '').split('/').map((keyword) => keyword.trim());
  return [...new Set(keywords.filter((keyword) => keyword !== ''))];
}

function faultsOf(heading: Heading | undefined, dateLine: DateLine | undefined): Fault[] {
  const isUnreadable = dateLine !== undefined && dateLine.time === undefined;
  return [
    ...(heading === undefined ? [UNKNOWN_HEADING] : []),
    ...(isUnreadable ? [unreadableTime(dateLine.written)] : []),
  ];
}
