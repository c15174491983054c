/** An element whose end tag has not come yet, with what tells whether the order of its children matters. */
import { HTML_ELEMENTS } from '../html/vocabulary.ts';

export interface OpenElement {
  name: string;
  start: number;
  /** For telling whether children of one name stand together. */
  lastChild?: string;
  childNames?: Set<string>;
  hasText: boolean;
}

/** Keys that every object inherits: a tree of plain objects would confuse them with its own. */
const INHERITED_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Takes note of a child. An unordered tree is enough while nothing but elements stands in an element, those of
 * one name together.
 * @returns whether order matters from now on
 */
export function noteChild(parent: OpenElement, name: string): boolean {
  const isUnclear = parent.hasText || INHERITED_KEYS.has(name);
  if (parent.lastChild === name) return isUnclear;
  parent.childNames ??= new Set();
  const isApart = parent.childNames.has(name);
  parent.childNames.add(name);
  parent.lastChild = name;
  return isUnclear || isApart;
}

/** An element of HTML that feeds leave unescaped in their texts; `link` and `source` are fields of RSS first. */
export function isTextMarkup(name: string): boolean {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  return HTML_ELEMENTS.has(local) && local !== 'link' && local !== 'source';
}
