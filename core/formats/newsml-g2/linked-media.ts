/**
 * Pictures that a text links to by their id, where the same message brings them as items of their own: G2 has
 * no other place for a caption and a credit beside a text.
 */
import type { Item, ItemMedia } from '../format.ts';

interface Linking {
  item: Item;
  links: readonly string[];
}

/** Texts with the media of the items they link to; the items stay. What may not be used is not linked. */
export function withLinkedMedia(read: Linking[]): Item[] {
  const byGuid = new Map<string, ItemMedia>();
  for (const { item } of read) {
    if (item.guid !== undefined && isUsableMedia(item)) byGuid.set(item.guid, bestOf(item));
  }
  return read.map(({ item, links }) => {
    if (byGuid.size === 0 || isMedia(item)) return item;
    const linked = [...new Set(links)].flatMap((id) => byGuid.get(id) ?? []);
    if (linked.length === 0) return item;
    // What is remembered of it is a story without them.
    const { remembered: _remembered, ...text } = item;
    return { ...text, media: [...item.media, ...linked] };
  });
}

function isMedia({ type }: Item): boolean {
  return type === 'picture' || type === 'graphic' || type === 'video' || type === 'audio';
}

function isUsableMedia(item: Item): boolean {
  return isMedia(item) && item.status === 'usable' && item.media.length > 0;
}

/** One rendition of a picture is enough beside a text: the largest that has an address. */
function bestOf(item: Item): ItemMedia {
  const area = (media: ItemMedia): number => (media.width ?? 0) * (media.height ?? 0);
  const [first, ...others] = item.media.filter(({ url }) => url !== undefined);
  return others.reduce(
    (best, media) => (area(media) > area(best) ? media : best),
    first ?? item.media[0] ?? { credits: [] },
  );
}
