/** Pictures and other media: the item itself, and those that it is associated with. */
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { type JsonObject, plainObject } from '../json-values.ts';
import { looksLikeItem } from './look.ts';
import { CREDIT_LINE } from './own-names.ts';
import { Properties, publicPart } from './properties.ts';
import { ONLY, type Rendition, readRenditions } from './renditions.ts';
import { readSources } from './sources.ts';
import { readTexts } from './texts.ts';

export interface Associations {
  media: ItemMedia[];
  /** Texts and what else is no media, by name. */
  others: Record<string, unknown>;
  /** Further forms of the media, by the address of the one that stands for them. */
  renditions: Record<string, Rendition[]>;
}

/** `type` of ninjs and of dialects; `component` is what has no type of its own. */
const TYPES: ReadonlyMap<string, NonNullable<ItemMedia['type']>> = new Map([
  ['picture', 'picture'],
  ['photo', 'picture'],
  ['image', 'picture'],
  ['graphic', 'graphic'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['component', 'document'],
  ['document', 'document'],
]);

/** An object by name in 1.x, a list in 3.x, and in dialects a single one. */
export function readAssociations(item: Properties, base: string | undefined): Associations {
  const found: Associations = { media: [], others: {}, renditions: {} };
  for (const [name, object] of associations(item.value('associations'))) {
    const media = readMedia(object, base);
    const left = media === undefined ? publicPart(object) : undefined;
    if (left !== undefined && name !== '__proto__') found.others[name] = left;
    if (media === undefined) continue;
    found.media.push(media.media);
    if (media.others.length > 0) found.renditions[media.media.url ?? ''] = media.others;
  }
  return found;
}

function associations(value: unknown): [string, JsonObject][] {
  const object = plainObject(value);
  if (object !== undefined && looksLikeItem(Object.keys(object))) return [['association', object]];
  const entries = object === undefined ? listed(value) : Object.entries(object);
  return entries.flatMap(([name, one]) =>
    (Array.isArray(one) ? one : [one]).flatMap((each, index): [string, JsonObject][] => {
      const association = plainObject(each);
      const own = index === 0 ? name : `${name}-${index + 1}`;
      return association === undefined ? [] : [[own, association]];
    }),
  );
}

function listed(value: unknown): [string, unknown][] {
  const list = Array.isArray(value) ? value : [];
  return list.map((one, index) => [
    new Properties(plainObject(one) ?? {}).text('name') ?? `association-${index + 1}`,
    one,
  ]);
}

interface Found {
  media: ItemMedia;
  others: Rendition[];
}

/**
 * Undefined for a text, and for what only names a picture that comes as an item of its own. A caption
 * without its picture is media.
 */
function readMedia(object: JsonObject, base: string | undefined): Found | undefined {
  const item = new Properties(object);
  const type = TYPES.get(item.text('type')?.toLowerCase() ?? '');
  const { best, others } = readRenditions(item.value('renditions'), base);
  const kind = type ?? best?.type;
  if (kind === undefined || item.text('type')?.toLowerCase() === 'text') return undefined;
  const media = mediaOf(item, kind, best, others, readTexts(item, undefined).title?.value);
  return media.url === undefined && media.caption === undefined ? undefined : { media, others };
}

/** The item as media itself, where it is a picture or a film with an address. */
export function readOwnMedia(item: Properties, base: string | undefined): Found | undefined {
  const type = TYPES.get(item.text('type')?.toLowerCase() ?? '');
  const { best, others } = readRenditions(item.value('renditions'), base);
  const kind = type ?? best?.type;
  if (best === undefined || kind === undefined) return undefined;
  return { media: mediaOf(item, kind, best, others, undefined), others };
}

function mediaOf(
  item: Properties,
  type: NonNullable<ItemMedia['type']>,
  best: Rendition | undefined,
  others: Rendition[],
  title: string | undefined,
): ItemMedia {
  const texts = readTexts(item, undefined);
  const name = best?.name === ONLY && others.length === 0 ? undefined : best?.name || undefined;
  return {
    type,
    ...given({
      url: best?.url,
      mimeType: best?.mimeType ?? item.text('mimetype'),
      width: best?.width,
      height: best?.height,
      sizeInBytes: best?.sizeInBytes,
      duration: best?.duration,
      rendition: name,
      title,
      // Superdesk keeps the alternative text in `body_text`.
      caption: texts.caption ?? texts.summary?.value ?? texts.body?.value,
      copyright: item.text('copyrightnotice', 'copyright') ?? item.text('copyrightholder'),
    }),
    credits: creditsOf(item, type),
  };
}

/**
 * The credit line, with the byline before it where the line does not hold it already; a byline may hold a
 * whole credit (`NAME/AFP/Getty Images`). Where there is no line, those through whom it came.
 */
function creditsOf(item: Properties, type: ItemMedia['type']): ItemMedia['credits'] {
  const { authors, creditLine, infoSources } = readSources(item);
  const makers = [...authors.flatMap(({ name }) => name ?? []), ...item.texts('photographer')];
  const isOwn = item.objects('infosources').some((part) => part.text('role') === CREDIT_LINE);
  const line = creditLine?.toLowerCase() ?? '';
  const named = [...new Set(makers)].filter((name) => !isOwn && !line.includes(name.toLowerCase()));
  const role = type === 'picture' ? 'photographer' : 'creator';
  const sources = creditLine === undefined ? (infoSources ?? []) : [];
  const shown = sources.filter(({ name }) => !makers.some((maker) => says(maker, name)));
  return [
    ...named.map((text) => ({ role, text })),
    ...(creditLine === undefined ? [] : [{ role: 'credit', text: creditLine }]),
    ...shown.map((source) => ({ role: source.role ?? 'source', text: source.name })),
  ];
}

function says(line: string, name: string): boolean {
  return line.toLowerCase().includes(name.toLowerCase());
}
