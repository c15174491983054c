/** Google's extensions of the sitemap protocol, whatever version and spelling of their namespaces. */
import { elements, type XmlElement } from '../xml-element.ts';

export type Extension = 'news' | 'image' | 'video';

const NAMESPACE = /^https?:\/\/www\.google\.com\/schemas\/sitemap-(news|image|video)\//i;

/** Which extension an element belongs to; a prefix that nobody declared means what it says. */
export function extensionOf({ ns, prefix }: XmlElement): Extension | undefined {
  const declared = NAMESPACE.exec(ns)?.[1]?.toLowerCase();
  const name = declared ?? (ns === prefix ? prefix.toLowerCase() : undefined);
  return name === 'news' || name === 'image' || name === 'video' ? name : undefined;
}

/** The children of an extension's element with that name. */
export function partsOf(element: XmlElement, extension: Extension, local: string): XmlElement[] {
  return elements(element).filter(
    (child) => child.name.toLowerCase() === local && extensionOf(child) === extension,
  );
}
