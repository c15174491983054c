/** Which format a payload has: by looking at it, never by its content type, which feeds often have wrong. */
import { anpa1312 } from './anpa-1312.ts';
import { atom } from './atom.ts';
import { email } from './email.ts';
import type { BytesReader, DecodedPayload, FormatReader } from './format.ts';
import { gzip } from './gzip.ts';
import { htmlArticle } from './html-article.ts';
import { iptc7901 } from './iptc-7901.ts';
import { jpeg } from './jpeg.ts';
import { jsonFeed } from './json-feed.ts';
import { newsSitemap } from './news-sitemap.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { plainText } from './plain-text.ts';
import { rss } from './rss.ts';
import { zip } from './zip.ts';

/** Asked first: what they read must not be decoded as text. */
const BYTES_READERS: readonly BytesReader[] = [gzip, zip, jpeg, email, anpa1312, iptc7901];

/** In this order: a reader that takes almost anything comes after those that know their own. */
const READERS: readonly FormatReader[] = [
  newsmlG2,
  newsml1,
  nitf,
  rss,
  atom,
  jsonFeed,
  ninjs,
  newsSitemap,
  htmlArticle,
  plainText,
];

/** The reader for bytes that are not simply text; undefined where they are, as far as one can see. */
export function detectBytes(bytes: Uint8Array): BytesReader | undefined {
  return BYTES_READERS.find((reader) => reader.detect(bytes));
}

/** The reader for a payload; undefined where no one knows it. */
export function detectFormat(payload: DecodedPayload): FormatReader | undefined {
  return READERS.find((reader) => reader.detect(payload));
}
