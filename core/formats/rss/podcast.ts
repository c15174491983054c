/** What a podcast says of its episode outside of the enclosure. */
import type { Fields } from '../fields.ts';
import type { ItemMedia } from '../format.ts';
import { secondsOf } from '../media-size.ts';

/** `itunes:duration` is that of the one recording of an item. */
export function withDuration(media: ItemMedia[], fields: Fields): ItemMedia[] {
  const written = fields.all('itunes:duration');
  const duration = secondsOf(fields.text('itunes:duration'));
  const recordings = media.filter(({ type }) => type === 'audio' || type === 'video');
  const [recording, second] = recordings;
  if (duration === undefined || recording === undefined || second) {
    fields.leave(written);
    return media;
  }
  return media.map((one) => (one === recording ? { duration, ...one } : one));
}
