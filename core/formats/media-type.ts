/** What kind of media an address leads to, by what the feed says of it and else by its ending. */
import type { ItemMedia } from './format.ts';

type MediaType = NonNullable<ItemMedia['type']>;

const BY_MEDIUM: Readonly<Record<string, MediaType>> = {
  image: 'picture',
  video: 'video',
  audio: 'audio',
  document: 'document',
  executable: 'document',
};

const BY_MIME_GROUP: Readonly<Record<string, MediaType>> = {
  image: 'picture',
  video: 'video',
  audio: 'audio',
  text: 'document',
  application: 'document',
};

const BY_ENDING: readonly [MediaType, string][] = [
  ['picture', 'jpg jpeg png gif webp avif tif tiff bmp heic jfif'],
  ['graphic', 'svg eps ai'],
  ['video', 'mp4 m4v mov webm avi mpg mpeg wmv flv m3u8 ogv'],
  ['audio', 'mp3 m4a aac wav ogg oga flac opus wma'],
  ['document', 'pdf doc docx xls xlsx ppt pptx txt rtf zip'],
];

const TYPE_BY_ENDING: ReadonlyMap<string, MediaType> = new Map(
  BY_ENDING.flatMap(([type, endings]) =>
    endings.split(' ').map((ending) => [ending, type] as const),
  ),
);

export interface MediaHints {
  /** `medium` of Media RSS. */
  medium?: string | undefined;
  mimeType?: string | undefined;
  url?: string | undefined;
}

export function mediaTypeOf(hints: MediaHints): MediaType | undefined {
  return byMedium(hints.medium) ?? byMimeType(hints.mimeType) ?? byEnding(hints.url);
}

function byMedium(medium: string | undefined): MediaType | undefined {
  const key = medium?.trim().toLowerCase() ?? '';
  return Object.hasOwn(BY_MEDIUM, key) ? BY_MEDIUM[key] : undefined;
}

function byMimeType(mimeType: string | undefined): MediaType | undefined {
  const type = mimeType?.trim().toLowerCase() ?? '';
  if (type.startsWith('image/svg')) return 'graphic';
  // Says nothing about what is inside: a feed writes it where it does not know.
  if (type.startsWith('application/octet-stream')) return undefined;
  const group = type.split('/', 1)[0] ?? '';
  return Object.hasOwn(BY_MIME_GROUP, group) ? BY_MIME_GROUP[group] : undefined;
}

function byEnding(url: string | undefined): MediaType | undefined {
  const path = url?.split(/[?#]/, 1)[0] ?? '';
  const dot = path.lastIndexOf('.');
  return dot === -1 ? undefined : TYPE_BY_ENDING.get(path.slice(dot + 1).toLowerCase());
}
