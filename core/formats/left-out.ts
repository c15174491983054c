/** The elements and attributes of an XML document that are beyond its limits. */
import { XML_LIMITS, type XmlLimit } from './limits.ts';

/** HTML and all formats that are read have fewer. */
const MOST_NAMES = 1000;

export class LeftOut {
  /** Limits that were reached, with the offset of what was left out first. */
  readonly limits = new Map<XmlLimit, number>();
  /** Of an element that is left out only its name is kept, for the end tag: in which order they close is no matter. */
  readonly #open = new Map<string, number>();

  /** The limit for which the next element is left out. @param depth elements around it @param count elements so far */
  limitFor(depth: number, count: number): XmlLimit | undefined {
    if (depth >= XML_LIMITS.elementDepth) return 'elementDepth';
    return count >= XML_LIMITS.elements ? 'elements' : undefined;
  }

  note(limit: XmlLimit, offset: number): void {
    if (!this.limits.has(limit)) this.limits.set(limit, offset);
  }

  open(name: string): void {
    const count = this.#open.get(name);
    if (count !== undefined || this.#open.size < MOST_NAMES) this.#open.set(name, (count ?? 0) + 1);
  }

  /** Does an end tag belong to one of them? They lie innermost. */
  close(name: string): boolean {
    const count = this.#open.get(name) ?? 0;
    if (count > 0) this.#open.set(name, count - 1);
    return count > 0;
  }

  /** An element around them ends. */
  closeAll(): void {
    if (this.#open.size > 0) this.#open.clear();
  }
}
