/**
 * Pictures inside the HTML of a body, with their captions. The picture stays in the HTML; its caption becomes
 * that of a media object and leaves the copy, of which it is no part. Only what is surely a caption goes
 * (`body-pictures/captions.ts`): a paragraph in the wrong place is a lesser harm than one that is lost.
 */
import type { ItemMedia } from '../formats/format.ts';
import { elementsIn, parsePage } from '../formats/html-article/page-tree.ts';
import { nestsTooDeep } from '../html/depth.ts';
import { withoutRanges } from '../html/ranges.ts';
import { withoutUnclosed } from '../html/unclosed.ts';
import { type Captioned, captionedIn, mayHoldPicture } from './body-pictures/captions.ts';

export interface BodyPictures {
  /** The HTML without the captions. */
  html: string;
  pictures: ItemMedia[];
}

const MAY_HOLD = /<(?:img|figure|figcaption)[\s>]/i;

/** More pictures than a gallery has are a page's ornaments. */
const MOST_PICTURES = 300;

/** Never throws; HTML without pictures comes back as it is. */
export function takeBodyPictures(html: string, base: string | undefined): BodyPictures {
  if (!MAY_HOLD.test(html) || nestsTooDeep(html)) return { html, pictures: [] };
  const closed = withoutUnclosed(html);
  const root = parsePage(closed);
  const found: Captioned[] = [];
  let taken = 0;
  let looked = 0;
  for (const element of elementsIn(root)) {
    if (element.start < taken || !mayHoldPicture(element)) continue;
    looked += 1;
    if (looked > MOST_PICTURES) break;
    const captioned = captionedIn(element, base);
    if (captioned === undefined) continue;
    found.push(captioned);
    taken = captioned.end;
  }
  if (found.length === 0) return { html, pictures: [] };
  return {
    html: withoutRanges(
      closed,
      found.flatMap(({ cut }) => cut),
    ),
    pictures: found.flatMap(({ pictures }) => pictures),
  };
}
