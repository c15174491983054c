/** The pictures of a page: every one once, with its caption, wherever on the page either stands. */
import type { ItemMedia } from '../format.ts';
import { oneLine } from './page-tree.ts';
import { pictureKey } from './picture-address.ts';

export interface FoundPicture extends ItemMedia {
  /** In a gallery: shows again what stands in the text. */
  inGallery?: boolean;
}

/** Shorter captions (`File photo`) may well be the same for two pictures. */
const SHORTEST_TELLING = 20;

export class Pictures {
  readonly #pictures: FoundPicture[] = [];

  /** Adds a picture, or what is new about one that is known. */
  add(picture: FoundPicture): void {
    const known = this.#pictures.find((other) => isSame(other, picture));
    if (known) fillIn(known, picture);
    else this.#pictures.push({ ...picture });
  }

  /** The same, but before all others: what a page calls its main picture. */
  addFirst(pictures: FoundPicture[]): void {
    const known = this.#pictures.splice(0);
    const fresh: FoundPicture[] = [];
    for (const picture of pictures) {
      const same = known.find((other) => isSame(other, picture));
      if (same) fillIn(same, picture);
      else fresh.push(picture);
    }
    for (const picture of [...fresh, ...known]) this.add(picture);
  }

  /** The last picture, where it still has no caption. */
  get waitingForCaption(): FoundPicture | undefined {
    const last = this.#pictures.at(-1);
    return last && last.caption === undefined ? last : undefined;
  }

  get size(): number {
    return this.#pictures.length;
  }

  /** Is this text a caption of one of them? */
  hasCaption(text: string): boolean {
    const key = captionKey(text);
    return this.#pictures.some(
      ({ caption, credits }) =>
        (caption !== undefined && captionKey(caption) === key) ||
        (caption !== undefined &&
          credits.some((credit) => captionKey(`${caption} ${credit.text}`) === key)),
    );
  }

  /** All of them; a caption that stands for several pictures is given with the first. */
  result(): ItemMedia[] {
    const captions = new Set<string>();
    return this.#pictures.map(({ inGallery: _, caption, ...picture }) => {
      if (caption === undefined) return picture;
      const key = captionKey(caption);
      if (captions.has(key) && key.length >= SHORTEST_TELLING) return picture;
      captions.add(key);
      return { ...picture, caption };
    });
  }
}

/** Captions are compared by their letters and digits: quotes, spaces and brackets differ from place to place. */
export function captionKey(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isSame(one: FoundPicture, other: FoundPicture): boolean {
  if (one.url !== undefined && other.url !== undefined) {
    if (pictureKey(one.url) === pictureKey(other.url)) return true;
    if (!one.inGallery && !other.inGallery) return false;
  }
  if (one.caption === undefined || other.caption === undefined) return false;
  const key = captionKey(one.caption);
  return key.length >= SHORTEST_TELLING && key === captionKey(other.caption);
}

/** What is known first stays; a picture in the text is worth more than its copy in a gallery. */
function fillIn(known: FoundPicture, other: FoundPicture): void {
  const { credits, inGallery, ...fields } = other;
  for (const [key, value] of Object.entries(fields)) {
    if (!(key in known)) Object.assign(known, { [key]: value });
  }
  if (known.credits.length === 0) known.credits = credits;
  if (inGallery || !known.inGallery) return;
  delete known.inGallery;
  if (fields.url !== undefined) known.url = fields.url;
}
