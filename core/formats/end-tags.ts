/** Start tags of elements that hide what is in them (frames, objects), unescaped in a text and without an end. */
import type { StartTag } from './xml-tags.ts';

const HIDDEN: ReadonlySet<string> = new Set(
  'iframe noembed noframes object template textarea xmp'.split(' '),
);

/** Which end tags are still to come; every name is looked for once between two of its end tags. */
export class EndTags {
  readonly #text: string;
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The tag; closed at once where it would hide all the text behind it, its end tag being nowhere. */
  withoutHidden(tag: StartTag, at: number): StartTag {
    if (tag.selfClosing || !HIDDEN.has(tag.name.toLowerCase())) return tag;
    return this.#isAhead(tag.name, at) ? tag : { ...tag, selfClosing: true };
  }

  #isAhead(name: string, at: number): boolean {
    let next = this.#next.get(name) ?? 0;
    if (next !== -1 && next <= at) {
      next = this.#text.indexOf(`</${name}`, at);
      this.#next.set(name, next);
    }
    return next !== -1;
  }
}
