/** The copy of an item as all steps read it: made once, since it is most of an item and costs the most. */
import type { Item, ItemMedia, Markup } from '../formats/format.ts';
import { readHtml, type ShownHtml } from '../html/read-html.ts';
import { htmlToText, textToHtml } from '../html/text.ts';
import { takeBodyPictures } from './body-pictures.ts';

export interface CopyText {
  /** Sanitised body. */
  html: string;
  /** The body as a reader sees it. */
  text: string;
  /** Its paragraphs. */
  paragraphs: string[];
  /** The summary as a reader sees it; empty where there is none. */
  summary: string;
  /** The paragraphs of the body; of the summary where there is no body. */
  copy: string[];
  /** Pictures that stand in the body, with their captions, which left it. */
  pictures: ItemMedia[];
  /** True where a reader of the sanitised body sees other words than before. */
  changedText: boolean;
}

/** Never rejects. */
export async function readCopyText(item: Item): Promise<CopyText> {
  const { html, text, pictures = [], changedText = false } = await readBodyMarkup(item.body);
  const paragraphs = paragraphsOf(text);
  const summary = item.summary === undefined ? '' : (await readMarkup(item.summary)).text;
  const copy = paragraphs.length > 0 ? paragraphs : summary.split('\n\n');
  return { html, text, paragraphs, summary, copy, pictures, changedText };
}

async function readBodyMarkup(
  markup: Markup | undefined,
): Promise<ShownHtml & { pictures?: ItemMedia[] }> {
  if (markup === undefined || markup.kind === 'text') return readMarkup(markup);
  const { html, pictures } = takeBodyPictures(markup.value, markup.base);
  return { ...(await readMarkup({ ...markup, value: html })), pictures };
}

async function readMarkup(markup: Markup | undefined): Promise<ShownHtml> {
  if (markup === undefined || markup.value === '') return { html: '', text: '' };
  if (markup.kind === 'text') {
    const html = textToHtml(markup.value);
    return { html, text: htmlToText(html) };
  }
  return readHtml(markup.value, markup.base);
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
