/**
 * The text of a story: sanitised HTML and plain paragraphs, with the byline, the dateline and the
 * sign-off read out of it. The sign-off leaves the text (it is the credit), and so does a byline on
 * a line of its own; all else stays as the agency wrote it, the dateline included.
 */
import { findAgency } from '../agencies/find.ts';
import { parseAdvisory } from '../copy/advisory.ts';
import { roleIn } from '../copy/byline/role.ts';
import { parseByline } from '../copy/byline.ts';
import { agencyOf } from '../copy/dateline/sender.ts';
import type { Dateline } from '../copy/dateline.ts';
import { parseDateline, readDateline, readSuppliedDateline } from '../copy/dateline.ts';
import { isFurnitureParagraph } from '../copy/furniture.ts';
import { divideConfidential } from '../copy/signoff/confidential.ts';
import { type PrintedRights, printedRights } from '../copy/signoff/rights.ts';
import type { Item } from '../formats/format.ts';
import { htmlToText, textToHtml } from '../html/text.ts';
import { type Closing, readClosing, type Signoff } from './closing.ts';
import type { CopyText } from './copy-text.ts';
import { cutFromEnd, cutFromStart, type Shown } from './cut.ts';
import type { Author, Body, Byline } from './story.ts';

export interface ReadBody {
  body: Body;
  summary?: string;
  byline?: Byline;
  dateline?: Dateline;
  signoff?: Signoff;
  /** What a copyright line below the copy says. */
  rights?: PrintedRights;
  /** Notes to editors before the text: what was corrected, updated, embargoed. */
  notes: string[];
}

/** Reads body and summary of an item; rules go into `provenance`. */
export function readBody(
  item: Item,
  { html, text, paragraphs, summary, copy }: CopyText,
  agency: string | undefined,
  provenance: Record<string, string>,
): ReadBody {
  const options = agency === undefined ? {} : { agency };

  const notes = leadingNotes(copy, options);
  const bylineParagraph = ownLineByline(paragraphs[notes.length], options);
  const byline = readByline(item, bylineParagraph, options, provenance);
  const first = copy[notes.length + (bylineParagraph === undefined ? 0 : 1)] ?? '';
  const dateline = datelineOf(item, first, options, provenance);
  const closing = readClosing(copy, options);
  const { signoff } = closing;
  if (signoff !== undefined) provenance.signoff = 'last-paragraph';

  const signed = withAddress(
    byline ?? datelineByline(first, dateline, options, provenance),
    signoff,
    options,
  );
  const rights = printedRightsIn(closing.cut);
  const shown = withoutNotes({ html, text }, closing, provenance);
  const closed = cutFromEnd(withoutFurniture(shown), closing.cut.join('\n\n'));
  const cut = cutFromStart(closed, bylineParagraph);
  return {
    body: toBody(cut),
    ...(summary !== '' && { summary: withoutPrivate(summary, options) }),
    ...(signed !== undefined && { byline: signed }),
    ...(dateline !== undefined && { dateline }),
    ...(signoff !== undefined && { signoff }),
    ...(rights !== undefined && { rights }),
    notes,
  };
}

function printedRightsIn(cut: string[]): PrintedRights | undefined {
  for (const paragraph of cut) {
    const rights = printedRights(paragraph);
    if (rights !== undefined) return rights;
  }
  return undefined;
}

/** What is printed says who sent it and when as well; where nothing is, the field for it. */
function datelineOf(
  item: Item,
  first: string,
  options: CopyOptions,
  provenance: Record<string, string>,
): Dateline | undefined {
  const printed = readDateline(first, options);
  if (printed !== undefined) provenance.dateline = 'first-paragraph';
  if (printed !== undefined || item.dateline === undefined) return printed;
  const supplied = readSuppliedDateline(item.dateline, options);
  if (supplied !== undefined) provenance.dateline = 'supplied';
  return supplied;
}

/** Private notes must not go out, whatever markup runs through them: the copy is set anew without them. */
function withoutNotes(
  shown: Shown,
  { public: paragraphs, notes = '' }: Closing,
  provenance: Record<string, string>,
): Shown {
  if (paragraphs === undefined || shown.html === '') return shown;
  provenance.body = 'private-notes-removed';
  const html = frontOf(shown.html, paragraphs, notes) ?? textToHtml(paragraphs.join('\n\n'));
  return { html, text: undefined };
}

/** The HTML up to the element in which the notes begin, where that shows these paragraphs and no more. */
function frontOf(html: string, paragraphs: string[], notes: string): string | undefined {
  const start = html.lastIndexOf(textToHtml(notes).replace(/^<p>|<\/p>$/g, ''));
  const element = html.lastIndexOf('<p>', start);
  if (start === -1 || element === -1) return undefined;
  const front = html.slice(0, element).replace(/(?:<(?:p|hr)\s?\/?>|<p>[*_\s]{3,60}<\/p>)+$/, '');
  return htmlToText(front) === paragraphs.join('\n\n') ? front : undefined;
}

const PARAGRAPH = /<p>([^<>]{1,80})<\/p>/g;

/** Without the paragraphs that a site has set between those of the copy. */
function withoutFurniture(shown: Shown): Shown {
  const html = shown.html.replace(PARAGRAPH, (whole, words: string) =>
    isFurnitureParagraph(words) ? '' : whole,
  );
  return html === shown.html ? shown : { html, text: undefined };
}

/** A summary that runs on into private notes ends before them. */
function withoutPrivate(summary: string, options: CopyOptions): string {
  return divideConfidential(summary, agencyOf(options.agency)?.id).copy.trimEnd();
}

function toBody(cut: Shown): Body {
  const text = cut.text ?? htmlToText(cut.html);
  return { html: cut.html, text, words: countWords(text) };
}

/** Words between white space; in scripts without spaces this counts phrases, as desks there do not count words. */
function countWords(text: string): number {
  let words = 0;
  let before = 1;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = WHITE_SPACE[text.charCodeAt(at)] ?? 0;
    // A word begins where white space ends; without a branch, since every body goes through here.
    words += before & (isSpace ^ 1);
    before = isSpace;
  }
  return words;
}

/** 1 for what `\s` in a regular expression is, by UTF-16 code; the last of them is U+FEFF. */
const WHITE_SPACE: Uint8Array = new Uint8Array(0x10000);
for (const space of [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
  0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])
  WHITE_SPACE[space] = 1;

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
    const names = suppliedNames(author.name?.trim() ?? '', options);
    return names.map((name) => ({
      name,
      ...(author.email !== undefined && names.length === 1 && { email: author.email }),
    }));
  });
  if (item.authors.some((author) => author.name !== undefined)) {
    provenance.byline = 'supplied';
    const text = item.authors.map((author) => author.name ?? author.email ?? '').join(', ');
    return { text, authors };
  }
  if (paragraph === undefined) return undefined;
  provenance.byline = 'first-paragraph';
  const printed = parseByline(paragraph, options);
  const role = roleIn(paragraph);
  return { text: paragraph, authors: written(printed.authors, printed.emails, role) };
}

/** Addresses and titles belong to a writer who stands alone; of several nobody can tell. */
function written(names: string[], emails: string[] = [], role?: string): Author[] {
  const [email] = emails;
  return names.map((name) => ({
    name,
    ...(names.length === 1 && emails.length === 1 && email !== undefined && { email }),
    ...(names.length === 1 && role !== undefined && { role }),
  }));
}

/** Agencies whose last line is the address of the writer; one of a desk names nobody. */
const ADDRESS_OF_WRITER: ReadonlySet<string> = new Set(['yonhap', 'newsis', 'news1']);
const DESK = /^(?:photo|desk|news|web|info|jebo|okjebo)@/i;

/** The writers inside a Korean or Chinese dateline, as they stand there. */
function datelineByline(
  first: string,
  dateline: Dateline | undefined,
  options: CopyOptions,
  provenance: Record<string, string>,
): Byline | undefined {
  const { authors = [] } = parseDateline(first, options);
  if (dateline === undefined || authors.length === 0) return undefined;
  const text = /[)\]】）］]\s*([^=＝]{2,100}?)\s*[=＝]$|[(（]([^()（）]{2,80})[)）]$/u.exec(
    dateline.text,
  );
  provenance.byline = 'dateline';
  return { text: text?.[1] ?? text?.[2] ?? authors.join(', '), authors: written(authors) };
}

/** The byline with the address that the writer's agency prints below the copy. */
function withAddress(
  byline: Byline | undefined,
  signoff: Signoff | undefined,
  options: CopyOptions,
): Byline | undefined {
  const [author, ...others] = byline?.authors ?? [];
  const [email, ...more] = signoff?.emails ?? [];
  const isWriters = ADDRESS_OF_WRITER.has(agencyOf(options.agency)?.id ?? '');
  if (byline === undefined || author === undefined || email === undefined) return byline;
  if (!isWriters || others.length + more.length > 0 || author.email !== undefined) return byline;
  return DESK.test(email) ? byline : { ...byline, authors: [{ ...author, email }] };
}

/** What a field for authors says is an author, also where it does not look like a person's name; an agency is not. */
function suppliedNames(written: string, options: CopyOptions): string[] {
  const { authors, agency } = parseByline(written, options);
  if (authors.length > 0 || written === '') return authors;
  return agency === undefined && findAgency(written) === undefined ? [written] : [];
}
