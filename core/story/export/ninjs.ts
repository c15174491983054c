/** A story → ninjs 3.1 (IPTC). What ninjs has no property for goes where its schema leaves the choice. */
import { given } from '../../formats/given.ts';
import { AS_SENT, GUID, LINK } from '../../formats/ninjs/own-names.ts';
import type { Story } from '../story.ts';
import { authorSources } from './ninjs/authors.ts';
import { isLevel, toConcepts, toGenres, toSubjects } from './ninjs/concepts.ts';
import { creditSources } from './ninjs/credit.ts';
import type { NinjsBody, NinjsDocument, NinjsInfoSource, NinjsText } from './ninjs/document.ts';
import { toAssociations } from './ninjs/media.ts';
import { storyUri } from './ninjs/uri.ts';

export type { NinjsDocument } from './ninjs/document.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/**
 * The story as a ninjs 3.1 document, valid by IPTC's schema. A killed story has its status, its headline
 * and its note, and no text, summary or media.
 */
export function toNinjs(story: Story): NinjsDocument {
  const killed = story.status === 'killed';
  const document = given({
    uri: storyUri(story),
    type: story.type,
    version: story.sourceVersion ?? (story.version > 0 ? String(story.version) : undefined),
    firstCreated: story.firstCreated,
    versionCreated: story.versionCreated,
    embargoedUntil: story.embargoedUntil,
    expires: story.expires,
    pubStatus: pubStatus(story),
    urgency: isLevel(story.urgency) ? story.urgency : undefined,
    language: story.language,
    headlines: some(headlines(story)),
    slugline: story.slugline,
    edNote: story.edNote,
    by: story.byline?.text,
    located: story.located,
    bodies: killed ? undefined : some(bodies(story)),
    descriptions: killed ? undefined : some(textPart('summary', story.summary)),
    subjects: some(toSubjects(story)),
    places: some(toConcepts(story.places, story)),
    people: some(toConcepts(story.people, story)),
    organisations: some(toConcepts(story.organisations, story)),
    genres: some(toGenres(story)),
    infoSources: some(infoSources(story)),
    copyrightHolder: story.rights.copyrightHolder,
    copyrightNotice: story.rights.copyrightNotice,
    usageTerms: story.rights.usageTerms,
    altIds: some(altIds(story)),
    associations: killed ? undefined : some(toAssociations(story)),
    standard: STANDARD,
  });
  return document as NinjsDocument;
}

/** An embargo without a time cannot be told: such a story is withheld. */
function pubStatus({ status, embargoedUntil }: Story): NonNullable<NinjsDocument['pubStatus']> {
  if (status === 'killed') return 'canceled';
  const isHeld = status === 'withheld' || (status === 'embargoed' && embargoedUntil === undefined);
  return isHeld ? 'withheld' : 'usable';
}

/** The clean headline is the main one; the one with its markers goes along. */
function headlines({ headline, headlineRaw, subHeadline }: Story): NinjsText[] {
  return [
    ...textPart('main', headline),
    ...(headlineRaw === headline ? [] : textPart(AS_SENT, headlineRaw)),
    ...textPart('subheadline', subHeadline),
  ];
}

function bodies({ body: { html, text, words } }: Story): NinjsBody[] {
  const forms: [string, string][] = [
    ['text/html', html],
    ['text/plain', text],
  ];
  return forms
    .filter(([, value]) => value !== '')
    .map(([contentType, value]) => ({
      role: 'main',
      contentType,
      charCount: [...value].length,
      wordCount: words,
      value,
    }));
}

function textPart(role: string, value: string | undefined): NinjsText[] {
  return value === undefined || value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

function infoSources(story: Story): NinjsInfoSource[] {
  const known = story.byline?.authors.map(({ name }) => name) ?? [];
  const all = [...(story.infoSources ?? []), ...creditSources(story.credit, known)];
  const distinct = new Map(all.map((source) => [`${source.role ?? ''}\n${source.name}`, source]));
  return [...distinct.values(), ...authorSources(story)];
}

function altIds(story: Story): { role: string; value: string }[] {
  const own = {
    ...(storyUri(story) !== story.guid && { [GUID]: story.guid }),
    ...(story.link !== undefined && { [LINK]: story.link }),
  };
  const all = Object.entries({ ...story.altIds, ...own });
  return all.map(([role, value]) => ({ role, value }));
}

function some<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined;
}
