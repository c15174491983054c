/**
 * NITF 3.x (IPTC News Industry Text Format): one document a payload as a rule, with or without its
 * namespace. The DTD that it names is never fetched, and its entities are never expanded.
 */
import type { Rights } from '../story/story.ts';
import type { DecodedPayload, FormatReader } from './format.ts';
import { given } from './given.ts';
import { nitfBody } from './nitf/body.ts';
import { type BodyHead, readBodyHead } from './nitf/body-head.ts';
import { type Head, readHead } from './nitf/docdata.ts';
import { some } from './nitf/find.ts';
import { type DocumentId, documentId } from './nitf/identity.ts';
import { rootTagOf } from './nitf/root-name.ts';
import { type FeedGrammar, type ItemFields, readFeed } from './syndication.ts';
import { attribute, baseOf, type XmlElement } from './xml-element.ts';

export const nitf = {
  name: 'nitf',
  detect: ({ text }) => rootTagOf(text)?.name.toLowerCase() === 'nitf',
  read: (payload) => readFeed(payload, GRAMMAR),
} satisfies FormatReader;

const GRAMMAR: FeedGrammar = {
  item: 'nitf',
  container: () => undefined,
  readableWhenCut: new Set(['body']),
  readFeed: () => ({}),
  readItem: (element, payload) => readNitf(element, payload),
};

/** One `<nitf>` element, wherever it came from. */
export function readNitf(root: XmlElement, payload: DecodedPayload): ItemFields {
  const base = baseOf(root, payload.url);
  const head = readHead(root);
  const top = readBodyHead(root, base);
  const text = nitfBody(root, base);
  const headline = top.headline ?? head.title;
  const id = documentId({ id: head.id, source: head.source, issued: head.issued, headline });
  const slug = sluglineOf(head, top);
  const notes = [head.edNote, ...top.notes, ...text.notes].filter((note) => note !== undefined);
  return {
    ...given({
      guid: id.guid,
      sourceVersion: head.versionOfKey ?? id.version,
      altIds: altIdsOf(head, id),
      status: head.status,
      title: headline === undefined ? undefined : { kind: 'text' as const, value: headline },
      subtitle: top.subtitle === slug ? undefined : top.subtitle,
      slugline: slug,
      edNote: some(notes)?.join('\n\n'),
      summary: top.summary,
      body: text.body,
      dateline: top.dateline,
      published: head.issued,
      updated: head.revised,
      embargoed: head.embargoed,
      expires: head.expires,
      urgency: head.urgency,
      language: languageOf(root),
      genres: head.genres,
      places: head.places,
      people: head.people,
      organisations: head.organisations,
      declaredWords: head.words,
      infoSources: top.infoSources,
      rights: joinedRights(head.rights, top.rights, text.copyrights),
      extensions: extensionsOf(head, top, id, slug, text.files),
    }),
    authors: top.authors,
    subjects: head.subjects,
    keywords: head.keywords,
    media: text.media,
  };
}

function languageOf(root: XmlElement): string | undefined {
  return root.scope.lang ?? attribute(root, 'baselang') ?? attribute(root, 'lang');
}

function altIdsOf(head: Head, id: DocumentId): Record<string, string> | undefined {
  const ids = given({
    // As sent, where the guid is only a part of it.
    'doc-id': head.id !== undefined && head.id !== id.guid ? head.id : undefined,
    'du-key': head.key,
  });
  return Object.keys(ids).length > 0 ? ids : undefined;
}

/** `1 SPORT Trivia (Nov 24)`: PA writes the slug with its take number where others have the title. */
const NUMBERED_SLUG = /^\d{1,2} (\S[^\n]*)$/;

function sluglineOf(head: Head, top: BodyHead): string | undefined {
  if (head.slugline !== undefined) return head.slugline;
  const slug = NUMBERED_SLUG.exec(head.title ?? '')?.[1];
  if (slug !== undefined && top.headline !== undefined) return slug;
  // EFE has its slug both as a keyword and as the second headline.
  return head.keywords.find((keyword) => keyword === top.subtitle);
}

/** The document's own data first; what the text says comes after. */
function joinedRights(
  data: Rights | undefined,
  written: Rights | undefined,
  copyrights: string[],
): Rights | undefined {
  const rights: Rights = { ...written, ...data };
  const notice = some([
    ...(written?.copyrightNotice === undefined ? [] : [written.copyrightNotice]),
    ...copyrights,
  ])?.join('\n');
  const all = { ...rights, ...given({ copyrightNotice: notice }) };
  return Object.keys(all).length > 0 ? all : undefined;
}

function extensionsOf(
  head: Head,
  top: BodyHead,
  id: DocumentId,
  slug: string | undefined,
  files: string[],
): Record<string, unknown> | undefined {
  const isTitleUsed = head.title === top.headline || top.headline === undefined;
  const rest = {
    ...head.rest,
    ...given({
      guidMintedFrom: id.minted,
      title: isTitleUsed || head.title === slug ? undefined : head.title,
      headlines: top.moreHeadlines,
      'story.date': top.storyDate,
      'rights.owner': ownerBeside(head, top),
      rights: top.moreRights,
      'body.head': top.rest,
      mediaFiles: some(files),
    }),
  };
  return Object.keys(rest).length > 0 ? { nitf: rest } : undefined;
}

function ownerBeside(head: Head, top: BodyHead): string | undefined {
  const owner = top.rights?.copyrightHolder;
  return head.rights?.copyrightHolder === owner ? undefined : head.rights && owner;
}
