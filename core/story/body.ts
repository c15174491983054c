/**
 * The text of a story: sanitised HTML and plain paragraphs, with the byline, the dateline and the
 * sign-off read out of it. The sign-off leaves the text (it is the credit), and so does a byline on
 * a line of its own; all else stays as the agency wrote it, the dateline included.
 */
import { findAgency } from '../agencies/find.ts';
import { parseAdvisory } from '../copy/advisory.ts';
import { parseByline } from '../copy/byline.ts';
import type { Dateline } from '../copy/dateline.ts';
import { readDateline } from '../copy/dateline.ts';
import { type ParsedSignoff, parseSignoff } from '../copy/signoff.ts';
import type { Item, Markup } from '../formats/format.ts';
import { sanitiseHtml } from '../html/sanitise.ts';
import { htmlToText, textToHtml } from '../html/text.ts';
import { cutFromEnd, cutFromStart } from './cut.ts';
import type { Body, Byline } from './story.ts';

export interface ReadBody {
  body: Body;
  summary?: string;
  byline?: Byline;
  dateline?: Dateline;
  signoff?: Signoff;
  /** Notes to editors before the text: what was corrected, updated, embargoed. */
  notes: string[];
}

export interface Signoff extends ParsedSignoff {
  /** As written. */
  written: string;
}

/** Paragraphs at the end that may all be sign-off: reporters, e-mail line, end mark, copyright. */
const MOST_SIGNOFF_PARAGRAPHS = 5;

/** Reads body and summary of an item; rules go into `provenance`. */
export function readBody(
  item: Item,
  agency: string | undefined,
  provenance: Record<string, string>,
): ReadBody {
  const options = agency === undefined ? {} : { agency };
  const html = toHtml(item.body);
  const paragraphs = paragraphsOf(html);
  const summary = item.summary === undefined ? '' : htmlToText(toHtml(item.summary));
  const copy = paragraphs.length > 0 ? paragraphs : summary.split('\n\n');

  const notes = leadingNotes(copy, options);
  const bylineParagraph = ownLineByline(paragraphs[notes.length], options);
  const byline = readByline(item, bylineParagraph, options, provenance);
  const first = copy[notes.length + (bylineParagraph === undefined ? 0 : 1)] ?? '';
  const dateline = readDateline(first, options);
  if (dateline !== undefined) provenance.dateline = 'first-paragraph';
  const signoff = readSignoff(copy, options);
  if (signoff !== undefined) provenance.signoff = 'last-paragraph';

  const cut = cutFromStart(cutFromEnd(html, signoff?.written), bylineParagraph);
  return {
    body: toBody(cut),
    ...(summary !== '' && { summary }),
    ...(byline !== undefined && { byline }),
    ...(dateline !== undefined && { dateline }),
    ...(signoff !== undefined && { signoff }),
    notes,
  };
}

function toHtml(markup: Markup | undefined): string {
  if (markup === undefined) return '';
  if (markup.kind === 'text') return textToHtml(markup.value);
  return sanitiseHtml(markup.value, markup.base === undefined ? {} : { base: markup.base }).html;
}

function paragraphsOf(html: string): string[] {
  return htmlToText(html)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
}

function toBody(html: string): Body {
  const text = htmlToText(html);
  return { html, text, words: countWords(text) };
}

/** Words between white space; in scripts without spaces this counts phrases, as desks there do not count words. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

type CopyOptions = { agency?: string };

/** Longest first line that is taken for a byline. */
const LONGEST_BYLINE = 160;

/** Paragraphs before the text that may all be notes to editors. */
const MOST_NOTES = 4;

/**
 * Notes to editors at the head of the copy: a paragraph that is an advisory by its words, or that
 * stands in brackets as a whole, `(Corrects figure in paragraph 2)`, `(ATTN: ADDS photo)`.
 */
function leadingNotes(paragraphs: string[], options: CopyOptions): string[] {
  const end = paragraphs.findIndex((paragraph) => !isNote(paragraph, options));
  return paragraphs.slice(0, Math.min(end === -1 ? 0 : end, MOST_NOTES));
}

function isNote(paragraph: string, options: CopyOptions): boolean {
  if (/^\([^()]{1,600}\)$/.test(paragraph.trim())) return true;
  return parseAdvisory(paragraph, options).action !== 'none';
}

/** The first paragraph of the text where it is a byline and nothing else. */
function ownLineByline(first: string | undefined, options: CopyOptions): string | undefined {
  if (first === undefined || first.length > LONGEST_BYLINE) return undefined;
  if (!/^(by|von|par|por)\s/i.test(first)) return undefined;
  return parseByline(first, options).authors.length > 0 ? first : undefined;
}

/** Supplied authors first; else the byline in the text. */
function readByline(
  item: Item,
  paragraph: string | undefined,
  options: CopyOptions,
  provenance: Record<string, string>,
): Byline | undefined {
  const authors = item.authors.flatMap((author) => {
    const written = author.name ?? '';
    const parsed = parseByline(written, options);
    return parsed.authors.map((name) => ({
      name,
      ...(author.email !== undefined && parsed.authors.length === 1 && { email: author.email }),
    }));
  });
  if (item.authors.some((author) => author.name !== undefined)) {
    provenance.byline = 'supplied';
    const text = item.authors.map((author) => author.name ?? author.email ?? '').join(', ');
    return { text, authors };
  }
  if (paragraph === undefined) return undefined;
  provenance.byline = 'first-paragraph';
  return {
    text: paragraph,
    authors: parseByline(paragraph, options).authors.map((name) => ({ name })),
  };
}

/**
 * The sign-off at the end of the copy, over as many paragraphs as it takes: `(Yonhap)` behind the
 * last sentence, an e-mail line, `(END)`.
 */
function readSignoff(paragraphs: string[], options: CopyOptions): Signoff | undefined {
  let found: Signoff | undefined;
  for (let index = 1; index <= Math.min(MOST_SIGNOFF_PARAGRAPHS, paragraphs.length); index += 1) {
    const paragraph = paragraphs[paragraphs.length - index] ?? '';
    const parsed = signoffOf(paragraph, options);
    if (!isSignoff(parsed)) break;
    const rest = parsed.text ?? '';
    const written = (rest === '' ? paragraph : tailBehind(paragraph, rest)).trim();
    found = {
      ...parsed,
      ...found,
      written: found === undefined ? written : `${written}\n\n${found.written}`,
    };
    if (rest !== '') break;
  }
  if (found !== undefined) delete found.text;
  return found;
}

/** A sign-off by its form, or the bare name of an agency on the last line. */
function signoffOf(paragraph: string, options: CopyOptions): ParsedSignoff {
  const agency = findAgency(paragraph.trim());
  return agency === undefined ? parseSignoff(paragraph, options) : { source: agency.name };
}

function isSignoff({ text: _text, ...rest }: ParsedSignoff): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== false);
}

function tailBehind(paragraph: string, rest: string): string {
  return paragraph.startsWith(rest) ? paragraph.slice(rest.length) : '';
}
