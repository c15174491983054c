/** The pictures of a page: every one once, with its caption, wherever on the page either stands. */
import { rewritten } from '../../pieces.ts';
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { oneLine } from './page-tree.ts';
import { pictureKey } from './picture-address.ts';

export interface FoundPicture extends ItemMedia {
  /** Shows again what stands in the text: in a gallery, or for other sites. */
  isCopy?: boolean;
}

/** Shorter captions (`File photo`) may well be the same for two pictures. */
const SHORTEST_TELLING = 20;

/** Galleries of a whole event have some hundreds; every picture is compared with all others. */
const MOST = 300;

export class Pictures {
  readonly #pictures: FoundPicture[] = [];
  /** Keys of all captions, with and without their credits; made when they are asked for. */
  #captions: Set<string> | undefined;

  /** Adds a picture, or what is new about one that is known. */
  add(picture: FoundPicture): void {
    if (this.#pictures.length >= MOST) return;
    this.#captions = undefined;
    const known = this.#pictures.find((other) => isSame(other, picture));
    if (known) fillIn(known, picture);
    else this.#pictures.push({ ...picture });
  }

  /** Gives the last picture its caption, or keeps the caption without a picture. */
  addCaption(caption: Pick<FoundPicture, 'caption' | 'credits'>): void {
    const last = this.#pictures.at(-1);
    if (last === undefined || last.caption !== undefined) this.add({ type: 'picture', ...caption });
    else Object.assign(last, caption);
    this.#captions = undefined;
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

  get size(): number {
    return this.#pictures.length;
  }

  /** Is this text a caption of one of them? */
  hasCaption(text: string): boolean {
    if (this.#pictures.length === 0 || text.length > LONGEST_CAPTION) return false;
    this.#captions ??= new Set(this.#pictures.flatMap(captionKeys));
    return this.#captions.has(captionKey(text));
  }

  /** All of them; a caption that stands for several pictures is given with the first. */
  result(): ItemMedia[] {
    const captions = new Set<string>();
    return this.#pictures.map(({ isCopy: _, caption, ...picture }) => {
      if (caption === undefined) return picture;
      const key = captionKey(caption);
      if (captions.has(key) && key.length >= SHORTEST_TELLING) return picture;
      captions.add(key);
      return { ...picture, caption };
    });
  }
}

/** Longer texts are not compared with captions. */
const LONGEST_CAPTION = 2_000;

function captionKeys({ caption, credits }: FoundPicture): string[] {
  if (caption === undefined) return [];
  const texts = [caption, ...credits.map(({ text }) => `${caption} ${text}`)];
  return texts.map(captionKey).filter((key) => key !== '');
}

/** Captions are compared by their letters and digits: quotes, spaces and brackets differ from place to place. */
export function captionKey(text: string): string {
  return rewritten(oneLine(text).toLowerCase(), (piece) => piece.replace(/[^\p{L}\p{N}]+/gu, ''));
}

function isSame(one: FoundPicture, other: FoundPicture): boolean {
  if (one.url !== undefined && other.url !== undefined) {
    if (pictureKey(one.url) === pictureKey(other.url)) return true;
    if (!one.isCopy && !other.isCopy) return false;
  }
  if (one.caption === undefined || other.caption === undefined) return false;
  const key = captionKey(one.caption);
  return key.length >= SHORTEST_TELLING && key === captionKey(other.caption);
}

/** What is known first stays; of its addresses the largest, and rather the one in the text than a copy of it. */
function fillIn(known: FoundPicture, other: FoundPicture): void {
  const { credits, isCopy, url, width, height, mimeType, ...fields } = other;
  for (const [key, value] of Object.entries(fields)) {
    if (!(key in known)) Object.assign(known, { [key]: value });
  }
  if (known.credits.length === 0) known.credits = credits;
  const isLarger = (width ?? 0) > (known.width ?? 0);
  const isBetter = known.isCopy ? !isCopy || isLarger : !isCopy && isLarger;
  if (!isCopy) delete known.isCopy;
  if (url === undefined || (known.url !== undefined && !isBetter)) return;
  for (const key of ['width', 'height', 'mimeType'] as const) delete known[key];
  Object.assign(known, given({ url, width, height, mimeType }));
}
