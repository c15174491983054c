/**
 * Where each item of a feed begins and ends in the text, without parsing any: so every item is read
 * on its own, and one that is broken does its neighbours no harm.
 *
 * One pass, linear in the size. CDATA sections, comments and processing instructions are jumped over;
 * a CDATA section that was never closed is not allowed to swallow the items behind it.
 */

import { TextParts } from '../pieces.ts';

export interface ItemSlice {
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /**
   * How the item ends: with its end tag, where the next item begins (its end tag is missing), or with
   * the feed itself, which was cut off.
   */
  ending: 'end-tag' | 'next-item' | 'cut-off';
}

export interface FeedSlices {
  /** Those that are wanted; where there are more, the last of all stands behind them. */
  items: ItemSlice[];
  /** The feed without its items, for what it says about itself; its offsets are not those of the text. */
  frame: string;
}

/**
 * @param local local name of the item element (`item`, `entry`); any prefix, the first one found decides.
 * @param wanted items that are to be read; a million of them takes more memory than the feed itself
 */
export function sliceItems(
  text: string,
  local: string,
  wanted = Number.POSITIVE_INFINITY,
): FeedSlices {
  const items: ItemSlice[] = [];
  const frame = new TextParts();
  let at = 0;
  findItems(text, local, (item) => {
    frame.add(text.slice(at, item.start));
    at = item.end;
    items[Math.min(items.length, wanted)] = item;
  });
  frame.add(text.slice(at));
  return { items, frame: frame.toString() };
}

function findItems(text: string, local: string, found: (item: ItemSlice) => void): void {
  const landmark = new RegExp(
    `<!\\[CDATA\\[|<!--|<\\?|<(\\/?)((?:[\\w.-]{1,64}:)?${local})(?=[\\s/>])`,
    'gi',
  );
  const sections = new Sections(text);
  let name: string | undefined;
  let start = -1;
  const close = (end: number, ending: ItemSlice['ending']): void => {
    if (start !== -1) found({ start, end, ending });
    start = -1;
  };
  for (let match = landmark.exec(text); match; match = landmark.exec(text)) {
    const [mark, slash, qualifiedName] = match;
    if (qualifiedName === undefined) {
      landmark.lastIndex = sections.endOf(mark, match.index, name ?? local);
      continue;
    }
    name ??= slash === '' ? qualifiedName : undefined;
    if (qualifiedName !== name) continue;
    const tagEnd = afterTag(text, landmark.lastIndex);
    if (slash === '/') {
      close(tagEnd, 'end-tag');
      continue;
    }
    const isEmpty = text.startsWith('/>', tagEnd - 2);
    // An empty one inside another is a slip of the program that wrote it, and no seam.
    if (isEmpty && start !== -1) continue;
    close(match.index, 'next-item');
    start = match.index;
    if (isEmpty) close(tagEnd, 'end-tag');
  }
  close(text.length, 'cut-off');
}

const SECTION_ENDS: Record<string, string> = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' };

/** CDATA sections, comments and processing instructions. */
class Sections {
  readonly #text: string;
  /** End marks of which there is none left, so that no one looks for them again and again. */
  readonly #exhausted = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** After the section that begins with `mark` at `at`. */
  endOf(mark: string, at: number, name: string): number {
    const endMark = SECTION_ENDS[mark.toUpperCase()] ?? '>';
    const from = at + mark.length;
    const end = this.#find(endMark, from);
    const next = mark === '<![CDATA[' ? this.#find(mark, from) : -1;
    const isClosed = end !== -1 && (next === -1 || next > end);
    if (isClosed) return end + endMark.length;
    // Never closed, or only by the end of a later section. If an item ends and another begins on the
    // way there, the section belongs to the item that it began in, and ends with it.
    const limit = end === -1 ? this.#text.length : next;
    const itemEnd = endOfItemWithin(this.#text, from, limit, name);
    return itemEnd ?? (end === -1 ? limit : end + endMark.length);
  }

  #find(mark: string, from: number): number {
    if (this.#exhausted.has(mark)) return -1;
    const found = this.#text.indexOf(mark, from);
    if (found === -1) this.#exhausted.add(mark);
    return found;
  }
}

/** Where between `from` and `limit` an item ends with another one, or the end of the feed, right behind it. */
function endOfItemWithin(
  text: string,
  from: number,
  limit: number,
  name: string,
): number | undefined {
  const endTag = `</${name}>`;
  for (
    let at = text.indexOf(endTag, from);
    at !== -1 && at < limit;
    at = text.indexOf(endTag, at + 1)
  ) {
    const behind = at + endTag.length;
    FOLLOWS_ITEM.lastIndex = behind;
    if (FOLLOWS_ITEM.test(text)) return at;
  }
  return undefined;
}

const FOLLOWS_ITEM =
  /\s*<(?:[\w.-]{1,64}:)?(?:item|entry|\/channel|\/rss|\/feed|\/(?:rdf:)?RDF)[\s/>]/iy;

const REST_OF_TAG = /[^<>]*>?/y;

/** After the tag in which `at` lies. */
function afterTag(text: string, at: number): number {
  REST_OF_TAG.lastIndex = at;
  REST_OF_TAG.test(text);
  return REST_OF_TAG.lastIndex;
}
