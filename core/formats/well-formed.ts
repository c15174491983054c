/**
 * Makes of XML as it comes over the wire XML that a strict parser takes.
 *
 * xml2js is strict, and slow on text; the wire is neither. So one linear pass brings the markup into
 * order (tags balanced, attributes quoted, what is no markup taken as text) and puts every text and
 * every attribute's value aside, leaving its number in its place: the parser sees structure only, and the
 * items of one feed have the same few structures. Comments, processing
 * instructions and document types are left out, and with them every entity declaration.
 */
import { HTML_ELEMENTS } from '../html/vocabulary.ts';
import { decodeCharacterData, withoutForbidden } from './character-data.ts';
import { endOfDoctype } from './doctype.ts';
import { type RepairKind, RepairLog } from './repairs.ts';
import { readEndTag, readStartTag, type StartTag } from './xml-tags.ts';

/** Deeper elements are left out and their text kept: no feed nests so deep, and readers walk the tree recursively. */
export const DEEPEST_ELEMENT = 256;

export interface WellFormed {
  /** Balanced markup in which every text and every attribute's value is a number. */
  markup: string;
  /** The texts and values by number, decoded. */
  texts: string[];
  /** Must the parser keep the order of children? False where an unordered tree tells it all the same. */
  ordered: boolean;
  /** Names of the elements that the end of the input left open, outermost first. */
  cut: string[];
  /** Where the structure is so broken that what belongs to which element would be a guess. */
  broken?: { offset: number; what: string };
  repairs: RepairLog;
  /** Offset of the first element deeper than is read. */
  tooDeep?: number;
}

/**
 * @param text the part of the decoded payload to read, one root element
 * @param offset where that part begins, for the places of repairs
 */
export function wellFormed(text: string, offset: number): WellFormed {
  const keepsOrder = text.includes('xhtml') && KEEPS_WHITE_SPACE.test(text);
  const unordered = new MarkupWriter(text, offset, keepsOrder).write();
  // That order matters may show only after white space was passed over: then all once more.
  return unordered ?? new MarkupWriter(text, offset, true).write() ?? { ...NOTHING };
}

const NOTHING: WellFormed = {
  markup: '',
  texts: [],
  ordered: true,
  cut: [],
  repairs: new RepairLog(),
};

interface OpenElement {
  name: string;
  start: number;
  /** For telling whether children of one name stand together. */
  lastChild?: string;
  childNames?: Set<string>;
  hasText: boolean;
}

const WHITE_SPACE_ONLY = /^\s*$/;
/** Keys that every object inherits: a tree of plain objects would confuse them with its own. */
const INHERITED_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const KEEPS_WHITE_SPACE = /type\s*=\s*["']?xhtml|1999\/xhtml/;

class MarkupWriter {
  readonly #text: string;
  readonly #offset: number;
  readonly #keepOrder: boolean;
  readonly #repairs = new RepairLog();
  readonly #texts: string[] = [];
  readonly #open: OpenElement[] = [];
  /** How many elements of a name are open, so that a stray end tag is known at once. */
  readonly #openCounts = new Map<string, number>();
  #markup = '';
  #pending = '';
  #at = 0;
  #orderMatters = false;
  #rootSeen = false;
  #doctypeSeen = false;
  #nextTagEnd = 0;
  #broken: { offset: number; what: string } | undefined;
  #tooDeep: number | undefined;
  readonly #note = (kind: RepairKind): void => this.#repairs.note(kind, this.#offset + this.#at);

  constructor(text: string, offset: number, keepOrder: boolean) {
    this.#text = text;
    this.#offset = offset;
    this.#keepOrder = keepOrder;
  }

  /** Undefined where order matters and was not asked for. */
  write(): WellFormed | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      if (next !== this.#at) this.#characters(next === -1 ? text.length : next);
      if (next === -1) break;
      this.#at = next;
      this.#atLessThan();
      if (this.#orderMatters && !this.#keepOrder) return undefined;
    }
    const cut = this.#open.map((element) => element.name);
    this.#closeUntil(0);
    return {
      markup: this.#markup,
      texts: this.#texts,
      ordered: this.#keepOrder,
      cut,
      repairs: this.#repairs,
      ...(this.#broken && { broken: this.#broken }),
      ...(this.#tooDeep !== undefined && { tooDeep: this.#tooDeep }),
    };
  }

  #atLessThan(): void {
    const next = this.#text[this.#at + 1];
    if (next === '!') this.#declaration();
    else if (next === '?') this.#skipTo('?>', 2);
    else if (next === '/') this.#endTag();
    else this.#startTag();
  }

  #declaration(): void {
    if (this.#text.startsWith('<![CDATA[', this.#at)) this.#cdata();
    else if (this.#text.startsWith('<!--', this.#at)) this.#skipTo('-->', 4);
    else if (this.#text.startsWith('<!DOCTYPE', this.#at)) this.#doctype();
    else this.#lessThanAsText();
  }

  #doctype(): void {
    const end = this.#doctypeSeen ? undefined : endOfDoctype(this.#text, this.#at);
    this.#doctypeSeen = true;
    if (end === undefined) this.#skipTo('>', 2);
    else this.#at = end;
  }

  #cdata(): void {
    const from = this.#at + '<![CDATA['.length;
    const end = this.#text.indexOf(']]>', from);
    const content = this.#text.slice(from, end === -1 ? this.#text.length : end);
    this.#pending += withoutForbidden(content, this.#note);
    this.#at = end === -1 ? this.#text.length : end + 3;
  }

  /** Comments and processing instructions. One that never ends takes the rest with it, as in every parser. */
  #skipTo(mark: string, skip: number): void {
    const end = this.#text.indexOf(mark, this.#at + skip);
    if (end === -1) this.#note('bad-markup');
    this.#at = end === -1 ? this.#text.length : end + mark.length;
  }

  #characters(end: number): void {
    this.#pending += decodeCharacterData(this.#text.slice(this.#at, end), this.#note);
    this.#at = end;
  }

  #lessThanAsText(): void {
    this.#note('bare-less-than');
    this.#pending += '<';
    this.#at += 1;
  }

  #startTag(): void {
    const tag = readStartTag(this.#text, this.#at);
    if (tag.kind === 'tag') {
      this.#openElement(tag);
      this.#at = tag.end;
    } else if (tag.kind === 'text') {
      this.#note('bare-less-than');
      this.#characters(tag.end);
    } else {
      // The input ends inside a tag; nothing is known of it but that it began.
      this.#at = this.#text.length;
    }
  }

  #openElement(tag: StartTag): void {
    if (tag.mended) this.#note('bad-attribute');
    if (this.#open.length < DEEPEST_ELEMENT) {
      this.#flushText();
      const parent = this.#open.at(-1);
      // A second root has no place in the tree; its text is skipped like any other outside the root.
      if (!parent && this.#rootSeen) {
        this.#note('junk-outside-root');
        return;
      }
      this.#rootSeen = true;
      if (parent) this.#noteChild(parent, tag.name);
      this.#markup += `<${tag.name}${this.#attributes(tag)}${tag.selfClosing ? '/>' : '>'}`;
    } else {
      this.#tooDeep ??= this.#offset + this.#at;
    }
    if (tag.selfClosing) return;
    this.#open.push({ name: tag.name, start: this.#at, hasText: false });
    this.#openCounts.set(tag.name, (this.#openCounts.get(tag.name) ?? 0) + 1);
  }

  #attributes(tag: StartTag): string {
    let markup = '';
    for (const [name, raw] of tag.attributes) {
      const value = tag.isPlain ? raw : decodeCharacterData(raw, this.#note);
      markup += ` ${name}="${this.#texts.push(value) - 1}"`;
    }
    return markup;
  }

  /** An unordered tree is enough while nothing but elements stands in an element, those of one name together. */
  #noteChild(parent: OpenElement, name: string): void {
    if (parent.hasText || INHERITED_KEYS.has(name)) this.#orderMatters = true;
    if (parent.lastChild === name || this.#keepOrder) {
      parent.lastChild = name;
      return;
    }
    parent.childNames ??= new Set();
    if (parent.childNames.has(name)) this.#orderMatters = true;
    parent.childNames.add(name);
    parent.lastChild = name;
  }

  /** Puts the text before a tag in its place: its number goes into the markup. */
  #flushText(): void {
    if (this.#pending === '') return;
    const text = this.#pending;
    this.#pending = '';
    const parent = this.#open[Math.min(this.#open.length, DEEPEST_ELEMENT) - 1];
    const isSpace = WHITE_SPACE_ONLY.test(text);
    if (!parent) {
      if (!isSpace) this.#note('junk-outside-root');
      return;
    }
    // Line breaks between elements are layout; a space between them parts words.
    if (isSpace && !this.#keepOrder) {
      if (parent.lastChild !== undefined && !text.includes('\n')) this.#orderMatters = true;
      return;
    }
    if (!isSpace) parent.hasText = true;
    if (!isSpace && parent.lastChild !== undefined) this.#orderMatters = true;
    this.#markup += this.#texts.push(text) - 1;
  }

  #endTag(): void {
    const tag = readEndTag(this.#text, this.#at);
    if (!tag) {
      if (this.#hasTagEndAhead()) this.#lessThanAsText();
      else this.#at = this.#text.length;
      return;
    }
    if ((this.#openCounts.get(tag.name) ?? 0) > 0) this.#closeUpTo(tag.name);
    else this.#note('stray-end-tag');
    this.#at = tag.end;
  }

  #hasTagEndAhead(): boolean {
    if (this.#nextTagEnd !== -1 && this.#nextTagEnd < this.#at) {
      this.#nextTagEnd = this.#text.indexOf('>', this.#at);
    }
    return this.#nextTagEnd !== -1;
  }

  #closeUpTo(name: string): void {
    for (let top = this.#open.at(-1); top && top.name !== name; top = this.#open.at(-1)) {
      this.#note('unclosed-element');
      this.#flushText();
      // Markup of a text that was left open harms only that text. But a field left open has swallowed its
      // neighbours, or some of its text has been lost to them: what belongs where would be a guess.
      const isField = this.#open.length === 2 || !isTextMarkup(top.name);
      if (isField && (top.hasText || top.lastChild !== undefined)) this.#break(top);
      this.#closeUntil(this.#open.length - 1);
    }
    this.#closeUntil(this.#open.length - 1);
  }

  /** The first of several is where a person should look. */
  #break(element: OpenElement): void {
    const offset = this.#offset + element.start;
    if (this.#broken && this.#broken.offset <= offset) return;
    this.#broken = { offset, what: `<${element.name}> is never closed` };
  }

  #closeUntil(depth: number): void {
    while (this.#open.length > depth) {
      if (this.#open.length <= DEEPEST_ELEMENT) this.#flushText();
      const element = this.#open.pop();
      if (!element) return;
      this.#openCounts.set(element.name, (this.#openCounts.get(element.name) ?? 1) - 1);
      if (this.#open.length < DEEPEST_ELEMENT) this.#markup += `</${element.name}>`;
    }
  }
}

/** An element of HTML that feeds leave unescaped in their texts; `link` and `source` are fields of RSS first. */
function isTextMarkup(name: string): boolean {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  return HTML_ELEMENTS.has(local) && local !== 'link' && local !== 'source';
}
