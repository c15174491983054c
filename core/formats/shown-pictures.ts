/** Pictures that a summary shows inside its HTML: the story's summary is a text, so that they would be lost. */
import type { ItemMedia, Markup } from './format.ts';
import { elementsIn, parsePage } from './html-article/page-tree.ts';
import { addressOf } from './html-article/picture-address.ts';

/** Of an item that has no other media and no body, in which they could stand. */
export function withShownPictures(
  media: ItemMedia[],
  { summary, body }: { summary?: Markup | undefined; body?: Markup | undefined },
): ItemMedia[] {
  if (media.length > 0 || body !== undefined || summary === undefined) return media;
  return summary.kind !== 'text' && IMAGE.test(summary.value) ? picturesIn(summary) : media;
}

const IMAGE = /<img\s/i;
/** Services that put marks and counters into feeds. */
const SERVICES =
  /^https?:\/\/(?:[\w.-]{0,60}\.)?(?:feedburner\.com|feedsportal\.com|feedblitz\.com|pheedo\.com|doubleclick\.net|statcounter\.com|gravatar\.com)(?:[/:]|$)/i;

function picturesIn({ value, base }: Markup): ItemMedia[] {
  const pictures = new Map<string, ItemMedia>();
  for (const element of elementsIn(parsePage(value))) {
    const url = element.name === 'img' ? addressOf(element, base) : undefined;
    if (url === undefined || SERVICES.test(url)) continue;
    pictures.set(url, { type: 'picture', url, credits: [] });
  }
  return [...pictures.values()];
}
