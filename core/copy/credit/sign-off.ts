/** The credit under a text: a tag in brackets or behind a dash, or a copyright line (rules C2, C15). */
import { agencies } from '../../agencies/agencies.ts';
import type { CreditFlag, ParsedCredit } from '../credit.ts';
import { type Reading, readChain } from './chain.ts';
import { type CopyrightLine, findCopyrightLine } from './copyright.ts';
import { makeReadable } from './readable.ts';
import { toCredit } from './result.ts';
import { isBehindSentence } from './sentences.ts';
import { findTail } from './tail.ts';

/** The marks with which houses close their copy; a few that all know are in no entry. */
const CLOSING_MARKS = [...agencies.flatMap(({ house }) => house?.ends ?? []), '(완)']
  .map((mark) => (/^\w/.test(mark) ? '\\b' : '') + mark.replace(/[()]/g, '\\$&'))
  .join('|');
/** What may stand after the last word and names nobody: closing marks, addresses, rules. */
const ENDS = new RegExp(`(?:${CLOSING_MARKS}|(?<!\\S)\\S{1,64}@\\S{1,100}|[\\s\\u0000*_#]+)$`);
/** Such marks seen in a row; and their length. */
const MOST_ENDS = 12;
const LONGEST_END = 200;
/** A dash tag is short. */
const LONGEST_TAG = 120;
const DASH = /(?:^|\s|["”'.!?])(?:--|—|–|-|==?)[ \u0000]*(?=\S)/g;
/** Newsis sets this before its name. */
const SERVICE = /^◎\s*(?:공감언론\s*)?/;

/** Reads the end of a text; agency names anywhere else in it mean nothing. */
export function readSignoffCredit(raw: string): ParsedCredit {
  const { plain, verbatim } = makeReadable(raw);
  const content = withoutEnds(plain.trimEnd());
  const copyright = findCopyrightLine(content);
  const copy = withoutEnds(content.slice(0, copyright?.start ?? content.length));
  const tag = findTag(copy);
  const start = tag?.start ?? copyright?.start;
  return {
    ...toCredit(start === undefined ? '' : verbatim(start, content.length), tag?.reading, [
      ...(tag?.flags ?? []),
    ]),
    ...withCopyright(tag?.reading, copyright),
  };
}

function withCopyright(
  tag: Reading | undefined,
  line: CopyrightLine | undefined,
): Pick<ParsedCredit, 'sources' | 'copyrightYear'> {
  const holder = line?.holder === undefined ? [] : [line.holder];
  const year = line?.year ?? tag?.copyrightYear;
  return {
    sources: [...new Set([...(tag?.sources ?? []), ...holder])],
    ...(year !== undefined && { copyrightYear: year }),
  };
}

function withoutEnds(text: string): string {
  let content = text;
  for (let count = 0; count < MOST_ENDS; count += 1) {
    const match = ENDS.exec(content.slice(-LONGEST_END));
    if (match === null) break;
    content = content.slice(0, -match[0].length);
  }
  return content;
}

interface Tag {
  start: number;
  reading: Reading;
  flags: Iterable<CreditFlag>;
}

function findTag(content: string): Tag | undefined {
  return (
    findTail(content, 0, { bare: false, asWritten: true }) ??
    dashTag(content) ??
    slashTag(content) ??
    lastLine(content)
  );
}

/** `… next month. — Reuters`: the last dash with nothing but a credit behind it. */
function dashTag(content: string): Tag | undefined {
  const from = Math.max(0, content.length - LONGEST_TAG);
  for (const match of content.slice(from).matchAll(DASH)) {
    const found = readTag(content, from + match.index + (/^[\s.!?"”']/.test(match[0]) ? 1 : 0));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `… 예정이다. /연합뉴스`: behind a sentence; inside one a slash joins words. */
function slashTag(content: string): Tag | undefined {
  const slash = content.lastIndexOf('/', content.length - 2);
  const near = slash > 0 && content.length - slash <= LONGEST_TAG;
  if (!near || !isBehindSentence(content, slash)) return undefined;
  return readTag(content, slash + 1);
}

/** A line of its own, or a text that is nothing else. */
function lastLine(content: string): Tag | undefined {
  const start = content.lastIndexOf('\n') + 1;
  return content.length - start > LONGEST_TAG ? undefined : readTag(content, start);
}

function readTag(content: string, start: number): Tag | undefined {
  const text = content.slice(start).replace(SERVICE, '').replace(/\.$/, '');
  const reading = readChain(text, { place: 'tail', asWritten: true });
  const signs = reading?.sure || (reading?.signs && isBehindSentence(content, start));
  return reading !== undefined && signs ? { start, reading, flags: reading.flags } : undefined;
}
