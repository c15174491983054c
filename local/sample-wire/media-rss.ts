/** Pictures by Media RSS 1.5.1, in RSS and in Atom alike. */
import type { ScriptedPicture } from './script.ts';
import { element } from './xml.ts';

export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/';
/** A reserved name (RFC 2606): the pictures are told of, not served. */
const PICTURES = 'https://pictures.wire.example/';

export function mediaContents(pictures: ScriptedPicture[]): string[] {
  return pictures.map(({ file, caption, credit, copyright }) =>
    element(
      'media:content',
      [
        element('media:description', caption, { type: 'plain' }),
        element('media:credit', credit, { role: 'photographer', scheme: 'urn:ebu' }),
        element('media:copyright', copyright),
      ],
      { url: PICTURES + file, type: 'image/jpeg', medium: 'image', width: '1200', height: '800' },
    ),
  );
}
