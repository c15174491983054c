/** Pictures of the text beside those that the item has already: the same picture is one media object. */
import type { ItemMedia } from '../../formats/format.ts';
import { pictureKey } from '../../formats/html-article/picture-address.ts';
import { formKey } from '../../formats/picture-forms.ts';

/** What is supplied stays; a caption in the text fills what is missing. New pictures stand behind, in their order. */
export function withBodyPictures(
  supplied: ItemMedia[],
  pictures: readonly ItemMedia[],
): ItemMedia[] {
  if (pictures.length === 0) return supplied;
  const joined = [...supplied];
  const places = new Map<string, number[]>();
  for (const [index, { url }] of joined.entries()) remember(places, url, index);
  for (const picture of pictures) {
    const known = placesOf(places, picture.url);
    for (const index of known) joined[index] = filled(joined[index] ?? picture, picture);
    if (known.length > 0) continue;
    remember(places, picture.url, joined.length);
    joined.push(picture);
  }
  return joined;
}

function remember(places: Map<string, number[]>, url: string | undefined, index: number): void {
  if (url === undefined) return;
  const key = keyOf(url);
  places.set(key, [...(places.get(key) ?? []), index]);
}

function placesOf(places: Map<string, number[]>, url: string | undefined): number[] {
  return url === undefined ? [] : (places.get(keyOf(url)) ?? []);
}

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/** Only of a file does the name say which picture it is; of a program (`photo.php?id=7`) the query does. */
function keyOf(url: string): string {
  const form = formKey(url);
  return PICTURE_FILE.test(form) ? pictureKey(form) : form;
}

function filled(known: ItemMedia, picture: ItemMedia): ItemMedia {
  const { url, width, height, credits, ...fields } = picture;
  const size = {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  return {
    ...(url === known.url && size),
    ...fields,
    ...known,
    credits: known.credits.length > 0 ? known.credits : credits,
  };
}
