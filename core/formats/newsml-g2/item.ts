/** One item of NewsML-G2 → item: what stands where, and what beats what. */
import type { Problem } from '../../problem.ts';
import type { InfoSource } from '../../story/story.ts';
import type { DecodedPayload, ItemMedia, Markup } from '../format.ts';
import { given } from '../given.ts';
import type { ItemFields } from '../syndication.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { conceptsOf, readConcepts } from './concepts.ts';
import { type Lines, readLines } from './content-meta.ts';
import { isEmbedded, readTexts, type Text } from './content-set.ts';
import { joinedNotes } from './ed-note.ts';
import { readGroups } from './groups.ts';
import { type ItemMeta, readAltIds, readItemMeta } from './item-meta.ts';
import { moreOfRemote, readRemote } from './media.ts';
import { isGiven, lineOf, Parts, parts, some, type Tree, treeOf } from './parts.ts';
import { Catalog, inLanguage, nameIn } from './qcode.ts';
import { readRights } from './rights.ts';

/** What the message around an item says. */
export interface Message {
  catalog: Catalog;
  priority?: number;
  header?: Tree;
}

export interface ReadItem {
  fields: ItemFields;
  /** Ids of items that this one links to. */
  links: string[];
  problems: Pick<Problem, 'code' | 'severity' | 'message'>[];
}

/** Reads any item: news, package, concept, planning, knowledge. */
export function readItem(element: XmlElement, message: Message, payload: DecodedPayload): ReadItem {
  const found = readParts(element, message, payload);
  const media = mediaOf(found, payload);
  const fields = fieldsOf(found, media, element, message);
  const extensions = extensionsOf(found, fields.status === 'killed');
  return {
    fields: { ...fields, ...given({ extensions }) },
    links: linksOf([...found.meta.links, ...found.remote]),
    problems: found.meta.problems,
  };
}

type Found = ReturnType<typeof readParts>;

/** Each part of an item in its own terms. */
function readParts(element: XmlElement, message: Message, payload: DecodedPayload) {
  const item = new Parts(element);
  const catalog = new Catalog(item.peek('catalog'), message.catalog);
  const metaOfItem = new Parts(...item.all('itemmeta'));
  const content = new Parts(...item.all('contentmeta'));
  const altIds = readAltIds([item, metaOfItem, content]);
  const language = languageOf(content, element);
  const genres = content.all('genre');
  const sets = new Parts(...item.all('contentset'));
  item.take('groupset', 'itemref');
  const found = {
    altIds,
    language,
    meta: readItemMeta(metaOfItem, catalog, language),
    lines: readLines(content, catalog, language),
    bylines: content.peek('by').map(lineOf).filter(isGiven),
    rights: readRights(item.all('rightsinfo'), catalog, language),
    concepts: readConcepts(content.all('subject'), item.peek('assert'), catalog, language),
    genres: conceptsOf(genres, catalog, language),
    genreDetails: treeOf(genres.filter((genre) => parts(genre, 'related').length > 0)),
    keywords: content.all('keyword').map(lineOf).filter(isGiven),
    created: content.text('contentcreated'),
    modified: content.text('contentmodified'),
    text: readTexts([...sets.all('inlinexml'), ...sets.all('inlinedata')], payload),
    remote: sets.all('remotecontent'),
    embedded: sets.peek('inlinedata').filter(isEmbedded),
    groups: readGroups(element),
    catalog,
    about: conceptOf(item, language),
  };
  const left = { item: item.left(), content: content.left(), sets: sets.left() };
  return { ...found, left };
}

/** Media of the item, with the caption and the credits that it gives; then those inside its text. */
function mediaOf(found: Found, payload: DecodedPayload): ItemMedia[] {
  const { meta, lines, bylines, rights, remote, embedded, text } = found;
  const authors = lines.authors.map(({ name }) => name).filter(isGiven);
  const texts = given({
    type: meta.type,
    caption: lines.caption,
    alt: lines.alt,
    creditLine: lines.creditLine,
    by: bylines.length > 0 ? bylines : authors,
    copyright: rights.rights?.copyrightNotice,
  });
  const own = [...remote, ...embedded].map((one) => readRemote(one, texts, payload));
  return [...own, ...text.media];
}

/** What the item says itself comes before what a NITF document inside it says. */
function fieldsOf(
  found: Found,
  media: ItemMedia[],
  element: XmlElement,
  message: Message,
): ItemFields {
  const { meta, lines, text, concepts, about } = found;
  const inside = text.document;
  const isPackage = element.name === 'packageItem' || found.groups !== undefined;
  const summary = lines.summary ?? about.summary;
  return {
    ...given({
      guid: attribute(element, 'guid'),
      sourceVersion: attribute(element, 'version'),
      altIds: found.altIds,
      type: isPackage ? ('composite' as const) : (meta.type ?? typeOf(text, media[0]?.type)),
      // Without a status an item is usable (NewsML-G2, pubStatus).
      status: meta.status ?? inside?.status ?? ('usable' as const),
      title: titleOf(lines, meta, about.headline, text),
      subtitle: lines.subtitle ?? inside?.subtitle ?? text.subtitle,
      slugline: lines.slugline ?? inside?.slugline,
      edNote: joinedNotes([meta.edNote, ...text.notes, inside?.edNote].filter(isGiven)),
      summary: summary === undefined ? inside?.summary : { kind: 'text' as const, value: summary },
      body: text.body,
      dateline: lines.dateline ?? inside?.dateline,
      located: lines.located,
      published: meta.firstCreated ?? found.created ?? inside?.published,
      updated: meta.versionCreated ?? found.modified ?? inside?.updated,
      embargoed: meta.embargoed ?? inside?.embargoed,
      expires: meta.expires ?? inside?.expires,
      urgency: lines.urgency ?? inside?.urgency,
      priority: message.priority,
      language: found.language,
      signals: meta.signals,
      genres: some(found.genres) ?? inside?.genres,
      places: some(concepts.places) ?? inside?.places,
      people: some(concepts.people) ?? inside?.people,
      organisations: some(concepts.organisations) ?? inside?.organisations,
      declaredWords: text.words ?? inside?.declaredWords,
      creditLine: lines.creditLine,
      infoSources: some(sourcesOf(meta, lines)) ?? inside?.infoSources,
      rights: found.rights.rights ?? inside?.rights,
    }),
    authors: some(lines.authors) ?? inside?.authors ?? [],
    subjects: some(concepts.subjects) ?? inside?.subjects ?? [],
    keywords: [...new Set([...found.keywords, ...(inside?.keywords ?? [])])],
    media,
  };
}

function sourcesOf({ provider }: ItemMeta, { infoSources }: Lines): InfoSource[] {
  return provider === undefined
    ? infoSources
    : [{ role: 'provider', name: provider }, ...infoSources];
}

/** What has no field. The text of a story that was killed is not to come back here. */
function extensionsOf(found: Found, isKilled: boolean): Tree | undefined {
  const { meta, lines, text, concepts, left } = found;
  const { otherTexts, ...moreOfText } = text.rest;
  const own = given({
    groups: found.groups,
    schemes: found.catalog.schemes(),
    subjectDetails: concepts.details,
    genreDetails: found.genreDetails,
    remoteContent: moreOfRemote(found.remote),
    itemMeta: meta.rest,
    contentMeta: some({ ...left.content, ...lines.rest }),
    rightsInfo: found.rights.rest,
    contentSet: some({
      ...left.sets,
      ...moreOfText,
      ...(otherTexts !== undefined && !isKilled && { otherTexts }),
    }),
    copyrights: some(text.copyrights),
    item: left.item,
  });
  return some({ ...text.document?.extensions, ...(some(own) && { 'newsml-g2': own }) });
}

/** The item with what the header of its message says. */
export function withHeader(fields: ItemFields, header: Tree | undefined): ItemFields {
  if (header === undefined) return fields;
  const { 'newsml-g2': own, ...others } = fields.extensions ?? {};
  return { ...fields, extensions: { ...others, 'newsml-g2': { ...(own as Tree), header } } };
}

/** The language of the content; that of the item's own texts where it does not say (NewsML-G2, language). */
function languageOf(content: Parts, element: XmlElement): string | undefined {
  const tags = content.all('language').map((language) => attribute(language, 'tag'));
  return tags.find(isGiven) ?? element.scope.lang?.trim() ?? undefined;
}

/** Headline, else the title for managing the item, else what heads the text itself. */
function titleOf(
  lines: Lines,
  meta: ItemMeta,
  concept: string | undefined,
  text: Text,
): Markup | undefined {
  const own = lines.headline ?? concept ?? meta.title ?? text.headline;
  return own === undefined ? text.document?.title : { kind: 'text', value: own };
}

function typeOf(text: Text, media: string | undefined): ItemFields['type'] {
  if (text.body !== undefined || media === undefined || media === 'document') return undefined;
  return media === 'picture' || media === 'video' || media === 'audio' || media === 'graphic'
    ? media
    : undefined;
}

/** A concept item tells of one concept: its name is the headline, its definition the summary. */
function conceptOf(
  item: Parts,
  language: string | undefined,
): { headline?: string; summary?: string } {
  const [concept] = item.peek('concept');
  if (concept === undefined) return {};
  const [definition] = inLanguage(parts(concept, 'definition'), language);
  return given({ headline: nameIn(concept, language), summary: lineOf(definition) });
}

function linksOf(found: XmlElement[]): string[] {
  return found
    .map((link) => attribute(link, 'residref') ?? attribute(link, 'guidref'))
    .filter(isGiven);
}
