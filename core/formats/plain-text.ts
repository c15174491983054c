/**
 * A plain-text article, as a newspaper's site gives it: headline, captions with their credits
 * (often twice: once from the gallery, once from the page), the body, the agency's sign-off, and
 * the site's furniture around it all.
 *
 * The shape decides, not the site: a caption ends in a credit or stands twice; the body ends at
 * the agency's sign-off; what follows the sign-off is not copy.
 */
import { findAgency } from '../agencies/find.ts';
import { parseByline } from '../copy/byline.ts';
import { parseCredit } from '../copy/credit.ts';
import { isFurnitureLine, looksLikeHeading } from '../copy/furniture.ts';
import { parseSignoff } from '../copy/signoff.ts';
import { parseDate } from '../dates/date.ts';
import type { Problem } from '../problem.ts';
import type { DecodedPayload, FormatReader, Item, ItemMedia, ReadItems } from './format.ts';
import { fixedLimitReached, TEXT_LIMITS, textCut } from './limits.ts';
import { cutText } from './long-texts.ts';
import { paragraphsOf } from './plain-text/paragraphs.ts';

export const plainText = { name: 'plain-text', detect, read } satisfies FormatReader;

/** Share of control characters above which bytes are not text; tabs and line ends don't count. */
const MOST_CONTROLS = 0.001;
/** Characters looked at to tell text from something else. */
const SAMPLE = 20_000;

/** Mark-up and JSON; PDF, PostScript, contacts, calendars and keys are written in letters, too. */
const OTHER_START =
  /^\s*(?:[<{[]|%PDF-|%!PS|BEGIN:V(?:CARD|CALENDAR)|-----BEGIN [A-Z ]{1,40}-----|#!\/)/;

function detect(payload: DecodedPayload): boolean {
  const sample = payload.text.slice(0, SAMPLE);
  if (sample.trim() === '' || OTHER_START.test(sample)) return false;
  const controls = sample.match(/[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls <= sample.length * MOST_CONTROLS;
}

function read(payload: DecodedPayload): ReadItems {
  const { mostCharacters = payload.text.length } = payload;
  const isLong = payload.text.length > mostCharacters;
  const article = readArticle(isLong ? cutText(payload.text, mostCharacters) : payload.text);
  if (article === undefined) {
    return {
      feed: {},
      items: [],
      problems: [
        {
          code: 'item-empty',
          severity: 'lost',
          place: 'text',
          line: 1,
          column: 1,
          message: 'The text has nothing but furniture in it: no headline was found.',
        },
      ],
    };
  }
  const problems = isLong ? [textCut(mostCharacters, 'text')] : [];
  if (article.isCut) problems.push(TOO_MANY_BLOCKS);
  return { feed: {}, items: [toItem(article, payload)], problems };
}

interface Article {
  headline: string;
  byline?: string;
  published?: string;
  updated?: string;
  captions: string[];
  paragraphs: string[];
  /** Are there more blocks than are read? */
  isCut: boolean;
}

const TOO_MANY_BLOCKS: Problem = {
  ...fixedLimitReached(
    'textBlocks',
    'The paragraphs after these were not read; the kept payload has all of them. No story is so long.',
  ),
  place: 'text',
};

function toItem(article: Article, payload: DecodedPayload): Item {
  return {
    place: 'text',
    span: { start: 0, end: payload.text.length },
    ...(payload.url !== undefined && { link: payload.url }),
    title: { kind: 'text', value: article.headline },
    body: { kind: 'text', value: article.paragraphs.join('\n\n') },
    authors: article.byline === undefined ? [] : [{ name: article.byline }],
    ...(article.published !== undefined && { published: article.published }),
    ...(article.updated !== undefined && { updated: article.updated }),
    subjects: [],
    keywords: [],
    media: article.captions.map(toMedia),
  };
}

function toMedia(caption: string): ItemMedia {
  return { type: 'picture', caption, credits: [] };
}

/** One block of the text with what is known of it. */
interface Block {
  text: string;
  /** How often the same block stands in the text. */
  times: number;
  credit: CreditShape;
}

/**
 * How a block ends: without a credit, with one in brackets (a sign-off has this form), or with a bare
 * one; or it is a bare name of an agency as a whole.
 */
type CreditShape = 'none' | 'bracketed' | 'bare' | 'name-alone';

function readArticle(text: string): Article | undefined {
  const all = splitBlocks(text);
  const blocks = describe(all.slice(0, TEXT_LIMITS.textBlocks));
  const start = blocks.findIndex((block) => !isFurnitureLine(block.text));
  const head = blocks[start];
  if (head === undefined) return undefined;
  const after = blocks.slice(start + 1);
  const front = readFront(after);
  const rest = after.slice(front.length);
  const signoff = findSignoff(rest);
  const copy = signoff === -1 ? withoutTrailingFurniture(rest) : rest.slice(0, signoff + 1);
  const captions = new Map<string, string>();
  const paragraphs: string[] = [];
  copy.forEach((block, index) => {
    const isLast = index === signoff;
    if (isFurnitureLine(block.text) || (block.credit === 'name-alone' && !isLast)) return;
    if (!isLast && isCaption(block)) captions.set(comparable(block.text), block.text);
    else if (comparable(block.text) !== comparable(head.text)) paragraphs.push(block.text);
  });
  for (const block of rest.slice(copy.length)) {
    if (isCaption(block)) captions.set(comparable(block.text), block.text);
  }
  return {
    headline: head.text.replace(/\s+/g, ' '),
    ...front.fields,
    captions: [...captions.values()],
    paragraphs,
    isCut: blocks.length < all.length,
  };
}

/** Byline and date that stand right under the headline are blocks of their own. */
function splitBlocks(text: string): string[] {
  const paragraphs = paragraphsOf(text, isFrontMatter);
  const [head = '', ...rest] = paragraphs;
  const lines = head.split('\n');
  return lines.slice(1).every(isFrontMatter) ? [...lines, ...rest] : paragraphs;
}

function describe(texts: string[]): Block[] {
  const times = new Map<string, number>();
  for (const text of texts) {
    const key = comparable(text);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return texts.map((text) => ({
    text,
    times: times.get(comparable(text)) ?? 1,
    credit: creditShape(text),
  }));
}

function creditShape(text: string): CreditShape {
  if (findAgency(text) !== undefined) return 'name-alone';
  const credit = parseCredit(text, { context: 'caption' });
  const named = credit.sources.length + credit.creators.length > 0;
  const flagged = credit.provider !== undefined && credit.flags.length > 0;
  if (credit.text === '' || !(named || flagged)) return 'none';
  return /[)\]）】]\s*$/.test(text) ? 'bracketed' : 'bare';
}

/**
 * A caption ends in a bare credit, or stands twice. One with a bracketed credit that stands once is
 * a caption too unless it is the sign-off, which the caller knows.
 */
function isCaption(block: Block): boolean {
  if (block.credit === 'name-alone') return false;
  if (block.credit !== 'none') return true;
  return block.times > 1 && !looksLikeHeading(block.text);
}

/**
 * The last block that the agency signs, looking from the end. A caption may end in brackets just
 * like a sign-off, so a block counts only where most of the article stands before it.
 */
function findSignoff(blocks: Block[]): number {
  const isParagraph = (block: Block) =>
    block.credit === 'none' && block.times === 1 && !looksLikeHeading(block.text);
  // Counted on the way, since a page may be a hundred thousand such blocks.
  let before = blocks.filter(isParagraph).length;
  let after = 0;
  let isLastLine = true;
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (isParagraph(block)) before -= 1;
    // An agency's name alone on a line signs only as the last line of the copy.
    const maySign = isLastLine || block.credit !== 'name-alone';
    if (before > 0 && before >= after && maySign && isSigned(block)) return index;
    if (isParagraph(block)) after += 1;
    isLastLine &&= isFurniture(block);
  }
  return -1;
}

/** Does the agency's sign-off end this block, or make it up? */
function isSigned(block: Block): boolean {
  if (block.credit === 'name-alone') return true;
  if (block.times > 1 || block.credit === 'bare') return false;
  const { source, reporters, writers, editors, end } = parseSignoff(block.text);
  return [source, reporters, writers, editors, end].some((part) => part !== undefined);
}

function isFurniture(block: Block): boolean {
  return isFurnitureLine(block.text) || looksLikeHeading(block.text);
}

/** Without a sign-off, short lines that are no sentences behind the last sentence are the page's. */
function withoutTrailingFurniture(blocks: Block[]): Block[] {
  let end = blocks.length;
  while (end > 0) {
    const block = blocks[end - 1];
    if (block === undefined || !(isFurnitureLine(block.text) || looksLikeHeading(block.text)))
      break;
    end -= 1;
  }
  return end === 0 ? blocks : blocks.slice(0, end);
}

const DATE_LABEL =
  /^(published|posted|created|updated|last updated|modified|입력|등록|송고|수정)\s*:?\s*(.{6,40})$/i;
const UPDATE_LABEL = /^(updated|last updated|modified|수정)/i;

/** Byline and date lines that stand between the headline and the first caption or paragraph. */
function readFront(blocks: Block[]): {
  length: number;
  fields: Pick<Article, 'byline' | 'published' | 'updated'>;
} {
  const fields: Pick<Article, 'byline' | 'published' | 'updated'> = {};
  let length = 0;
  for (const block of blocks) {
    const dated = readDateLine(block.text);
    if (dated !== undefined) {
      fields[dated.field] = dated.written;
    } else if (fields.byline === undefined && isByline(block.text)) {
      fields.byline = block.text;
    } else if (!isFurnitureLine(block.text)) {
      break;
    }
    length += 1;
  }
  return { length, fields };
}

/** A line that dates the article: `Published: 2024-06-19 10:07`, `입력 2024-06-19 10:07`. */
function readDateLine(
  text: string,
): { field: 'published' | 'updated'; written: string } | undefined {
  const [, label, written] = DATE_LABEL.exec(text) ?? [];
  if (label === undefined || written === undefined || !parseDate(written)) return undefined;
  return { field: UPDATE_LABEL.test(label) ? 'updated' : 'published', written };
}

function isFrontMatter(line: string): boolean {
  return isByline(line) || readDateLine(line) !== undefined || isFurnitureLine(line);
}

const LONGEST_BYLINE = 120;

function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false;
  const labelled = /^(by|von|par|por)\s/i.test(text) || /\s(기자|특파원)$/.test(text);
  return labelled && parseByline(text).authors.length > 0;
}

/** Longer texts are compared as they stand. */
const LONGEST_COMPARED = 10_000;

function comparable(text: string): string {
  if (text.length > LONGEST_COMPARED) return text;
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
