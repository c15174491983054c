/** One item of NewsML-G2 → item: what stands where, and what beats what. */
import type { Problem } from '../../problem.ts';
import type { DecodedPayload, Markup } from '../format.ts';
import { given } from '../given.ts';
import type { ItemFields } from '../syndication.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { conceptsOf, readConcepts } from './concepts.ts';
import { type Lines, readLines } from './content-meta.ts';
import { readTexts, type Text } from './content-set.ts';
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
  const item = new Parts(element);
  const catalog = new Catalog(item.peek('catalog'), message.catalog);
  const metaOfItem = new Parts(...item.all('itemmeta'));
  const content = new Parts(...item.all('contentmeta'));
  const altIds = readAltIds([item, metaOfItem, content]);
  const language = languageOf(content, element);
  const meta = readItemMeta(metaOfItem, catalog, language);
  const lines = readLines(content, catalog, language);
  const { rights, rest: moreRights } = readRights(item.all('rightsinfo'), catalog, language);
  const asserts = item.peek('assert');
  const concepts = readConcepts(content.all('subject'), asserts, catalog, language);
  const genres = content.all('genre');
  const sets = new Parts(...item.all('contentset'));
  const text = readTexts([...sets.all('inlinexml'), ...sets.all('inlinedata')], payload);
  const inside = text.document;
  const remote = sets.all('remotecontent');
  const groups = readGroups(element);
  const isPackage = element.name === 'packageItem' || groups !== undefined;
  item.take('groupset', 'itemref');
  const about = conceptOf(item, language);
  const bylines = content.peek('by').map(lineOf).filter(isGiven);
  const mediaTexts = given({
    type: meta.type,
    caption: lines.caption,
    alt: lines.alt,
    creditLine: lines.creditLine,
    by: bylines.length > 0 ? bylines : lines.authors.map(({ name }) => name).filter(isGiven),
    copyright: rights?.copyrightNotice,
  });
  const media = [...remote.map((one) => readRemote(one, mediaTexts, payload)), ...text.media];
  const summary = lines.summary ?? about.summary;
  const priority = message.priority;
  const sources = [
    ...(meta.provider === undefined ? [] : [{ role: 'provider', name: meta.provider }]),
    ...lines.infoSources,
  ];
  const fields: ItemFields = {
    ...given({
      guid: attribute(element, 'guid'),
      sourceVersion: attribute(element, 'version'),
      altIds,
      type: isPackage ? ('composite' as const) : (meta.type ?? typeOf(text, media[0]?.type)),
      status: meta.status ?? inside?.status ?? 'usable',
      title: titleOf(lines, meta, about.headline, text),
      subtitle: lines.subtitle ?? inside?.subtitle ?? text.subtitle,
      slugline: lines.slugline ?? inside?.slugline,
      edNote: joinedNotes([meta.edNote, ...text.notes, inside?.edNote].filter(isGiven)),
      summary: summary === undefined ? inside?.summary : { kind: 'text' as const, value: summary },
      body: text.body,
      dateline: lines.dateline ?? inside?.dateline,
      located: lines.located,
      published: meta.firstCreated ?? content.text('contentcreated') ?? inside?.published,
      updated: meta.versionCreated ?? content.text('contentmodified') ?? inside?.updated,
      embargoed: meta.embargoed ?? inside?.embargoed,
      expires: meta.expires ?? inside?.expires,
      urgency: lines.urgency ?? inside?.urgency,
      priority,
      language,
      signals: meta.signals,
      genres: some(conceptsOf(genres, catalog, language)) ?? inside?.genres,
      places: some(concepts.places) ?? inside?.places,
      people: some(concepts.people) ?? inside?.people,
      organisations: some(concepts.organisations) ?? inside?.organisations,
      declaredWords: text.words ?? inside?.declaredWords,
      creditLine: lines.creditLine,
      infoSources: some(sources) ?? inside?.infoSources,
      rights: rights ?? inside?.rights,
    }),
    authors: lines.authors.length > 0 ? lines.authors : (inside?.authors ?? []),
    subjects: concepts.subjects.length > 0 ? concepts.subjects : (inside?.subjects ?? []),
    keywords: keywordsOf(content, inside),
    media,
  };
  content.take('contentcreated', 'contentmodified');
  const own = given({
    groups,
    subjectDetails: concepts.details,
    genreDetails: treeOf(genres.filter((genre) => parts(genre, 'related').length > 0)),
    remoteContent: moreOfRemote(remote),
    itemMeta: meta.rest,
    contentMeta: some({ ...content.left(), ...lines.rest }),
    rightsInfo: moreRights,
    contentSet: some({ ...sets.left(), ...text.rest }),
    copyrights: some(text.copyrights),
    item: item.left(),
    header: message.header,
  });
  const extensions = some({ ...inside?.extensions, ...(some(own) && { 'newsml-g2': own }) });
  return {
    fields: { ...fields, ...given({ extensions }) },
    links: linksOf([...meta.links, ...remote]),
    problems: meta.problems,
  };
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

function keywordsOf(content: Parts, inside: ItemFields | undefined): string[] {
  const words = content.all('keyword').map(lineOf).filter(isGiven);
  return [...new Set([...words, ...(inside?.keywords ?? [])])];
}

function linksOf(found: XmlElement[]): string[] {
  return found
    .map((link) => attribute(link, 'residref') ?? attribute(link, 'guidref'))
    .filter(isGiven);
}
