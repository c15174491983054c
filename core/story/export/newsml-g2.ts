/**
 * A story → NewsML-G2 (IPTC, 2.34, conformance power). A story with pictures becomes a news message:
 * G2 gives captions and credits a place on a picture item of its own only, to which the text links.
 */
import { htmlToXhtml } from '../../html/xhtml.ts';
import type { Concept, Media, Story } from '../story.ts';
import { sentHeadline } from './syndicated.ts';
import { writableText, type XmlOut, xmlDocument } from './xml-document.ts';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const STANDARD = { standard: 'NewsML-G2', standardversion: '2.34', conformance: 'power' };
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';
/** Stands for the body while the Builder writes, which knows no mixed content. */
const BODY = '%%wiredesk-body%%';

/** One document: a `newsItem`, or a `newsMessage` with the text and its pictures. */
export function toNewsmlG2(story: Story): string {
  const pictures = story.status === 'killed' ? [] : story.media.filter(hasPlace);
  if (pictures.length === 0) {
    return withBody(xmlDocument('newsItem', newsItem(story, [], { xmlns: NAR })), story);
  }
  return withBody(
    xmlDocument('newsMessage', {
      $: { xmlns: NAR },
      header: { sent: story.received || (story.versionCreated ?? story.firstCreated ?? '') },
      itemSet: {
        newsItem: [
          newsItem(story, pictures),
          ...pictures.map((media, index) => picture(story, media, index)),
        ],
      },
    }),
    story,
  );
}

function hasPlace(media: Media): boolean {
  return media.url !== undefined || media.caption !== undefined;
}

type Element = Exclude<XmlOut, string>;

function newsItem(story: Story, pictures: Media[], namespace: { xmlns?: string } = {}): Element {
  return {
    $: {
      ...namespace,
      guid: story.guid,
      version: versionOf(story),
      ...STANDARD,
      ...languageOf(story),
    },
    catalogRef: { $: { href: CATALOG } },
    rightsInfo: rightsOf(story),
    itemMeta: {
      ...itemMeta(story, ITEM_CLASS[story.type]),
      edNote: story.edNote,
      signal: (story.signals ?? []).map((qcode) => ({ $: { qcode } })),
      link: pictures.map((_media, index) => ({
        $: { rel: 'irel:seeAlso', residref: pictureGuid(story, index) },
      })),
    },
    contentMeta: contentMeta(story),
    contentSet: contentSet(story),
  };
}

/** Whose a picture is says its credit; the rights of the text are not its. */
function picture(story: Story, media: Media, index: number): Element {
  return {
    $: { guid: pictureGuid(story, index), version: versionOf(story), ...STANDARD },
    catalogRef: { $: { href: CATALOG } },
    itemMeta: itemMeta(story, ITEM_CLASS[media.type]),
    contentMeta: {
      by: media.credit && media.credit.creators.length > 0 ? media.credit.creators : undefined,
      creditline: media.credit?.text,
      description:
        media.caption === undefined ? undefined : { $: { role: 'drol:caption' }, _: media.caption },
    },
    contentSet:
      media.url === undefined
        ? undefined
        : { remoteContent: { $: remoteContent(media, media.url) } },
  };
}

function pictureGuid(story: Story, index: number): string {
  return `${story.guid}#media-${index + 1}`;
}

/** The standard wants a whole number; an agency's own text goes along as it is elsewhere. */
function versionOf(story: Story): string {
  const own = story.sourceVersion;
  return own !== undefined && /^[1-9]\d{0,8}$/.test(own) ? own : String(Math.max(story.version, 1));
}

function languageOf(story: Story): { 'xml:lang'?: string } {
  return story.language === undefined ? {} : { 'xml:lang': story.language };
}

const ITEM_CLASS: Record<Story['type'] | Media['type'], string> = {
  text: 'ninat:text',
  picture: 'ninat:picture',
  video: 'ninat:video',
  audio: 'ninat:audio',
  graphic: 'ninat:graphic',
  composite: 'ninat:composite',
  document: 'ninat:text',
};

/** An embargo without a time cannot be told in G2: such a story is withheld. */
function pubStatus(story: Story): string {
  if (story.status === 'killed') return 'stat:canceled';
  if (story.status === 'withheld') return 'stat:withheld';
  return story.status === 'embargoed' && story.embargoedUntil === undefined
    ? 'stat:withheld'
    : 'stat:usable';
}

function itemMeta(story: Story, itemClass: string): Element {
  const providers = (story.infoSources ?? []).filter(({ role }) => role === 'provider');
  return {
    itemClass: { $: { qcode: itemClass } },
    provider: { $: { literal: providers[0]?.name ?? story.agency } },
    versionCreated: story.versionCreated ?? story.firstCreated ?? story.received,
    firstCreated: story.firstCreated,
    embargoed: story.status === 'killed' ? undefined : story.embargoedUntil,
    pubStatus: { $: { qcode: pubStatus(story) } },
  };
}

function rightsOf({ rights }: Story): XmlOut | undefined {
  if (Object.keys(rights).length === 0) return undefined;
  return {
    copyrightHolder:
      rights.copyrightHolder === undefined ? undefined : { name: rights.copyrightHolder },
    copyrightNotice: rights.copyrightNotice,
    usageTerms: rights.usageTerms,
  };
}

function contentMeta(story: Story): XmlOut {
  const killed = story.status === 'killed';
  const others = (story.infoSources ?? []).filter(({ role }) => role !== 'provider');
  return {
    urgency: story.urgency === undefined ? undefined : String(story.urgency),
    located: story.located === undefined ? undefined : { name: story.located },
    infoSource: others.map(({ role, name }) => ({
      $: { literal: name, ...(role !== undefined && { role }) },
    })),
    language: story.language === undefined ? undefined : { $: { tag: story.language } },
    genre: (story.genres ?? []).map((genre) => concept(genre)),
    keyword: story.keywords,
    subject: [
      ...story.subjects.map((subject) => concept(subject)),
      ...story.places.map((place) => concept(place, 'cptType:5')),
      ...story.people.map((person) => concept(person, 'cpnat:person')),
      ...story.organisations.map((organisation) => concept(organisation, 'cpnat:organisation')),
    ],
    slugline: story.slugline,
    headline: [
      sentHeadline(story),
      ...(story.subHeadline === undefined
        ? []
        : [{ $: { role: 'hld:subHeadline' }, _: story.subHeadline }]),
    ],
    by: story.byline?.text,
    creditline: story.credit?.text,
    description:
      killed || story.summary === undefined
        ? undefined
        : { $: { role: 'drol:summary' }, _: story.summary },
  };
}

function concept({ scheme, code, name }: Concept, type?: string): XmlOut {
  const isQcode = code !== undefined && scheme !== undefined && /^[\w.-]+$/.test(scheme);
  return {
    $: {
      ...(type !== undefined && { type }),
      ...(isQcode && { qcode: `${scheme}:${code}` }),
      ...(!isQcode && { literal: code ?? name ?? '' }),
    },
    name,
  };
}

function contentSet(story: Story): XmlOut | undefined {
  if (story.status === 'killed' || story.body.html === '') return undefined;
  return {
    inlineXML: {
      $: { contenttype: 'application/xhtml+xml', wordcount: String(story.body.words) },
      html: { $: { xmlns: 'http://www.w3.org/1999/xhtml' }, head: { title: '' }, body: BODY },
    },
  };
}

function withBody(document: string, story: Story): string {
  // Between tags: in escaped text, which may hold the words as well, the brackets would be escaped.
  const mark = `<body>${BODY}</body>`;
  const at = document.indexOf(mark);
  if (at === -1) return document;
  const xhtml = writableText(htmlToXhtml(story.body.html));
  return `${document.slice(0, at)}<body>${xhtml}</body>${document.slice(at + mark.length)}`;
}

function remoteContent(media: Media, href: string): Record<string, string> {
  const { mimeType, width, height, sizeInBytes, duration, rendition } = media;
  return {
    href,
    ...(rendition !== undefined && { rendition }),
    ...(mimeType !== undefined && { contenttype: mimeType }),
    ...(width !== undefined && { width: String(width) }),
    ...(height !== undefined && { height: String(height) }),
    ...(sizeInBytes !== undefined && { size: String(sizeInBytes) }),
    ...(duration !== undefined && { duration: String(duration) }),
  };
}
