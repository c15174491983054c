/**
 * The tree of `NewsComponent`s: texts and media at any depth, each caption with its pictures, and
 * which components speak for the story and which for a picture.
 */
import { htmlToText } from '../../html/text.ts';
import type { DecodedPayload, ItemMedia, Markup } from '../format.ts';
import { at, lineOf, named } from '../nitf/find.ts';
import { elements, type XmlElement } from '../xml-element.ts';
import { type Content, readContent } from './content-item.ts';
import { attributeOf, formalName } from './formal-name.ts';
import { partiesOf } from './metadata.ts';
import type { TextContent } from './text-content.ts';

export interface Components {
  texts: TextContent[];
  summaries: Markup[];
  media: ItemMedia[];
  words?: number;
  /** Whose lines and metadata are the story's, outermost first. */
  stories: XmlElement[];
  /** Whose lines and metadata are those of a picture. */
  pictures: XmlElement[];
  /** Media files that are no addresses. */
  files: string[];
  /** Other items that this one refers to. */
  references: string[];
  /** Texts beside the story's, by their role: its headline once more, a post for social media. */
  beside: { role: string; text: string }[];
}

interface Found extends Components {
  captions: string[];
}

/** All components right inside an element (a `NewsItem`). */
export function readComponents(parent: XmlElement, payload: DecodedPayload): Components {
  const { captions, ...found } = joined(
    parts(parent).map((part) => readComponent(part, '', payload)),
  );
  // A picture that comes by another way has its caption here all the same.
  const media = found.media.concat(captions.map((caption) => ({ caption, credits: [] })));
  // An item of pictures alone: they are the story.
  const isText = found.texts.length > 0;
  return {
    ...found,
    media,
    stories: isText ? found.stories : found.stories.concat(found.pictures),
  };
}

/** Components may hold whole items in their turn (NewsML 1.2, 5.8). */
function parts(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) => {
    const name = child.name.toLowerCase();
    if (name === 'newscomponent') return [child];
    return name === 'newsitem' ? parts(child) : [];
  });
}

const PRIVATE = /private|internal|contact/i;
const CAPTION = /caption|legend/i;
const SUMMARY = /summary|abstract/i;
/** Texts that are about the story or made for other uses of it (Business Wire, Belga), not a part of it. */
const BESIDE = /^(?:(?:sub-?)?head ?line|title|slug ?line|keywords?|tweet|teaser|push|social)/i;
/** How a text is to look. */
const STYLE = /style ?sheet|^script$/i;

function readComponent(component: XmlElement, outerRole: string, payload: DecodedPayload): Found {
  const ownRole = formalName(at(component, 'role'));
  const role = ownRole ?? outerRole;
  if (PRIVATE.test(role) || STYLE.test(role)) return nothing();
  const contents = named(component, 'contentitem').map((item) => readContent(item, payload));
  const inside = parts(component);
  const inner = inOneLanguage(
    inside,
    inside.map((part) => readComponent(part, role, payload)),
  );
  const isList = attributeOf(component, 'equivalentslist')?.toLowerCase() === 'yes';
  const found = joined([
    ownContent(contents, role, ownRole),
    ...(isList ? onlyFirstText(inner) : inner),
    { ...nothing(), references: referencesIn(component) },
  ]);
  if (CAPTION.test(role)) return found;
  const isOfMedia = found.texts.length === 0 && found.media.length > 0;
  if (!isOfMedia) return { ...found, stories: [component, ...found.stories] };
  const { credits, ...description } = describedBy(component);
  return {
    ...found,
    media: found.media.map((media) => ({
      ...description,
      ...media,
      credits: media.credits.length > 0 ? media.credits : credits,
    })),
    pictures: [component, ...found.pictures],
  };
}

function ownContent(contents: Content[], role: string, ownRole: string | undefined): Found {
  const found = nothing();
  const texts = contents.filter((content) => content.kind === 'text');
  const first = texts.find(({ text }) => text.body !== undefined) ?? texts[0];
  // Content items of one component say the same in different formats (NewsML 1.2, 5.9).
  for (const { format, text, words } of texts) {
    if (format !== first?.format) continue;
    if (words !== undefined) found.words ??= words;
    const { body } = text;
    if (CAPTION.test(role)) found.captions.push(...(body === undefined ? [] : [plain(body)]));
    else if (SUMMARY.test(role)) found.summaries.push(...(body === undefined ? [] : [body]));
    else if (!BESIDE.test(role)) found.texts.push(text);
    else if (body !== undefined) found.beside.push({ role, text: plain(body) });
  }
  for (const content of contents) {
    if (content.kind !== 'media') continue;
    const rendition = ownRole === undefined || MAIN.test(ownRole) ? undefined : ownRole;
    found.media.push({ ...content.media, ...(rendition !== undefined && { rendition }) });
    if (content.file !== undefined) found.files.push(content.file);
  }
  return found;
}

const MAIN = /^main$/i;

function plain(body: Markup): string {
  return body.kind === 'text' ? body.value : htmlToText(body.value);
}

/** The same story in several languages side by side (Belga): the first is the text, the others stand beside it. */
function inOneLanguage(components: XmlElement[], inner: Found[]): Found[] {
  const languages = components.map(({ scope }) => scope.lang?.toLowerCase());
  const first = languages.find((language, index) => language && inner[index]?.texts.length);
  return inner.map((found, index) => {
    const language = languages[index];
    if (language === undefined || first === undefined || language === first) return found;
    const others = found.texts.flatMap(({ body }) =>
      body === undefined ? [] : [{ role: language, text: plain(body) }],
    );
    return { ...found, texts: [], summaries: [], beside: [...found.beside, ...others] };
  });
}

/** Equivalents say the same: one text of them is the text. */
function onlyFirstText(inner: Found[]): Found[] {
  const first = inner.findIndex(({ texts }) => texts.some(({ body }) => body !== undefined));
  return inner.map((found, index) =>
    first === -1 || index === first ? found : { ...found, texts: [] },
  );
}

/** In document order; a caption belongs to the media before it, or to what follows where there is none. */
function joined(all: Found[]): Found {
  const media: ItemMedia[] = [];
  const captions: string[] = [];
  /** Places in `media` of those that still have none. */
  let open: number[] = [];
  for (const found of all) {
    for (const caption of found.captions) captions.push(caption);
    for (const one of found.media) {
      if (one.caption === undefined) open.push(media.length);
      media.push(one);
    }
    const [caption] = captions;
    if (caption === undefined || open.length === 0) continue;
    for (const index of open) media[index] = { credits: [], ...media[index], caption };
    captions.shift();
    open = [];
  }
  const words = all.find((found) => found.words !== undefined)?.words;
  return {
    texts: all.flatMap((found) => found.texts),
    summaries: all.flatMap((found) => found.summaries),
    media,
    stories: all.flatMap((found) => found.stories),
    pictures: all.flatMap((found) => found.pictures),
    files: all.flatMap((found) => found.files),
    references: all.flatMap((found) => found.references),
    beside: all.flatMap((found) => found.beside),
    captions,
    ...(words !== undefined && { words }),
  };
}

/** What a component says of the media in it; what is nearer to the media has said it before. */
function describedBy(component: XmlElement): ItemMedia {
  const lines = named(component, 'newslines');
  const line = (name: string) =>
    lines.flatMap((block) => named(block, name).map(lineOf)).find((text) => text !== undefined);
  const title = line('headline');
  const copyright = line('copyrightline');
  const credits = ['creditline', 'byline'].flatMap((role) => {
    const text = line(role);
    return text === undefined ? [] : [{ role, text }];
  });
  const parties = named(component, 'administrativemetadata')
    .flatMap(partiesOf)
    .map(({ role, name }) => ({ ...(role !== undefined && { role }), text: name }));
  return {
    ...(title !== undefined && { title }),
    ...(copyright !== undefined && { copyright }),
    credits: [...credits, ...parties],
  };
}

function referencesIn(component: XmlElement): string[] {
  return named(component, 'newsitemref')
    .map((reference) => attributeOf(reference, 'newsitem') ?? lineOf(reference))
    .filter((reference) => reference !== undefined);
}

function nothing(): Found {
  return {
    texts: [],
    summaries: [],
    media: [],
    stories: [],
    pictures: [],
    files: [],
    references: [],
    beside: [],
    captions: [],
  };
}
