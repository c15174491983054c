/** Pictures and clips that a page names in its data rather than in its text. */

import { webAddress } from '../../html/url.ts';
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { type JsonObject, plainObject, textField } from '../json-values.ts';
import type { About } from './article-fields.ts';
import { listOf, nameOf, plainField, typesOf } from './json-ld.ts';
import { isPicture } from './picture-address.ts';
import type { FoundPicture } from './pictures.ts';

const MOST = 200;

/** The pictures of JSON-LD, the main one first. */
export function linkedPictures({ article, base }: About): FoundPicture[] {
  if (!article || isClip(article)) return [];
  const values = [...listOf(article.image), ...listOf(article.associatedMedia)];
  const copy = [plainField(article, 'description'), plainField(article, 'headline')];
  return values.slice(0, MOST).flatMap((value) => pictureFrom(value, base, copy));
}

/** `og:image`, or Twitter's where that is missing. */
export function metaPictures({ head, base }: About): FoundPicture[] {
  const url = webAddress(
    head.first(
      'og:image',
      'og:image:url',
      'og:image:secure_url',
      'twitter:image',
      'twitter:image:src',
    ),
    base,
  );
  if (url === undefined || !isPicture(url)) return [];
  const title = head.first('og:image:alt', 'twitter:image:alt');
  return [
    {
      type: 'picture',
      url,
      ...given({
        width: pixels(head.first('og:image:width')),
        height: pixels(head.first('og:image:height')),
        title,
      }),
      isCopy: true,
      credits: [],
    },
  ];
}

function pictureFrom(
  value: unknown,
  base: string | undefined,
  copy: (string | undefined)[],
): FoundPicture[] {
  if (typeof value === 'string') {
    const url = webAddress(value, base);
    return url !== undefined && isPicture(url) ? [{ type: 'picture', url, credits: [] }] : [];
  }
  const image = plainObject(value);
  if (!image || isClip(image)) return [];
  const [address] = [...listOf(image.url), ...listOf(image.contentUrl), ...listOf(image['@id'])]
    .filter((text) => typeof text === 'string')
    .map((text) => webAddress(text, base));
  const written = plainField(image, 'caption') ?? plainField(image, 'description');
  // Some systems write the summary or the headline into every field that they have.
  const caption = written !== undefined && copy.includes(written) ? undefined : written;
  if (address === undefined && caption === undefined) return [];
  if (address !== undefined && !isPicture(address)) return [];
  return [
    {
      type: 'picture',
      ...given({
        url: address,
        width: pixels(measure(image.width)),
        height: pixels(measure(image.height)),
        mimeType: textField(image, 'encodingFormat'),
        title: plainField(image, 'name'),
        caption,
        copyright: plainField(image, 'copyrightNotice') ?? nameOf(image.copyrightHolder),
      }),
      credits: creditsOf(image),
    },
  ];
}

const CREDITS: readonly (readonly [property: string, role: string | undefined])[] = [
  ['creditText', undefined],
  ['creator', 'creator'],
  ['author', 'creator'],
];

/** The credit line as supplied; where there is none, who made it. */
function creditsOf(image: JsonObject): ItemMedia['credits'] {
  for (const [property, role] of CREDITS) {
    const texts = listOf(image[property]).flatMap((value) => nameOf(value) ?? []);
    if (texts.length > 0) return texts.map((text) => ({ ...(role && { role }), text }));
  }
  return [];
}

function isClip(thing: JsonObject): boolean {
  return typesOf(thing).some((type) => /^(?:Video|Audio)Object$|^Clip$/.test(type));
}

/** Videos and sounds of JSON-LD and Open Graph. */
export function linkedClips({ article, head, base }: About): ItemMedia[] {
  const values = article && isClip(article) ? [article] : [];
  const named = [
    ...listOf(article?.video),
    ...listOf(article?.audio),
    ...listOf(article?.associatedMedia),
  ];
  const clips = [...values, ...named].slice(0, MOST).flatMap((value) => clipFrom(value, base));
  const video = webAddress(head.first('og:video', 'og:video:url', 'og:video:secure_url'), base);
  if (clips.length > 0 || video === undefined) return clips;
  const mimeType = head.first('og:video:type');
  return [{ type: 'video', url: video, ...(mimeType && { mimeType }), credits: [] }];
}

function clipFrom(value: unknown, base: string | undefined): ItemMedia[] {
  const clip = plainObject(value);
  if (!clip || !isClip(clip)) return [];
  const url = webAddress(
    textField(clip, 'contentUrl') ?? textField(clip, 'embedUrl') ?? textField(clip, 'url'),
    base,
  );
  const title = plainField(clip, 'name');
  if (url === undefined) return [];
  const isSound = typesOf(clip).includes('AudioObject');
  return [
    {
      type: isSound ? 'audio' : 'video',
      url,
      ...given({
        mimeType: textField(clip, 'encodingFormat'),
        title,
        caption: plainField(clip, 'description') ?? plainField(clip, 'caption'),
        copyright: plainField(clip, 'copyrightNotice'),
      }),
      credits: creditsOf(clip),
    },
  ];
}

/** `640`, `"640"`, `"640px"`, or a QuantitativeValue. */
function measure(value: unknown): string | undefined {
  const thing = plainObject(value) ?? { value };
  return textField(thing, 'value');
}

function pixels(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}(?:px)?$/.test(text)
    ? Number.parseInt(text, 10)
    : undefined;
}
