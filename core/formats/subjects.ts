/**
 * What an item is about, as the syndication formats say it: categories of RSS, Atom and Media RSS,
 * subjects of Dublin Core, categories of podcasts.
 */
import type { Fields } from './fields.ts';
import type { Item } from './format.ts';
import { onceEscaped } from './markup.ts';
import { attribute, elements, textOf, type XmlElement } from './xml-element.ts';

type Subject = Item['subjects'][number];

/** Media RSS 1.5.1, `media:category`: the scheme where none is given. */
const MEDIA_SCHEME = 'http://search.yahoo.com/mrss/category_schema';
const PODCAST_SCHEME = 'http://www.itunes.com/';

const VOCABULARIES: readonly [string, (element: XmlElement) => Subject[]][] = [
  ['category', ofCategory],
  ['atom:category', ofCategory],
  ['dc:subject', ofText],
  ['dcterms:subject', ofText],
  ['media:category', ofMedia],
  ['itunes:category', ofPodcast],
];

/** All subjects of an item, each once, in the order of the vocabularies above. */
export function subjectsOf(fields: Fields): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const [name, read] of VOCABULARIES) {
    for (const subject of fields.all(name).flatMap(read)) {
      subjects.set(JSON.stringify([subject.scheme, subject.code, subject.name]), subject);
    }
  }
  return [...subjects.values()];
}

/** RSS writes a text and a domain, Atom a term, a scheme and a label; some feeds of either write the other. */
function ofCategory(element: XmlElement): Subject[] {
  const text = onceEscaped(textOf(element));
  const term = attribute(element, 'term');
  const scheme = attribute(element, 'scheme') ?? attribute(element, 'domain');
  const label = onceEscaped(attribute(element, 'label')) ?? text;
  const name = label ?? (scheme ? undefined : term);
  if (term === undefined && name === undefined) return [];
  return [
    {
      ...(scheme && { scheme }),
      ...(term && (scheme || name !== term) && { code: term }),
      ...(name && { name }),
    },
  ];
}

function ofText(element: XmlElement): Subject[] {
  const name = onceEscaped(textOf(element));
  return name === undefined ? [] : [{ name }];
}

function ofMedia(element: XmlElement): Subject[] {
  const text = textOf(element);
  if (text === undefined) return [];
  const scheme = attribute(element, 'scheme') ?? MEDIA_SCHEME;
  const label = attribute(element, 'label');
  return [label === undefined ? { scheme, name: text } : { scheme, code: text, name: label }];
}

/** Categories of podcasts may stand in each other; the outer one comes first. */
function ofPodcast(element: XmlElement): Subject[] {
  const name = attribute(element, 'text') ?? textOf(element);
  const own = name === undefined ? [] : [{ scheme: PODCAST_SCHEME, name }];
  const inside = elements(element).filter((child) => child.name === 'category');
  return [...own, ...inside.flatMap(ofPodcast)];
}
