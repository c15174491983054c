/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
import { webAddress } from '../html/url.ts';
import type { Problem } from '../problem.ts';
import { parseAuthor } from './author.ts';
import type {
  DecodedPayload,
  FeedInfo,
  FormatReader,
  Item,
  ItemMedia,
  Markup,
  ReadItems,
} from './format.ts';
import { given } from './given.ts';
import { itemKeys, readOnce } from './item-memory.ts';
import { type JsonSlice, sliceJsonItems } from './json-slices.ts';
import {
  type JsonObject,
  parseJson,
  plainObject,
  textField,
  withoutComments,
} from './json-values.ts';
import { languageTag } from './language-tag.ts';
import { jsonLimitReached } from './limits.ts';
import { mediaTypeOf } from './media-type.ts';
import { positionsIn } from './position.ts';

/** 1.0 wrote `/version/1`, 1.1 writes `/version/1.1`; some leave the scheme out, some escape the slashes. */
const VERSION = /"version"\s{0,9}:\s{0,9}"(?:https?:)?\/\/(?:www\.)?jsonfeed\.org\/version\/1/;

export const jsonFeed = {
  name: 'json-feed',
  detect: ({ text }) =>
    STARTS.test(text) && (VERSION.test(text.replaceAll('\\/', '/')) || isLikeFeed(text)),
  read,
} satisfies FormatReader;

/** Some write a comment before the feed. */
const STARTS = /^\s*(?:\/\/[^\n]*\n\s*|\/\*[^*]*\*\/\s*){0,20}\{/;
/** A feed that does not say its version: only JSON Feed calls a text so. */
const TEXT_OF_ITEM = /"content_(?:html|text)"\s{0,9}:/;

function isLikeFeed(text: string): boolean {
  return /"items"\s{0,9}:\s{0,9}\[/.test(text) && TEXT_OF_ITEM.test(text);
}

function read(payload: DecodedPayload): ReadItems {
  const text = withoutComments(payload.text);
  const slices = sliceJsonItems(text, payload.mostItems);
  const keyOf = itemKeys(slices.frame, 'json-feed', payload.url);
  const positionOf = positionsIn(payload.text);
  const feed = plainObject(parseJson(slices.frame)?.value);
  const url = payload.url ?? (feed && ownAddress(feed));
  const items: Item[] = [];
  const problems: Problem[] = feed ? [] : [recovered(UNREADABLE_FRAME)];
  for (const [index, slice] of slices.items.entries()) {
    const place = `items[${index + 1}]`;
    const span = { start: slice.start, end: slice.end };
    const value = plainObject(slice.parsed?.value);
    const own = text.slice(span.start, span.end);
    const isMended = slice.parsed?.mended || !payload.text.startsWith(own, span.start);
    if (value) {
      const known = readOnce(payload.memory, own, keyOf, () => ({
        fields: readItem(value, feed, url),
        isSound: !isMended,
      }));
      items.push({ place, span, ...known });
    }
    const problem = problemOf(slice, value !== undefined, isMended);
    if (problem) problems.push({ ...problem, place, ...positionOf(span.start) });
  }
  if (text !== payload.text && problems.length === 0) problems.push(recovered(WITH_COMMENTS));
  const isCutBetweenItems = slices.cut && slices.items.at(-1)?.complete !== false;
  if (isCutBetweenItems) problems.push(recovered(CUT_OFF));
  return {
    feed: feed ? readFeed(feed, url) : {},
    items,
    problems,
    ...(slices.isMore && { isMore: true }),
  };
}

/** What relative addresses are relative to, where no one says from where the feed came. */
function ownAddress(feed: JsonObject): string | undefined {
  const named = ['feed_url', 'home_page_url'].map((name) => textField(feed, name));
  return named.map((address) => webAddress(address, undefined)).find((one) => one !== undefined);
}

function readFeed(feed: JsonObject, url: string | undefined): FeedInfo {
  return given({
    title: textField(feed, 'title'),
    link: webAddress(textField(feed, 'home_page_url'), url),
    description: textField(feed, 'description'),
    language: languageTag(textField(feed, 'language')),
    image: webAddress(textField(feed, 'icon') ?? textField(feed, 'favicon'), url),
  });
}

function readItem(
  item: JsonObject,
  feed: JsonObject | undefined,
  url: string | undefined,
): Omit<Item, 'place' | 'span'> {
  const own = authorsOf(item, url);
  const link = webAddress(textField(item, 'url') ?? textField(item, 'external_url'), url);
  const extensions = extensionsOf(item);
  return {
    ...given({
      guid: textField(item, 'id'),
      link,
      title: asText(textField(item, 'title')),
      summary: asText(textField(item, 'summary')),
      body: bodyOf(item, link ?? url),
      published: textField(item, 'date_published'),
      updated: textField(item, 'date_modified'),
      language: languageTag(textField(item, 'language')),
      extensions,
    }),
    authors: own.length > 0 || !feed ? own : authorsOf(feed, url),
    subjects: [],
    keywords: tagsOf(item),
    media: mediaOf(item, url),
  };
}

function asText(value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : { kind: 'text', value };
}

/** Links in HTML are relative to the item's own address, the only one that is always there. */
function bodyOf(item: JsonObject, base: string | undefined): Markup | undefined {
  const html = textField(item, 'content_html');
  if (html === undefined) return asText(textField(item, 'content_text'));
  return { kind: 'html', value: html, ...(base && { base }) };
}

/** 1.1 has `authors`, 1.0 one `author`. */
function authorsOf(of: JsonObject, url: string | undefined): Item['authors'] {
  const several = Array.isArray(of.authors) && of.authors.length > 0 ? of.authors : undefined;
  const list: unknown[] = several ?? [of.author];
  return list.flatMap((entry) => {
    // Some feeds write the bare name.
    const author = typeof entry === 'string' ? { name: entry } : plainObject(entry);
    const name = author && textField(author, 'name');
    const uri = author && webAddress(textField(author, 'url'), url);
    if (name === undefined && uri === undefined) return [];
    return [{ ...(name !== undefined && parseAuthor(name)), ...(uri && { uri }) }];
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function tagsOf(item: JsonObject): string[] {
  const tags = listOf(item.tags);
  const texts = tags.filter((tag) => typeof tag === 'string').map((tag) => tag.trim());
  return [...new Set(texts)].filter((tag) => tag !== '');
}

function mediaOf(item: JsonObject, url: string | undefined): ItemMedia[] {
  const images = ['image', 'banner_image'].map((name) => webAddress(textField(item, name), url));
  const image = images.find((address) => address !== undefined);
  const attachments = listOf(item.attachments);
  const media: ItemMedia[] = image ? [{ type: 'picture', url: image, credits: [] }] : [];
  for (const entry of attachments) {
    const attachment = plainObject(entry);
    const found = attachment && attachmentOf(attachment, url);
    if (found && found.url !== image) media.push(found);
  }
  return media;
}

function attachmentOf(attachment: JsonObject, base: string | undefined): ItemMedia | undefined {
  const url = webAddress(textField(attachment, 'url'), base);
  if (url === undefined) return undefined;
  const mimeType = textField(attachment, 'mime_type')?.toLowerCase();
  const title = textField(attachment, 'title');
  const type = mediaTypeOf({ mimeType, url });
  return {
    ...(type && { type }),
    url,
    ...(mimeType && { mimeType }),
    ...(title && { title }),
    ...given({
      sizeInBytes: positive(attachment.size_in_bytes),
      duration: positive(attachment.duration_in_seconds),
    }),
    credits: [],
  };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

const READ: ReadonlySet<string> = new Set(
  (
    'id url title summary content_html content_text date_published date_modified language authors author ' +
    'tags image banner_image attachments'
  ).split(' '),
);

/**
 * Extensions are objects whose names begin with an underscore (JSON Feed 1.1, "Extensions"); what stands
 * there by any other name is kept as well.
 */
function extensionsOf(item: JsonObject): Record<string, unknown> | undefined {
  const isLinkElsewhere = textField(item, 'url') === undefined;
  const entries = Object.entries(item).filter(
    ([key]) =>
      !READ.has(key) && key !== '__proto__' && !(key === 'external_url' && isLinkElsewhere),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const UNREADABLE_FRAME =
  'What the feed says about itself is no valid JSON. Its items were read all the same.';
const WITH_COMMENTS =
  'The JSON has comments, or commas behind which nothing comes; they were passed over. Tell the agency if it lasts.';
const CUT_OFF =
  'The payload ends before its list of items does. All items that it holds are complete and were read; more may have been meant to follow.';

function recovered(message: string): Problem {
  return { code: 'json-recovered', severity: 'recovered', message };
}

function problemOf(slice: JsonSlice, isRead: boolean, mended: boolean): Problem | undefined {
  if (isRead) {
    return mended
      ? recovered(
          'Control characters, comments or a comma too many in this item were replaced by spaces so that it could be read.',
        )
      : undefined;
  }
  const beyond = slice.parsed?.beyond;
  if (beyond !== undefined) return jsonLimitReached(beyond, 'This item');
  if (!slice.complete) {
    const message = 'The payload ends inside this item. The next poll should bring it.';
    return { code: 'item-incomplete', severity: 'lost', message };
  }
  const message =
    'This item is no valid JSON. The others were read. Look at it in the kept payload; if it recurs, tell the agency.';
  return { code: 'item-unreadable', severity: 'lost', message };
}
