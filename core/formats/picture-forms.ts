/** Whether two addresses lead to the same picture: feeds give one picture in several sizes. */
import type { ItemMedia } from './format.ts';
import { given } from './given.ts';
import { attribute, type XmlElement } from './xml-element.ts';

/**
 * Equal for the forms of one picture. The query of a picture file says how it is to be cut; the query of
 * a program (`photo.php?id=7&w=140`) says which picture it is, but for its sizes.
 */
export function formKey(url: string): string {
  const [address = '', query = ''] = url.split('#', 1)[0]?.split('?', 2) ?? [];
  if (query === '' || PICTURE_FILE.test(address)) return address;
  const telling = query.split('&').filter((pair) => !SIZES.has(nameOf(pair)));
  return telling.length === 0 ? address : `${address}?${telling.join('&')}`;
}

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic|svg)$/i;

/** Parameters by which services of pictures are told what to make of one; `s` is their signature. */
const SIZES: ReadonlySet<string> = new Set(
  'w h width height maxwidth maxheight size resize fit crop quality q dpr auto format fm s'.split(
    ' ',
  ),
);

function nameOf(pair: string): string {
  return (pair.split('=', 1)[0] ?? '').toLowerCase();
}

/** Content elements outside a group that show the same (`?width=140`, `?width=460`). */
export function samePictures(contents: XmlElement[]): XmlElement[][] {
  const byAddress = new Map<string, XmlElement[]>();
  for (const [index, content] of contents.entries()) {
    const address = attribute(content, 'url');
    const key = address === undefined ? `without address ${index}` : formKey(address);
    const same = byAddress.get(key);
    if (same) same.push(content);
    else byAddress.set(key, [content]);
  }
  return [...byAddress.values()];
}

/** One picture is one media object, whether as content or as enclosure; what the first leaves open, the second fills. */
export function merged(objects: ItemMedia[]): ItemMedia[] {
  const byAddress = new Map<string, ItemMedia>();
  for (const [index, media] of objects.entries()) {
    const { url, type } = media;
    const form = url !== undefined && type === 'picture' ? formKey(url) : url;
    const key = form ?? `without address ${index}`;
    const known = byAddress.get(key);
    byAddress.set(key, known ? together(known, media) : media);
  }
  return [...byAddress.values()];
}

/** The larger of two forms with what the other says of the picture; the same form twice with all that either says. */
function together(first: ItemMedia, second: ItemMedia): ItemMedia {
  const [best, other] = areaOf(second) > areaOf(first) ? [second, first] : [first, second];
  const credits = best.credits.length > 0 ? best.credits : other.credits;
  if (best.url === other.url) return { ...other, ...best, credits };
  const { title, caption, copyright } = other;
  return { ...given({ title, caption, copyright }), ...best, credits };
}

/** An address without a query is that of the whole picture. */
function areaOf({ url, width, height }: ItemMedia): number {
  if (width !== undefined) return width * (height ?? width);
  return url?.includes('?') ? 0 : Number.MAX_SAFE_INTEGER;
}
