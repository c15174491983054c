/**
 * Where each item of a G2 message begins and ends in the text, without parsing any: so that one broken
 * item does its neighbours no harm. A message mixes items of several kinds.
 *
 * Linear in the size. CDATA sections and comments are jumped over, and so is what stands in `inlineXML`:
 * it may be any document, another message included.
 */

/** Names of the items (NewsML-G2 2.x, Items). Letter case tells them from NewsML 1's `NewsItem`. */
export const ITEM_NAMES = [
  'newsItem',
  'packageItem',
  'conceptItem',
  'planningItem',
  'knowledgeItem',
  'catalogItem',
] as const;

export type ItemName = (typeof ITEM_NAMES)[number];

export interface ItemSlice {
  /** Local name. */
  name: string;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** With its end tag, where the next item begins (its end tag is missing), or with the end of the payload. */
  ending: 'end-tag' | 'next-item' | 'cut-off';
}

const NAMES = ITEM_NAMES.join('|');
const TAG_END = '(?=[\\s/>])[^<>]*>?';
const LANDMARK = new RegExp(
  `<!\\[CDATA\\[|<!--|<(\\/?)((?:[\\w.-]{1,64}:)?(${NAMES}|inlineXML))${TAG_END}`,
  'g',
);
const SECTION_ENDS: Record<string, string> = { '<![CDATA[': ']]>', '<!--': '-->' };

/** All items in the order in which they stand. */
export function sliceItems(text: string): ItemSlice[] {
  const slicer = new Slicer(text);
  slicer.run();
  return slicer.items;
}

/** The message without its items, for its header and what it declares; offsets are not those of the text. */
export function frameOf(text: string, items: ItemSlice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of items) {
    parts.push(text.slice(at, start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

interface OpenItem {
  name: string;
  qualifiedName: string;
  start: number;
}

class Slicer {
  readonly items: ItemSlice[] = [];
  readonly #text: string;
  readonly #contents: ReadonlyMap<number, number>;
  /** Where the next of a mark is, so that no one looks for it again and again. */
  readonly #found = new Map<string, { from: number; at: number }>();
  #open: OpenItem | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#contents = contentSpans(text);
  }

  run(): void {
    const landmark = new RegExp(LANDMARK);
    for (let match = landmark.exec(this.#text); match; match = landmark.exec(this.#text)) {
      const [mark, slash, qualifiedName = '', name = ''] = match;
      if (slash === undefined) {
        landmark.lastIndex = this.#endOfSection(mark, landmark.lastIndex);
      } else if (name === 'inlineXML') {
        const end = slash === '' ? this.#contents.get(match.index) : undefined;
        if (end !== undefined) landmark.lastIndex = end;
      } else if (slash === '/') {
        if (qualifiedName === this.#open?.qualifiedName) this.#close(landmark.lastIndex, 'end-tag');
      } else {
        this.#close(match.index, 'next-item');
        this.#open = { name, qualifiedName, start: match.index };
        if (mark.endsWith('/>')) this.#close(landmark.lastIndex, 'end-tag');
      }
    }
    this.#close(this.#text.length, 'cut-off');
  }

  #close(end: number, ending: ItemSlice['ending']): void {
    if (this.#open === undefined) return;
    this.items.push({ name: this.#open.name, start: this.#open.start, end, ending });
    this.#open = undefined;
  }

  /** A section that is never closed, or only by the end of a later one, ends with the item that it began in. */
  #endOfSection(mark: string, from: number): number {
    const endMark = SECTION_ENDS[mark] ?? '>';
    const end = this.#find(endMark, from);
    const next = this.#find(mark, from);
    const itemEnd =
      next < end || end === Number.POSITIVE_INFINITY
        ? this.#endOfItem(from, Math.min(end, next))
        : undefined;
    return itemEnd ?? Math.min(end + endMark.length, this.#text.length);
  }

  #endOfItem(from: number, limit: number): number | undefined {
    if (this.#open === undefined) return undefined;
    const end = this.#find(`</${this.#open.qualifiedName}>`, from);
    return end < limit ? end : undefined;
  }

  /** Infinity where there is none. */
  #find(mark: string, from: number): number {
    const known = this.#found.get(mark);
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    const found = this.#text.indexOf(mark, from);
    const at = found === -1 ? Number.POSITIVE_INFINITY : found;
    this.#found.set(mark, { from, at });
    return at;
  }
}

/**
 * Begin → end of every `inlineXML` that is closed before another begins. One in which an item ends that
 * did not begin in it was never closed: its end tag is that of a later item.
 */
function contentSpans(text: string): Map<number, number> {
  const spans = new Map<number, number>();
  const landmark = new RegExp(LANDMARK);
  let begin: number | undefined;
  let sawItem = false;
  for (let match = landmark.exec(text); match; match = landmark.exec(text)) {
    const [mark, slash, , name] = match;
    if (slash === undefined) continue;
    if (name !== 'inlineXML') {
      if (slash === '/' && !sawItem) begin = undefined;
      sawItem = true;
    } else if (slash === '') {
      begin = mark.endsWith('/>') ? undefined : match.index;
      sawItem = false;
    } else if (begin !== undefined) {
      spans.set(begin, landmark.lastIndex);
      begin = undefined;
    }
  }
  return spans;
}
