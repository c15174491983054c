/** JSON-LD in a page (schema.org): found in its scripts, mended where it is nearly JSON, searched for the article. */
import { htmlToText } from '../../html/text.ts';
import type { Problem } from '../../problem.ts';
import {
  type JsonObject,
  type ParsedJson,
  parseJson,
  plainObject,
  textField,
} from '../json-values.ts';
import { jsonLimitReached } from '../limits.ts';

export interface LinkedData {
  /** The thing that the page is about, if it is something to read or to see. */
  article?: JsonObject;
  /** Types of all things named, without their vocabulary: they say what a page is that is no article. */
  types: string[];
  problems: Problem[];
}

/** Things that are a story, the most telling first. */
const ARTICLE_TYPES = [
  'LiveBlogPosting',
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'AdvertiserContentArticle',
  'SatiricalArticle',
  'Report',
  'Article',
  'BlogPosting',
  'SocialMediaPosting',
  'ScholarlyArticle',
  'ImageGallery',
  'VideoObject',
  'AudioObject',
];

const DEEPEST = 8;
const MOST_THINGS = 2_000;
const LONGEST_MENDED = 300_000;

/** Reads all blocks; what is no JSON is skipped, with a problem. */
export function readLinkedData(blocks: string[]): LinkedData {
  const things: JsonObject[] = [];
  const problems: Problem[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.trim() === '') continue;
    const parsed = parseBlock(block);
    if (parsed) collectThings(parsed.value, things, 0);
    const problem = problemOf(parsed, index);
    if (problem) problems.push(problem);
  }
  const found = articleOf(things);
  const article = found && withReferences(found, things);
  return { ...(article && { article }), types: things.flatMap(typesOf), problems };
}

/** The type names of a thing: one or several, with or without `http://schema.org/` or `schema:`. */
export function typesOf(thing: JsonObject): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), -1) + 1));
}

/** `{"@id": "#jane"}` for a thing that stands elsewhere in the graph, as common systems write authors and pictures. */
function withReferences(article: JsonObject, things: JsonObject[]): JsonObject {
  const byId = new Map(things.map((thing) => [textField(thing, '@id'), thing]));
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    const thing = plainObject(value);
    const id = thing && textField(thing, '@id');
    const isReference = thing && Object.keys(thing).every((key) => /^@(?:id|type)$/.test(key));
    return isReference && id !== undefined ? (byId.get(id) ?? value) : value;
  };
  return Object.fromEntries(Object.entries(article).map(([key, value]) => [key, resolve(value)]));
}

/** Everything in a property that may hold one value or a list of them. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const list = plainObject(value)?.['@list'];
  return Array.isArray(list) ? list : value === undefined || value === null ? [] : [value];
}

const TAG = /<\/(?:a|b|i|em|strong|span|p|u|sup|sub)>|<br\s?\/?>/i;

/** A text property without HTML and character references, which some systems leave in. */
export function plainField(thing: JsonObject, key: string): string | undefined {
  const text = textField(thing, key);
  if (text === undefined) return undefined;
  const once = htmlToText(text);
  // Escaped once too often: tags are no words of a headline.
  const plain = TAG.test(once) ? htmlToText(once) : once;
  return plain.replace(/\s+/g, ' ').trim() || undefined;
}

/** A name: the text itself, or what a thing is called. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return plainField({ name: value }, 'name');
  const thing = plainObject(value);
  if (!thing) return undefined;
  const parts = ['givenName', 'additionalName', 'familyName'].flatMap(
    (part) => plainField(thing, part) ?? [],
  );
  const [first] = listOf(thing.name);
  return (
    plainField(thing, 'name') ??
    (typeof first === 'string' ? plainField({ first }, 'first') : undefined) ??
    (parts.length > 1 ? parts.join(' ') : undefined)
  );
}

function articleOf(things: JsonObject[]): JsonObject | undefined {
  let best: { rank: number; thing: JsonObject } | undefined;
  for (const thing of things) {
    const ranks = typesOf(thing).map((type) => ARTICLE_TYPES.indexOf(type));
    const rank = Math.min(...ranks.filter((at) => at !== -1), ARTICLE_TYPES.length);
    if (rank < (best?.rank ?? ARTICLE_TYPES.length)) best = { rank, thing };
  }
  return best?.thing;
}

/** Where a page may nest what it is about; what it only mentions (`isPartOf`, `author`) is not followed. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf'];

function collectThings(value: unknown, things: JsonObject[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) {
    for (const entry of value) collectThings(entry, things, depth + 1);
    return;
  }
  const thing = plainObject(value);
  if (!thing) return;
  if (typesOf(thing).length > 0) things.push(thing);
  for (const holder of HOLDERS) collectThings(thing[holder], things, depth + 1);
}

function parseBlock(block: string): ParsedJson | undefined {
  const bare = withoutWrapper(block);
  const parsed = parseJson(bare);
  if (parsed || bare.length > LONGEST_MENDED) return parsed;
  for (const mend of MENDS) {
    const again = parseJson(mend(bare));
    if (again) return { value: again.value, mended: true };
  }
  return undefined;
}

/** Comment marks and CDATA around JSON come from the days when browsers showed scripts. */
function withoutWrapper(block: string): string {
  return block
    .trim()
    .replace(/^(?:\ufeff|<!--|\/\/|\/\*|<!\[CDATA\[|\*\/|\s){1,20}/, '')
    .replace(/(?:-->|\/\/|\/\*|\]\]>|\*\/|;|\s){1,20}$/, '');
}

/** What systems get wrong, one after the other and together. */
const MENDS: readonly ((text: string) => string)[] = [
  withoutLooseCommas,
  (text) => `[${text.replace(/\}\s{0,20}\{/g, '},{')}]`,
  (text) => (text.includes('&quot;') ? decoded(text) : text),
  (text) => withoutLooseCommas(escapedLoneBackslashes(text)),
];

/** `"a": 1, }`: strings are stepped over, so that no text changes. */
function withoutLooseCommas(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*(?:"|$)|,(?=\s{0,200}[}\]])|,{2,}/gs, (part) => {
    if (part.startsWith('"')) return part;
    return part.length > 1 ? ',' : '';
  });
}

function decoded(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** `\'` and `\.` are no escapes of JSON. */
function escapedLoneBackslashes(text: string): string {
  return text.replace(
    /\\(?:(["\\/bfnrt]|u[\da-fA-F]{4})|([\s\S]))/g,
    (all, known?: string, other?: string) =>
      known === undefined ? (other === "'" ? "'" : `\\\\${other ?? ''}`) : all,
  );
}

function problemOf(parsed: ParsedJson | undefined, index: number): Problem | undefined {
  if (parsed && !parsed.mended && parsed.beyond === undefined) return undefined;
  const place = `html/json-ld[${index + 1}]`;
  if (parsed?.beyond !== undefined)
    return { ...jsonLimitReached(parsed.beyond, 'A block of JSON-LD in the page'), place };
  const message = parsed
    ? 'The page’s JSON-LD is not quite JSON; it was mended and read.'
    : 'A block of JSON-LD in the page is no JSON and was skipped. The rest of the page was read.';
  return { code: 'json-recovered', severity: 'recovered', message, place };
}
