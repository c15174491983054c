/**
 * Texts longer than any story. Each step from here on holds a text several times over, as markup, as
 * plain text and as paragraphs; what no one would read is cut before the first of them.
 */

import type { Problem } from '../problem.ts';
import type { Item, ItemMedia, Markup } from './format.ts';
import { type Limits, textCut } from './limits.ts';

export interface ShortItems {
  items: Item[];
  problems: Problem[];
}

/** The same items, with no text longer than the limit; one problem for each item that was cut. */
export function withoutLongTexts(items: Item[], limits: Limits): ShortItems {
  const problems: Problem[] = [];
  const short = items.map((item) => {
    const cut = cutTexts(item, limits.textCharacters);
    if (cut === undefined) return item;
    const fields = ` (${[...cut.fields].join(', ')})`;
    problems.push(textCut(limits.textCharacters, item.place, fields));
    return cut.item;
  });
  return { items: problems.length === 0 ? items : short, problems };
}

const MARKUP = ['title', 'summary', 'body'] as const;
const TEXTS = ['subtitle', 'slugline', 'edNote', 'dateline', 'creditLine'] as const;
const MEDIA_TEXTS = ['title', 'caption', 'copyright'] as const;

/** Undefined where nothing is too long, as nearly always. */
function cutTexts(item: Item, most: number): { item: Item; fields: Set<string> } | undefined {
  if (!isLong(item, most)) return undefined;
  const fields = new Set<string>();
  const cut: Item = { ...item, media: item.media.map((media) => cutMedia(media, most, fields)) };
  for (const name of MARKUP) {
    const markup = item[name];
    if (markup === undefined || markup.value.length <= most) continue;
    cut[name] = { ...markup, value: cutMarkup(markup, most) };
    fields.add(name);
  }
  for (const name of TEXTS) {
    const text = item[name];
    if (text === undefined || text.length <= most) continue;
    cut[name] = cutText(text, most);
    fields.add(name);
  }
  // What is remembered of it is the whole text.
  delete cut.remembered;
  return { item: cut, fields };
}

function isLong(item: Item, most: number): boolean {
  return (
    MARKUP.some((name) => (item[name]?.value.length ?? 0) > most) ||
    TEXTS.some((name) => (item[name]?.length ?? 0) > most) ||
    item.media.some((media) => MEDIA_TEXTS.some((name) => (media[name]?.length ?? 0) > most))
  );
}

function cutMedia(media: ItemMedia, most: number, fields: Set<string>): ItemMedia {
  let cut = media;
  for (const name of MEDIA_TEXTS) {
    const text = media[name];
    if (text === undefined || text.length <= most) continue;
    cut = { ...cut, [name]: cutText(text, most) };
    fields.add(name);
  }
  return cut;
}

/** How far before the limit a good place to end is looked for. */
const REACH = 20_000;

function cutMarkup({ kind, value }: Markup, most: number): string {
  if (kind === 'text') return cutText(value, most);
  const near = value.slice(Math.max(0, most - REACH), most);
  const from = most - near.length;
  const paragraph = near.lastIndexOf('</p>');
  if (paragraph !== -1) return value.slice(0, from + paragraph + '</p>'.length);
  const tag = near.lastIndexOf('<');
  // Neither in the middle of a tag nor of a word.
  const isInTag = tag !== -1 && !near.includes('>', tag);
  return isInTag ? value.slice(0, from + tag) : cutText(value, most);
}

/** Ends behind a word, or before a character of its own where no word ends. */
export function cutText(text: string, most: number): string {
  const near = text.slice(Math.max(0, most - REACH), most);
  const space = near.search(/\s\S*$/);
  if (space !== -1) return text.slice(0, most - near.length + space);
  const isInsidePair = /[\ud800-\udbff]$/.test(near);
  return text.slice(0, isInsidePair ? most - 1 : most);
}
