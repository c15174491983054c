/**
 * Makes of XML as it comes over the wire XML that a strict parser takes.
 *
 * xml2js is strict, and slow on text; the wire is neither. So one linear pass brings the markup into
 * order (tags balanced, attributes quoted, what is no markup taken as text) and puts every text and
 * every attribute's value aside, leaving its number in its place: the parser sees structure only, and the items
 * of one feed have few. Comments, processing instructions and document types with their entities are left out.
 */

import { TextParts } from '../pieces.ts';
import { decodeCharacterData } from './character-data.ts';
import { endOfDoctype, isCutMark } from './doctype.ts';
import { EndTags } from './end-tags.ts';
import { LeftOut } from './left-out.ts';
import type { XmlLimit } from './limits.ts';
import { isTextMarkup, noteChild, type OpenElement } from './open-element.ts';
import { PendingText } from './pending-text.ts';
import { type RepairKind, RepairLog } from './repairs.ts';
import { readEndTag, readStartTag, type StartTag } from './xml-tags.ts';

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
  /** Limits that were reached, with the offset of what was left out first. */
  leftOut: ReadonlyMap<XmlLimit, number>;
}

/**
 * @param text the part of the decoded payload to read, one root element
 * @param offset where that part begins, for the places of repairs
 */
export function wellFormed(text: string, offset: number): WellFormed {
  const keepsOrder = text.includes('xhtml') && KEEPS_WHITE_SPACE.test(text);
  // That order matters may show only after white space was passed over: then all once more.
  const unordered = new MarkupWriter(text, offset, keepsOrder);
  const writer = unordered.write() ? unordered : new MarkupWriter(text, offset, true);
  if (writer !== unordered) writer.write();
  return writer.result();
}

const WHITE_SPACE_ONLY = /^\s*$/;
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
  readonly #leftOut = new LeftOut();
  readonly #endTags: EndTags;
  readonly #pending: PendingText;
  #elements = 0;
  readonly #markup = new TextParts();
  #at = 0;
  #orderMatters = false;
  #rootSeen = false;
  #doctypeSeen = false;
  #nextTagEnd = 0;
  #broken: { offset: number; what: string } | undefined;
  readonly #note = (kind: RepairKind): void => this.#repairs.note(kind, this.#offset + this.#at);

  constructor(text: string, offset: number, keepOrder: boolean) {
    this.#text = text;
    this.#offset = offset;
    this.#keepOrder = keepOrder;
    this.#endTags = new EndTags(text);
    this.#pending = new PendingText(text, (kind, at) => this.#repairs.note(kind, offset + at));
  }

  /** False where order matters and was not asked for. */
  write(): boolean {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      if (next !== this.#at) this.#characters(next === -1 ? text.length : next);
      if (next === -1) break;
      this.#at = next;
      this.#atLessThan();
      if (this.#orderMatters && !this.#keepOrder) return false;
    }
    this.#pending.end(this.#at);
    return true;
  }

  result(): WellFormed {
    const cut = this.#open.map((element) => element.name);
    this.#closeUntil(0);
    return {
      markup: this.#markup.toString(),
      texts: this.#texts,
      ordered: this.#keepOrder,
      cut,
      repairs: this.#repairs,
      ...(this.#broken && { broken: this.#broken }),
      leftOut: this.#leftOut.limits,
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
    else if (isCutMark(this.#text, this.#at)) this.#skipTo('>', 2);
    else this.#lessThanAsText();
  }

  #doctype(): void {
    const end = this.#doctypeSeen ? undefined : endOfDoctype(this.#text, this.#at);
    this.#doctypeSeen = true;
    this.#pending.end(this.#at);
    if (end === undefined) this.#skipTo('>', 2);
    else this.#at = end;
  }

  #cdata(): void {
    const from = this.#at + '<![CDATA['.length;
    const end = this.#text.indexOf(']]>', from);
    const content = this.#text.slice(from, end === -1 ? this.#text.length : end);
    this.#pending.end(this.#at);
    this.#pending.section(content, this.#at);
    this.#at = end === -1 ? this.#text.length : end + 3;
  }

  /** Comments and processing instructions. One that never ends takes the rest with it, as in every parser. */
  #skipTo(mark: string, skip: number): void {
    const end = this.#text.indexOf(mark, this.#at + skip);
    this.#pending.end(this.#at);
    if (end === -1) this.#note('bad-markup');
    this.#at = end === -1 ? this.#text.length : end + mark.length;
  }

  #characters(end: number): void {
    this.#pending.begin(this.#at);
    this.#at = end;
  }

  #lessThanAsText(): void {
    this.#note('bare-less-than');
    this.#characters(this.#at + 1);
  }

  #startTag(): void {
    const tag = readStartTag(this.#text, this.#at);
    if (tag.kind === 'tag') {
      this.#pending.end(this.#at);
      this.#openElement(this.#endTags.withoutHidden(tag, this.#at));
      this.#at = tag.end;
    } else if (tag.kind === 'text') {
      this.#note('bare-less-than');
      this.#characters(tag.end);
    } else {
      // The input ends inside a tag; nothing is known of it but that it began.
      this.#skipRest();
    }
  }

  #skipRest(): void {
    this.#pending.end(this.#at);
    this.#at = this.#text.length;
  }

  #openElement(tag: StartTag): void {
    if (tag.mended) this.#note('bad-attribute');
    const limit = this.#leftOut.limitFor(this.#open.length, this.#elements);
    if (limit !== undefined) {
      this.#leaveOut(tag, limit);
      return;
    }
    this.#flushText();
    const parent = this.#open.at(-1);
    // A second root has no place in the tree; its text is skipped like any other outside the root.
    if (!parent && this.#rootSeen) {
      this.#note('junk-outside-root');
      return;
    }
    this.#rootSeen = true;
    if (parent && this.#keepOrder) parent.lastChild = tag.name;
    else if (parent && noteChild(parent, tag.name)) this.#orderMatters = true;
    this.#elements += 1;
    this.#markup.add(`<${tag.name}${this.#attributes(tag)}${tag.selfClosing ? '/>' : '>'}`);
    if (tag.selfClosing) return;
    this.#open.push({ name: tag.name, start: this.#at, hasText: false });
    this.#openCounts.set(tag.name, (this.#openCounts.get(tag.name) ?? 0) + 1);
  }

  #leaveOut(tag: StartTag, limit: XmlLimit): void {
    this.#leftOut.note(limit, this.#offset + this.#at);
    // Elements side by side are mostly paragraphs, whose words must not run together.
    if (limit === 'elements') this.#pending.lineBreak();
    if (!tag.selfClosing) this.#leftOut.open(tag.name);
  }

  #attributes(tag: StartTag): string {
    let markup = '';
    if (tag.leftOut) this.#leftOut.note('attributes', this.#offset + this.#at);
    for (const [name, raw] of tag.attributes) {
      const value = tag.isPlain ? raw : decodeCharacterData(raw, this.#note);
      markup += ` ${name}="${this.#texts.push(value) - 1}"`;
    }
    return markup;
  }

  /** Puts the text before a tag in its place: its number goes into the markup. */
  #flushText(): void {
    const text = this.#pending.take();
    if (text === '') return;
    const parent = this.#open.at(-1);
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
    this.#markup.add(String(this.#texts.push(text) - 1));
  }

  #endTag(): void {
    const tag = readEndTag(this.#text, this.#at);
    if (!tag) {
      if (this.#hasTagEndAhead()) this.#lessThanAsText();
      else this.#skipRest();
      return;
    }
    this.#pending.end(this.#at);
    if (!this.#leftOut.close(tag.name)) this.#close(tag.name);
    this.#at = tag.end;
  }

  #close(name: string): void {
    if ((this.#openCounts.get(name) ?? 0) === 0) {
      this.#note('stray-end-tag');
      return;
    }
    this.#leftOut.closeAll();
    this.#closeUpTo(name);
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
      this.#flushText();
      const element = this.#open.pop();
      if (!element) return;
      this.#openCounts.set(element.name, (this.#openCounts.get(element.name) ?? 1) - 1);
      this.#markup.add(`</${element.name}>`);
    }
  }
}
