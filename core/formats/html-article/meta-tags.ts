/** What a page says about itself in `<meta>`, `<link>`, `<title>` and microdata, by name. */
import { attribute, elementsIn, oneLine, type PageElement, textOf } from './page-tree.ts';

export class PageHead {
  readonly #values = new Map<string, string[]>();
  readonly #links = new Map<string, string>();
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly base: string | undefined;

  constructor(page: PageElement) {
    let language: string | undefined;
    let title: string | undefined;
    let base: string | undefined;
    for (const element of elementsIn(page)) {
      if (element.name === 'meta') this.#addMeta(element);
      else if (element.name === 'link') this.#addLink(element);
      else if (element.name === 'html')
        language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang');
      else if (element.name === 'title') title ??= textOf(element) || undefined;
      else if (element.name === 'base') base ??= attribute(element, 'href');
      if (element.name !== 'meta' && element.attributes.has('itemprop')) this.#addProperty(element);
    }
    this.language = language;
    this.title = title;
    this.base = base;
  }

  /** The first value of the first of these names that has one. */
  first(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.#values.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** All values of all these names, each once. */
  all(...names: string[]): string[] {
    return [...new Set(names.flatMap((name) => this.#values.get(name) ?? []))];
  }

  link(rel: string): string | undefined {
    return this.#links.get(rel);
  }

  #addMeta(meta: PageElement): void {
    const value = attribute(meta, 'content');
    if (value === undefined) return;
    const names = ['property', 'name', 'itemprop', 'http-equiv'] as const;
    for (const kind of names) {
      for (const name of attribute(meta, kind)?.toLowerCase().split(/\s+/) ?? []) {
        this.#add(kind === 'itemprop' ? `itemprop:${name}` : name, oneLine(value));
      }
    }
  }

  #addLink(link: PageElement): void {
    const href = attribute(link, 'href');
    if (href === undefined) return;
    for (const rel of attribute(link, 'rel')?.toLowerCase().split(/\s+/) ?? []) {
      if (!this.#links.has(rel)) this.#links.set(rel, href);
    }
  }

  #addProperty(element: PageElement): void {
    const written =
      attribute(element, 'content') ?? attribute(element, 'datetime') ?? attribute(element, 'href');
    for (const name of attribute(element, 'itemprop')?.toLowerCase().split(/\s+/) ?? []) {
      if (!TEXT_PROPERTIES.has(name)) continue;
      const value = written ?? textOf(element);
      if (value !== '') this.#add(`itemprop:${name}`, oneLine(value));
    }
  }

  #add(name: string, value: string): void {
    if (value === '') return;
    const values = this.#values.get(name);
    if (values) values.push(value);
    else this.#values.set(name, [value]);
  }
}

/** Properties of schema.org that are one value; texts and things (`articleBody`, `author`) are read elsewhere. */
const TEXT_PROPERTIES = new Set([
  'headline',
  'alternativeheadline',
  'description',
  'datepublished',
  'datemodified',
  'articlesection',
  'keywords',
  'inlanguage',
]);
