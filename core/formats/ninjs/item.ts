/** One item of ninjs 1.x, 2.x, 3.x and their dialects (AP Media API, BBC, Superdesk). */
import type { StoryStatus, StoryType } from '../../story/story.ts';
import type { DecodedPayload, ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { statusOf } from '../nitf/status.ts';
import type { ItemFields } from '../syndication.ts';
import { readConcepts } from './concepts.ts';
import type { Unwrapped } from './envelope.ts';
import { readIdentity } from './identity.ts';
import { type Associations, readAssociations, readOwnMedia } from './media.ts';
import { Properties, propertiesOf, publicPart } from './properties.ts';
import { readRights, readSources } from './sources.ts';
import { readTexts, type Texts } from './texts.ts';

export function readItem(
  { item: object, envelope }: Unwrapped,
  payload: DecodedPayload,
): ItemFields {
  const item = new Properties(object);
  const { uri, ...identity } = readIdentity(item, payload.url);
  const texts = readTexts(item, identity.link ?? payload.url);
  const { authors, ...sources } = readSources(item);
  const { subjects, keywords, isEmbargoed, priority, ...concepts } = readConcepts(item);
  const type = typeOf(item);
  const own = readOwnMedia(item, payload.url);
  const isMedia = own !== undefined && type !== 'text';
  const associations = readAssociations(item, payload.url);
  const title = item.text('title');
  const fields = given({
    ...identity,
    type: type === 'text' ? undefined : type,
    status: readStatus(item, isEmbargoed),
    title:
      texts.title ?? (title === undefined ? undefined : { kind: 'text' as const, value: title }),
    subtitle: texts.subtitle,
    slugline: item.text('slugline'),
    edNote: item.texts('ednote').join('\n\n') || undefined,
    summary: isMedia ? undefined : summaryOf(texts),
    body: isMedia && texts.body?.kind === 'text' ? undefined : texts.body,
    declaredWords: texts.words ?? whole(item.text('wordcount')),
    ...placesOf(item),
    published: item.text('firstcreated', 'firstpublished'),
    updated: item.text('versioncreated'),
    embargoed: embargoOf(item),
    expires: item.text('expires', 'expiry'),
    urgency: level(item.text('urgency')),
    priority: level(item.text('priority')) ?? priority,
    language: item.text('language'),
    ...concepts,
    ...sources,
    rights: readRights(item),
  });
  const rest = item.rest();
  const extensions = extensionsOf(texts, associations, rest, {
    ...given({
      uri,
      title: texts.title !== undefined && title !== texts.title.value ? title : undefined,
      type: isKnownType(item) ? undefined : item.text('type'),
      envelope: publicPart(envelope),
      renditions: renditionsOf(own?.others, own?.media, associations),
    }),
  });
  const media = [...(own === undefined ? [] : [own.media]), ...associations.media];
  return { ...fields, ...given({ extensions }), authors, subjects, keywords, media };
}

const TYPES: ReadonlyMap<string, StoryType> = new Map([
  ['text', 'text'],
  ['picture', 'picture'],
  ['photo', 'picture'],
  ['image', 'picture'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['graphic', 'graphic'],
  ['composite', 'composite'],
]);

function typeOf(item: Properties): StoryType {
  return TYPES.get(item.text('type')?.toLowerCase() ?? '') ?? 'text';
}

function isKnownType(item: Properties): boolean {
  return TYPES.has(item.text('type')?.toLowerCase() ?? 'text');
}

/** `embargoed: true` is an embargo whose end is not told. */
function readStatus(item: Properties, isEmbargoed: boolean): StoryStatus | undefined {
  const status = statusOf(item.text('pubstatus'));
  const isHeld = isEmbargoed || item.value('embargoed') === true;
  return isHeld && status !== 'killed' ? 'embargoed' : status;
}

function embargoOf(item: Properties): string | undefined {
  return item.text('embargoeduntil') ?? item.text('embargoed', 'embargoed_text');
}

function summaryOf(texts: Texts): ItemFields['summary'] {
  if (texts.summary !== undefined || texts.caption === undefined) return texts.summary;
  return { kind: 'text', value: texts.caption };
}

/** The dateline is a text, or Superdesk's object with a text and a place; AP has the place only. */
function placesOf(item: Properties): { dateline?: string; located?: string } {
  const parts = propertiesOf(item.value('dateline'));
  const place = propertiesOf(item.value('located')) ?? propertiesOf(parts?.value('located'));
  const ap = propertiesOf(item.value('datelinelocation'));
  const named = place?.text('name', 'city') ?? ap?.text('city', 'countryareaname', 'countryname');
  return given({
    dateline: item.text('dateline') ?? parts?.text('text'),
    located: item.text('located') ?? named,
  });
}

function level(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]$/.test(text) ? Number(text) : undefined;
}

function whole(text: string | undefined): number | undefined {
  const number = /^\d{1,7}$/.test(text ?? '') ? Number(text) : 0;
  return number > 0 ? number : undefined;
}

function renditionsOf(
  own: unknown[] | undefined,
  media: ItemMedia | undefined,
  { renditions }: Associations,
): Record<string, unknown> | undefined {
  const all = { ...renditions, ...(own && own.length > 0 && { [media?.url ?? '']: own }) };
  return Object.keys(all).length > 0 ? all : undefined;
}

function extensionsOf(
  texts: Texts,
  { others }: Associations,
  rest: Record<string, unknown> | undefined,
  found: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const { standard: _standard, $standard: _dollar, ...kept } = rest ?? {};
  const all = {
    ...kept,
    ...found,
    ...(Object.keys(texts.others).length > 0 && { texts: texts.others }),
    ...(Object.keys(others).length > 0 && { associations: others }),
  };
  return Object.keys(all).length > 0 ? { ninjs: all } : undefined;
}
