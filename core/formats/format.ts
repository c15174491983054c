/**
 * What a format reader takes and gives. A reader knows one wire format and nothing else: it turns
 * a payload into items in the format's own words; `core/story/normalise.ts` makes stories of them.
 */
import type { Problem } from '../problem.ts';
import type { Concept, InfoSource, Rights, StoryStatus, StoryType } from '../story/story.ts';
import type { ItemMemory, RememberedItem } from './item-memory.ts';
import type { Limits } from './limits.ts';

export type FormatName =
  | 'rss'
  | 'atom'
  | 'json-feed'
  | 'newsml-g2'
  | 'newsml-1'
  | 'nitf'
  | 'ninjs'
  | 'iptc-7901'
  | 'anpa-1312'
  | 'html-article'
  | 'news-sitemap'
  | 'plain-text'
  | 'jpeg'
  | 'email'
  | 'gzip'
  | 'zip'
  | 'unknown';

/** Text as the format labels it; `xhtml` is already serialised without its wrapper. */
export interface Markup {
  kind: 'text' | 'html' | 'xhtml';
  value: string;
  /** Base address for relative links inside. */
  base?: string;
}

export interface ItemAuthor {
  name?: string;
  email?: string;
  uri?: string;
}

export interface ItemMedia {
  type?: 'picture' | 'video' | 'audio' | 'graphic' | 'document';
  url?: string;
  mimeType?: string;
  width?: number;
  height?: number;
  sizeInBytes?: number;
  /** Seconds. */
  duration?: number;
  rendition?: string;
  title?: string;
  /** Caption as sent, credit and all. */
  caption?: string;
  /** Supplied credit lines with their role, as sent. */
  credits: { role?: string; text: string }[];
  copyright?: string;
}

/** One entry of a payload, as the format gives it: nothing parsed that the format does not parse. */
export interface Item {
  /** Place in the payload, e.g. `rss/channel/item[3]` (1-based). */
  place: string;
  /** Character offsets of the item in the decoded text, end exclusive. */
  span?: { start: number; end: number };
  guid?: string;
  link?: string;
  sourceVersion?: string;
  altIds?: Record<string, string>;
  type?: StoryType;
  status?: StoryStatus;
  title?: Markup;
  subtitle?: string;
  slugline?: string;
  edNote?: string;
  summary?: Markup;
  body?: Markup;
  /** Byline texts and authors as supplied. */
  authors: ItemAuthor[];
  /** The dateline as supplied in a field of its own, e.g. `SEOUL, Nov. 24 (Yonhap)`. */
  dateline?: string;
  /** Where it was filed (NewsML-G2 `located`); not always the dateline's place. */
  located?: string;
  /** Date strings as sent; `core/dates/date.ts` reads them. */
  published?: string;
  updated?: string;
  /** Where such a date may not be readable: what else the item says, the best first. */
  otherDates?: { published?: string[]; updated?: string[] };
  embargoed?: string;
  expires?: string;
  urgency?: number;
  priority?: number;
  language?: string;
  /** Controlled signals with their scheme, as sent (`sig:update`, `edStat:C`). */
  signals?: string[];
  genres?: Concept[];
  subjects: Concept[];
  keywords: string[];
  places?: Concept[];
  people?: Concept[];
  organisations?: Concept[];
  /** The number of words that the agency says the text has. */
  declaredWords?: number;
  media: ItemMedia[];
  creditLine?: string;
  infoSources?: InfoSource[];
  rights?: Rights;
  extensions?: Record<string, unknown>;
  /** Set where these very bytes were read before; see `item-memory.ts`. */
  remembered?: RememberedItem;
}

/** What an item says, without where it stands. */
export type ItemFields = Omit<Item, 'place' | 'span' | 'remembered'>;

/** What a payload says about the feed as a whole. */
export interface FeedInfo {
  title?: string;
  link?: string;
  description?: string;
  language?: string;
  rights?: string;
  updated?: string;
  image?: string;
  generator?: string;
  /** Minutes, as the feed suggests (`ttl`). */
  ttl?: number;
}

/** A decoded payload, as a reader gets it. */
export interface DecodedPayload {
  text: string;
  /** Final address of the response, for relative links. */
  url?: string;
  /** Media type without parameters, lower case. */
  contentType?: string;
  /** Of items that were read before; absent where all is to be read anew. */
  memory?: ItemMemory;
  /** Items that are wanted; those behind them need not be read. */
  mostItems?: number;
  /** Characters of one text that are wanted (the limit `textCharacters`); what is cut later need not be read. */
  mostCharacters?: number;
}

/** A payload inside a payload: a file of an archive, an attachment of a mail. */
export interface Part {
  /** Its place in the payload around it, e.g. `zip/day/story.xml`. */
  place: string;
  bytes: Uint8Array;
  contentType?: string;
}

export interface ReadItems {
  feed: FeedInfo;
  items: Item[];
  problems: Problem[];
  /** Are there more items than were wanted? */
  isMore?: boolean;
  /** What has to be read in turn. */
  parts?: Part[];
  /** The text that the items' spans refer to, where a reader of bytes decoded it itself. */
  text?: string;
}

/** A payload that is not text, or that does not have one encoding throughout. */
export interface BytesPayload {
  bytes: Uint8Array;
  url?: string;
  contentType?: string;
  limits: Limits;
}

/** A reader of text: the payload is decoded before anyone looks at it. */
export interface FormatReader {
  name: FormatName;
  /** Looks at the text, not at the content type. */
  detect(payload: DecodedPayload): boolean;
  /** Never throws on what the wire may send: what cannot be read is a problem. */
  read(payload: DecodedPayload): ReadItems | Promise<ReadItems>;
}

/** A reader of bytes: pictures, archives, mail, and wires with control characters of their own. */
export interface BytesReader {
  name: FormatName;
  detect(bytes: Uint8Array): boolean;
  /** Never throws on what the wire may send: what cannot be read is a problem. */
  read(payload: BytesPayload): ReadItems | Promise<ReadItems>;
}
