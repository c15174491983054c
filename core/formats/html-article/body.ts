/** The body of the item: the page's text without what repeats the headline or leads away, or the text of its data. */
import { htmlToText, textToHtml } from '../../html/text.ts';
import { type JsonObject, plainObject, textField } from '../json-values.ts';
import { looksLikeHtml } from '../markup.ts';
import { readText } from './article-text.ts';
import { listOf, plainField } from './json-ld.ts';
import { kindOfLine } from './lines.ts';
import { readSource } from './page-source.ts';
import { parsePage } from './page-tree.ts';
import { captionKey, type Pictures } from './pictures.ts';
import type { AsideLine, Block } from './text-writer.ts';

export interface WrittenBody {
  html: string;
  text: string;
  asides: AsideLine[];
}

const SENTENCE_END = /[.!?…。"”’』」)]$/u;

/** Blocks without the headline at their start, and without links and headings to other stories at their end. */
export function bodyOf(blocks: Block[], title: string | undefined): WrittenBody {
  const kept = withoutEnd(withoutTitle(withoutLinkRuns(blocks), title));
  return {
    html: printed(kept),
    text: kept.flatMap(({ text }) => (text === '' ? [] : text)).join('\n\n'),
    asides: [],
  };
}

/** Blocks on lines of their own, except inside lists and tables, where line breaks might show. */
function printed(blocks: Block[]): string {
  return blocks
    .map(({ html, kind }, index) => {
      const isInside = blocks[index - 1]?.kind === 'edge' || kind === 'close';
      return index === 0 || isInside ? html : `\n${html}`;
    })
    .join('');
}

/** No headline is longer, with all its spaces. */
const LONGEST_TITLE = 5_000;

function withoutTitle(blocks: Block[], title: string | undefined): Block[] {
  const key = title === undefined ? '' : captionKey(title);
  const isTitle = ({ kind, text }: Block, index: number) =>
    (kind === 'heading' || index < 2) && text.length <= LONGEST_TITLE && captionKey(text) === key;
  return key === '' ? blocks : blocks.filter((block, index) => !isTitle(block, index));
}

function isLink({ kind, linked, text }: Block): boolean {
  return (kind === 'paragraph' || kind === 'heading') && linked && !SENTENCE_END.test(text);
}

/** Two or more lines in a row that are links and no sentences lead to other stories. */
function withoutLinkRuns(blocks: Block[]): Block[] {
  return blocks.filter((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    return !(isLink(block) && ((before && isLink(before)) || (after && isLink(after))));
  });
}

function withoutEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'heading' && !isLink(block));
  return blocks.slice(0, last + 1);
}

/** The text that JSON-LD gives; plain with line breaks, or HTML. */
export function linkedBody(
  article: JsonObject | undefined,
  pictures: Pictures,
): WrittenBody | undefined {
  const text =
    article &&
    (textField(article, 'articleBody') ?? textField(article, 'text') ?? updatesOf(article));
  if (text === undefined) return undefined;
  const isHtml = looksLikeHtml(text) && /<[a-z]/i.test(text);
  const html = isHtml ? text : textToHtml(paragraphsOf(htmlToTextLines(text)));
  const read = readText([parsePage(readSource(html).html)], undefined);
  const blocks = read.blocks.filter(
    (block) => block.text === '' || !pictures.hasCaption(block.text),
  );
  return { ...bodyOf(blocks, undefined), asides: read.asides };
}

/** Entries of a live page that has its text only in its data, with their headings. */
function updatesOf(article: JsonObject): string | undefined {
  const updates = listOf(article.liveBlogUpdate).flatMap((entry) => {
    const update = plainObject(entry);
    if (!update) return [];
    const body = textField(update, 'articleBody') ?? '';
    const html = looksLikeHtml(body) ? body : textToHtml(paragraphsOf(body));
    return [`${headingOf(plainField(update, 'headline'))}${html}`];
  });
  return updates.length > 0 ? updates.join('\n') : undefined;
}

function headingOf(headline: string | undefined): string {
  return headline === undefined
    ? ''
    : textToHtml(headline)
        .replace(/^<p>/, '<h3>')
        .replace(/<\/p>$/, '</h3>');
}

/** References stay in the plain text of some systems; line breaks have to survive their decoding. */
function htmlToTextLines(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .split('\n')
    .map((line) => htmlToText(line))
    .join('\n');
}

/** Single line breaks are paragraphs, too, where there are no blank lines. */
function paragraphsOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return /\n[ \t]*\n/.test(lines) ? lines : lines.replace(/\n/g, '\n\n');
}

/** A description that is worth keeping: not the text itself, nor its beginning cut off in the middle. */
export function summaryBeside(summary: string | undefined, body: string): string | undefined {
  if (summary === undefined || kindOfLine(summary, false) !== 'copy') return undefined;
  const key = captionKey(summary);
  const whole = captionKey(body);
  if (key === '' || key === whole) return undefined;
  const isCut = /(?:…|\.{3}|\[…\])$/.test(summary) || !SENTENCE_END.test(summary);
  return isCut && whole.startsWith(key) ? undefined : summary;
}
