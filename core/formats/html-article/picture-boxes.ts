/** Elements that hold a picture and its caption: figures, and the boxes and tables that newspapers use for them. */
import { isCaption, isCredit, isGallery, isPictureWord } from './class-words.ts';
import { ancestorsOf, attribute, elementsIn, type PageElement, textOf } from './page-tree.ts';
import { addressOf } from './picture-address.ts';
import type { FoundPicture } from './pictures.ts';

/** Longer texts beside a picture are not its caption. */
const LONGEST_CAPTION = 1_500;
const LONGEST_BOX = 900;
const BOXES = new Set('div p span table dl a li section center'.split(' '));
const MARKED = new Set('div p span dl li section center'.split(' '));

/** Does this element hold pictures and captions, and nothing else? */
export function isPictureBox(element: PageElement): boolean {
  if (element.name === 'figure')
    return element.textLength <= LONGEST_CAPTION && !holdsTable(element);
  if (element.pictures === 0 || !BOXES.has(element.name)) return false;
  if (element.textLength === 0) return true;
  if (element.textLength > LONGEST_BOX) return false;
  if (element.name === 'table') return isPictureTable(element);
  const hasCaption = holdsCaption(element);
  if (!hasCaption && !(MARKED.has(element.name) && isPictureWord(element))) return false;
  // A box around a whole short article holds copy beside the caption.
  const beside = copyBeside(element);
  return hasCaption
    ? beside.length === 0
    : beside.length <= LONGEST_BOX / 2 && paragraphsIn(element) < 2;
}

function isPictureTable(table: PageElement): boolean {
  let cells = 0;
  for (const { name, textLength } of elementsIn(table)) {
    if (name === 'th' || name === 'caption') return false;
    if (name === 'td' && textLength > 0) cells += 1;
  }
  return cells <= table.pictures && paragraphsIn(table) < 3;
}

function holdsTable(element: PageElement): boolean {
  for (const { name } of elementsIn(element)) if (name === 'th') return true;
  return (
    element.pictures === 0 &&
    [...elementsIn(element)].some(({ name }) => name === 'table' || name === 'blockquote')
  );
}

function holdsCaption(element: PageElement): boolean {
  for (const inner of elementsIn(element)) {
    if (inner !== element && inner.textLength > 0 && isCaption(inner)) return true;
  }
  return false;
}

function copyBeside(element: PageElement): string {
  return textOf(element, (inner) => isCaption(inner) || isCredit(inner) || OUTSIDE.has(inner.name));
}

/** Buttons and the like in a box: `Enlarge`, `Next`. */
const OUTSIDE = new Set(['button', 'svg', 'noscript', 'template', 'iframe', 'form']);

function paragraphsIn(element: PageElement): number {
  let paragraphs = 0;
  for (const { name, textLength } of elementsIn(element)) {
    if (name === 'p' && textLength > 0) paragraphs += 1;
  }
  return paragraphs;
}

/** The pictures of a box in their order. A caption goes to the picture before it, else to the one behind it. */
export function picturesOf(box: PageElement, base: string | undefined): FoundPicture[] {
  const marked = holdsCaption(box);
  const pictures: FoundPicture[] = [];
  let early: Pick<FoundPicture, 'caption' | 'credits'> | undefined;
  for (const element of outermost(box, (inner) => isCaption(inner) || isCredit(inner))) {
    if (element.name === 'img') {
      const picture = pictureOf(element, base);
      if (!picture) continue;
      pictures.push(early ? { ...picture, ...early } : picture);
      early = undefined;
    } else if (element.textLength > 0 && !isCaption(element)) {
      const text = textOf(element);
      const last = pictures.at(-1);
      if (last) last.credits = [...last.credits, { text }];
      else early = { ...early, credits: [...(early?.credits ?? []), { text }] };
    } else if (element.textLength > 0) {
      const caption = captionOf(element);
      const last = pictures.at(-1);
      if (last && last.caption === undefined)
        Object.assign(last, withCredits(caption, last.credits));
      else if (!last) early = caption;
      else if (caption.caption !== undefined) pictures.push({ type: 'picture', ...caption });
    }
  }
  if (!marked && box.textLength > 0) early = captionOf(box);
  if (early?.caption === undefined && (early?.credits.length ?? 0) === 0) return pictures;
  const [first] = pictures;
  if (first && first.caption === undefined) Object.assign(first, early);
  else if (!first && early) return [{ type: 'picture', ...early }];
  return pictures;
}

function withCredits(
  caption: Pick<FoundPicture, 'caption' | 'credits'>,
  credits: FoundPicture['credits'],
): Pick<FoundPicture, 'caption' | 'credits'> {
  return { ...caption, credits: [...credits, ...caption.credits] };
}

/** One picture by itself. */
export function pictureOf(image: PageElement, base: string | undefined): FoundPicture | undefined {
  const url = addressOf(image, base);
  if (url === undefined) return undefined;
  const alt = attribute(image, 'alt');
  const isCopy = isGallery(image) || [...ancestorsOf(image)].slice(0, 6).some(isGallery);
  return {
    type: 'picture',
    url,
    ...sizeOf(image),
    // A file name is no title.
    ...(alt !== undefined && !/^[\w.-]+$/.test(alt) && { title: alt }),
    ...(isCopy && { isCopy }),
    credits: [],
  };
}

/** The text of a caption, and its credit where that has an element of its own. */
export function captionOf(element: PageElement): Pick<FoundPicture, 'caption' | 'credits'> {
  const credits: FoundPicture['credits'] = [];
  for (const inner of elementsIn(element)) {
    const text = inner !== element && isCredit(inner) ? textOf(inner) : '';
    if (text !== '' && !credits.some((credit) => credit.text.includes(text)))
      credits.push({ text });
  }
  const caption = textOf(element, (inner) => isCredit(inner) || OUTSIDE.has(inner.name));
  return { ...(caption !== '' && { caption }), credits };
}

function sizeOf(image: PageElement): { width?: number; height?: number } {
  const [width, height] = ['width', 'height'].map((name) => {
    const value = attribute(image, name);
    return value !== undefined && /^\d{1,5}(?:px)?$/.test(value)
      ? Number.parseInt(value, 10)
      : undefined;
  });
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** Pictures and captions, in the order of the page; what is inside a caption is not looked at. */
function* outermost(
  box: PageElement,
  isWanted: (element: PageElement) => boolean,
): Generator<PageElement> {
  for (const child of box.children) {
    if (typeof child === 'string' || OUTSIDE.has(child.name)) continue;
    if (child.name === 'img' || (isWanted(child) && child.pictures === 0)) yield child;
    else yield* outermost(child, isWanted);
  }
}
