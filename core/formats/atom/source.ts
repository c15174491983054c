/** What an entry keeps of the feed that it was copied from (RFC 4287, 4.2.11): names, authors, rights. */
import { authorsOf, besideNames } from '../author.ts';
import { Fields } from '../fields.ts';
import type { Item } from '../format.ts';
import { given } from '../given.ts';
import { licenceOf } from '../licence.ts';
import { plainText } from '../markup.ts';
import { elements, type XmlElement } from '../xml-element.ts';
import { textConstruct } from './text.ts';

/** The copyright notice of an entry, a source or a feed. */
export function noticeOf(fields: Fields, url: string | undefined): string | undefined {
  return plainText(textConstruct(fields.first('rights', 'copyright'), url));
}

export function sourcesIn(fields: Fields): Fields[] {
  return fields.all('source').map((source) => new Fields(source));
}

/** The first source's authors that names any. */
export function authorsOfSource(fields: Fields, url: string | undefined): Item['authors'] {
  const authors = sourcesIn(fields).map((source) => authorsOf(source.all('author'), url));
  return authors.find(({ length }) => length > 0) ?? [];
}

/** Of an entry without them, these hold before those of the feed that it now stands in. */
export function rightsOfSource(
  fields: Fields,
  url: string | undefined,
): { notice?: string; licence?: string } {
  const sources = sourcesIn(fields);
  const first = (found: (string | undefined)[]) => found.find((one) => one !== undefined);
  const notice = first(sources.map((source) => noticeOf(source, url)));
  const licence = first(sources.map(licenceOf));
  return given({ notice, licence });
}

/** The name of the source, and publishers; what else a source says of itself is kept as it came. */
export function sourcesOf(fields: Fields, url: string | undefined): Item['infoSources'] {
  const titles = titlesOfSources(fields, 'source', url);
  const sources = fields.texts('dc:source').map((name) => ({ role: 'source', name }));
  const publishers = fields.texts('dc:publisher').map((name) => ({ role: 'publisher', name }));
  const all = [...titles, ...sources, ...publishers];
  return all.length > 0 ? all : undefined;
}

/** The names of sources; what else they say of themselves is left among the extensions. */
export function titlesOfSources(
  fields: Fields,
  name: 'source' | 'atom:source',
  url: string | undefined,
): NonNullable<Item['infoSources']> {
  const sources = fields.all(name);
  fields.leave(sources.filter(saysMoreThanNames));
  return sources.flatMap((source) => {
    const title = plainText(textConstruct(new Fields(source).first('title'), url));
    return title === undefined ? [] : [{ role: 'source', name: title }];
  });
}

function saysMoreThanNames(source: XmlElement): boolean {
  return elements(source).some((part) =>
    part.name === 'author'
      ? besideNames(part).length > 0
      : part.name !== 'title' && part.name !== 'rights',
  );
}
