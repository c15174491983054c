/** `NewsItem` of NewsML 1.x → item: what stands where, and what beats what. */
import { textToHtml } from '../../html/text.ts';
import type { InfoSource, Rights } from '../../story/story.ts';
import type { DecodedPayload, Markup } from '../format.ts';
import { given } from '../given.ts';
import { at, attributesOf, distinct, lineOf, named, some } from '../nitf/find.ts';
import type { ItemFields } from '../syndication.ts';
import type { XmlElement } from '../xml-element.ts';
import { type Components, readComponents } from './components.ts';
import { formalName } from './formal-name.ts';
import { type Identification, readIdentification } from './identification.ts';
import { levelOf, readManagement } from './management.ts';
import {
  type Administration,
  moreRights,
  readAdministration,
  readDescription,
  readRights,
} from './metadata.ts';
import { readNewsLines } from './news-lines.ts';
import { readTopics } from './topics.ts';

/** @param frame the message around the item, with its envelope */
export function readNewsItem(
  newsItem: XmlElement,
  payload: DecodedPayload,
  frame: XmlElement | undefined,
): ItemFields {
  const id = readIdentification(newsItem);
  const management = readManagement(newsItem);
  const found = readComponents(newsItem, payload);
  const lines = readNewsLines(found.stories);
  const description = readDescription(found.stories, [
    ...readTopics(newsItem),
    ...readTopics(frame),
  ]);
  const administration = readAdministration(found.stories);
  const envelope = at(frame, 'newsenvelope');
  const inside = documentOf(found);
  const notes = [
    lines.edNote,
    inside?.edNote ?? some(found.texts.flatMap(({ notes }) => notes))?.join('\n\n'),
  ];
  const closing = found.texts.flatMap(({ copyrights }) => copyrights);
  const headline = lines.headline ?? headlineBeside(found);
  const slugline = lines.slugline ?? id.label ?? inside?.slugline;
  return {
    ...given({
      guid: id.guid ?? description.guid,
      sourceVersion: id.sourceVersion,
      altIds: id.altIds,
      type: typeOf(found),
      status: management.status ?? inside?.status,
      title: headline === undefined ? inside?.title : { kind: 'text' as const, value: headline },
      subtitle: lines.subtitle ?? inside?.subtitle,
      slugline,
      edNote: some(notes.filter((note) => note !== undefined))?.join('\n\n'),
      summary: joinedMarkup(found.summaries) ?? inside?.summary,
      body: joinedMarkup(found.texts.map(({ body }) => body).filter((body) => body !== undefined)),
      dateline: lines.dateline ?? inside?.dateline,
      published: management.published ?? inside?.published,
      updated: management.updated ?? inside?.updated,
      embargoed: management.embargoed ?? inside?.embargoed,
      expires: management.expires ?? inside?.expires,
      urgency: management.urgency ?? inside?.urgency,
      priority: levelOf(formalName(at(envelope, 'priority'))),
      language: description.language ?? languageOf(newsItem, found),
      genres: description.genres ?? inside?.genres,
      places: description.places ?? inside?.places,
      people: description.people ?? inside?.people,
      organisations: description.organisations ?? inside?.organisations,
      declaredWords: found.words ?? inside?.declaredWords,
      creditLine: lines.creditLine ?? administration.creditLine,
      infoSources: some(
        distinct([
          ...(administration.infoSources ?? []),
          ...(hasProvider(administration) ? [] : senderOf(envelope)),
          ...(inside?.infoSources ?? []),
        ]),
      ),
      rights: joinedRights(inside?.rights, readRights(found.stories, lines, closing)),
      extensions: extensionsOf(newsItem, envelope, id, found, inside, slugline, headline, {
        ...management.rest,
        ...lines.rest,
        ...administration.rest,
        ...moreRights(found.stories),
        ...description.rest,
      }),
    }),
    authors: lines.authors.length > 0 ? lines.authors : (inside?.authors ?? []),
    subjects: description.subjects.length > 0 ? description.subjects : (inside?.subjects ?? []),
    keywords: [
      ...new Set([...lines.keywords, ...description.keywords, ...(inside?.keywords ?? [])]),
    ],
    media: [...found.media, ...found.texts.flatMap(({ media }) => media)],
  };
}

/** A component of its own may hold the headline where no line does. */
function headlineBeside({ beside }: Components): string | undefined {
  return beside.find(({ role }) => /^(?:head ?line|title)$/i.test(role))?.text;
}

/** What the item says of each right comes before what the document inside says of it. */
function joinedRights(inside: Rights | undefined, own: Rights | undefined): Rights | undefined {
  return inside === undefined && own === undefined ? undefined : { ...inside, ...own };
}

function documentOf(found: Components): ItemFields | undefined {
  return found.texts.find(({ document }) => document !== undefined)?.document;
}

/** Pictures without a text are a picture; a text with pictures is a text. */
function typeOf(found: Components): ItemFields['type'] {
  const [first] = found.media;
  if (found.texts.some(({ body }) => body !== undefined) || first?.type === undefined)
    return undefined;
  return first.type === 'document' ? undefined : first.type;
}

function languageOf(newsItem: XmlElement, found: Components): string | undefined {
  return newsItem.scope.lang ?? found.stories.find(({ scope }) => scope.lang)?.scope.lang;
}

function joinedMarkup(parts: Markup[]): Markup | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first;
  const value = parts
    .map((part) => (part.kind === 'text' ? textToHtml(part.value) : part.value))
    .join('\n');
  return { kind: 'html', value, ...given({ base: first.base }) };
}

function extensionsOf(
  newsItem: XmlElement,
  envelope: XmlElement | undefined,
  id: Identification,
  found: Components,
  inside: ItemFields | undefined,
  slugline: string | undefined,
  headline: string | undefined,
  rest: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const files = [...found.files, ...found.texts.flatMap(({ files }) => files)];
  const own = {
    ...rest,
    ...given({
      Update: id.update,
      NameLabel: id.label === slugline ? undefined : id.label,
      DateLabel: id.dateLabel,
      NewsItemRef: some(found.references),
      UpdateOf: some(named(newsItem, 'update').map(attributesOf)),
      mediaFiles: some(files),
      otherTexts: some(distinct(found.beside.filter(({ text }) => text !== headline))),
      NewsEnvelope: envelopeOf(envelope),
    }),
  };
  const all = {
    ...(Object.keys(own).length > 0 && { 'newsml-1': own }),
    ...inside?.extensions,
  };
  return Object.keys(all).length > 0 ? all : undefined;
}

function hasProvider({ infoSources = [] }: Administration): boolean {
  return infoSources.some(({ role }) => role === 'provider');
}

/** Where the item names no provider, whoever sent the message. */
function senderOf(envelope: XmlElement | undefined): InfoSource[] {
  const parties = named(at(envelope, 'sentfrom'), 'party').map(formalName);
  return parties.filter((name) => name !== undefined).map((name) => ({ role: 'sender', name }));
}

function envelopeOf(envelope: XmlElement | undefined): Record<string, unknown> | undefined {
  const names = (name: string) =>
    some(
      named(envelope, name)
        .map(formalName)
        .filter((value) => value !== undefined),
    );
  const fields = given({
    TransmissionId: lineOf(at(envelope, 'transmissionid')),
    DateAndTime: lineOf(at(envelope, 'dateandtime')),
    NewsService: names('newsservice'),
    NewsProduct: names('newsproduct'),
  });
  return Object.keys(fields).length > 0 ? fields : undefined;
}
