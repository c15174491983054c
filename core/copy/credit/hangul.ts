/** Reads a segment of Korean copy (rule C13). */
import type { CreditFlag } from '../credit.ts';
import { isKoreanName } from './korean-names.ts';
import {
  KOREAN_FILLERS,
  KOREAN_ORGANISATION_ENDINGS,
  KOREAN_PLACES,
  KOREAN_SERVINGS,
  KOREAN_TITLE,
} from './korean-words.ts';
import { creator, flag, type Link, provider, type Surroundings, source } from './link.ts';
import { spellProvider } from './organisation.ts';
import { personsIn } from './person.ts';
import { gluedSources, hyphenChain, type Source, sourceCoded, sourceNamed } from './sources.ts';
import { readYear } from './years.ts';

export const HANGUL = /[\uac00-\ud7a3]/;
const NAME = /^[\uac00-\ud7a3]{2,4}$/;
/** "정부가 제공" goes on as a sentence; 작가 is a trade. */
const AGENT = /[가이]$/;
const TRADES = /(?:작가|화가|전문가|평론가|어린이)$/;
const NAME_WITH_TITLE = /^([\uac00-\ud7a3]{2,4})(?:기자|특파원)$/;
/** Names of three syllables are the rule; two may be any word. */
const FULL_NAME = /^[\uac00-\ud7a3]{3}$/;
/** What credits say of pictures names nobody. */
const NO_PROVIDER = /^(?:촬영|제공|캡처|본사)$/;
const MOST_TOKENS = 12;
/** Tokens of one agency's name (`로이터 통신`). */
const LONGEST_AGENCY = 3;
/** Tokens of a provider's name in running text; in brackets it may be longer. */
const LONGEST_BARE_PROVIDER = 3;

/** Phrases that close a segment → what they set; tried from the end, repeatedly. */
const ENDINGS: readonly {
  form: RegExp;
  flags: CreditFlag[];
  object?: 'screen' | 'provider' | 'maker';
}[] = [
  { form: /(?:^|\s*)자료\s?(?:사진|화면|영상)$/, flags: ['file'] },
  { form: /(?:^|\s)\S{0,12}공동취재단?$/, flags: ['pool'] },
  {
    form: /\s*(?:(?:뉴스|방송|공식)\s)?(?:방송\s?화면|방송|화면|동영상|영상)?\s?(?:캡처|캡쳐|갈무리)$/,
    flags: ['screengrab'],
    object: 'screen',
  },
  { form: /\s*제공\s?(?:사진|영상|자료)?$/, flags: [], object: 'provider' },
  { form: /\s+촬영$/, flags: [], object: 'maker' },
];

/** The links that a segment gives, [] if it says nothing, undefined if it can't be read for sure. */
export function readHangul(text: string, around: Surroundings): Link[] | undefined {
  const named = sourceNamed(text);
  if (named !== undefined) {
    return around.object === 'provider' ? [provider(named.agency.name)] : [source(named)];
  }
  if (around.object === 'provider') return [provider(spellProvider(text))];
  const dated = readYear(text, around);
  if (dated !== undefined) return dated;
  if (around.object === 'maker' && NAME.test(text)) return [creator(text)];
  return readEnding(text, around) ?? readTokens(text, around);
}

function readEnding(text: string, around: Surroundings): Link[] | undefined {
  for (const { form, flags, object } of ENDINGS) {
    const match = form.exec(text);
    if (match === null) continue;
    const rest = text.slice(0, match.index).trim();
    const links = rest === '' ? [] : readObject(rest, object, around);
    return links === undefined ? undefined : [...links, ...flags.map(flag)];
  }
  return undefined;
}

function readObject(
  text: string,
  object: 'screen' | 'provider' | 'maker' | undefined,
  around: Surroundings,
): Link[] | undefined {
  if (object === undefined) return readHangul(text, around);
  if (object === 'maker') {
    const notNamed = NAME.test(text) && sourceNamed(text) === undefined && !isKoreanName(text);
    return notNamed ? undefined : readHangul(text, { ...around, object: 'maker' });
  }
  // `X 제공 영상 캡처`: the grab is of what X provided.
  if (object === 'screen' && /제공$/.test(text)) return readEnding(text, around);
  const named = object === 'screen' ? mediumOf(text) : sourceNamed(text);
  if (named !== undefined) {
    return object === 'provider' ? [provider(named.agency.name)] : [source(named)];
  }
  return isProvider(text, around) ? [provider(spellProvider(text))] : undefined;
}

/** `MBC '무엇이든'`, a medium and what of it. */
function mediumOf(text: string): Source | undefined {
  const named = sourceNamed(text) ?? sourceNamed(text.replace(/ ['"‘“<《].*$/, ''));
  if (named !== undefined) return named;
  // `JTBC 뉴스룸`: a broadcaster and its programme.
  const first = sourceNamed(text.split(' ', 1)[0] ?? '');
  return first?.agency.role === 'news organisation' ? first : undefined;
}

function isProvider(text: string, around: Surroundings): boolean {
  const tokens = text.split(' ');
  if (tokens.some((token) => KOREAN_SERVINGS.has(token))) return false;
  if (around.place !== 'tail') return tokens.length <= MOST_TOKENS;
  const last = tokens.at(-1) ?? '';
  return (
    tokens.length <= LONGEST_BARE_PROVIDER &&
    !tokens.some((token) => /(?:에게|에서|[을를은는])$/.test(token) && token !== last) &&
    !/(?:[을를]|에서)$/.test(last) &&
    !(AGENT.test(last) && !TRADES.test(last) && last.length > 2)
  );
}

interface TokenReading {
  links: Link[];
  /** Read so far and not yet known for what. */
  words: string[];
  /** The word before the last agency: a place, or the name that a title still follows. */
  dropped: string;
}

/** Agencies, places, names and titles set side by side (`워싱턴 로이터`, `뉴스1 김하나 기자`). */
function readTokens(text: string, around: Surroundings): Link[] | undefined {
  const tokens = text
    .split(' ')
    .filter((token, at, all) => !isFiller(token, all[at + 1]) && !/^\S+@\S+$/.test(token));
  if (tokens.length > MOST_TOKENS) return undefined;
  const reading: TokenReading = { links: [], words: [], dropped: '' };
  let at = 0;
  while (at < tokens.length) {
    const named = longestSource(tokens, at);
    const taken =
      named !== undefined
        ? takeSources(reading, named.sources, around)
        : takeWord(reading, tokens[at] ?? '', around);
    if (!taken) return undefined;
    at = named?.end ?? at + 1;
  }
  const rest = readUnknown(reading.words, around, reading.links.length > 0);
  return rest === undefined ? undefined : [...reading.links, ...rest];
}

/** `본사 자료사진`; "연합뉴스 본사" is a house, not a credit. */
function isFiller(token: string, next: string | undefined): boolean {
  return KOREAN_FILLERS.has(token) && !(token === '본사' && next === undefined);
}

function takeSources(reading: TokenReading, sources: Source[], around: Surroundings): boolean {
  if (!arePlaces(reading.words, around)) return false;
  reading.dropped = reading.words.at(-1) ?? '';
  reading.words = [];
  reading.links.push(...sources.map(source));
  return true;
}

function takeWord(reading: TokenReading, token: string, around: Surroundings): boolean {
  const isTitle = KOREAN_TITLE.test(token);
  const glued = isTitle ? undefined : NAME_WITH_TITLE.exec(token)?.[1];
  if (!isTitle && glued === undefined) {
    reading.words.push(token);
    return true;
  }
  // `김하나 연합뉴스 기자`: the agency stands between name and title.
  const name = glued ?? reading.words.pop() ?? reading.dropped;
  const others = namesBefore(reading, around);
  reading.links.push(...others.map(creator));
  if (!NAME.test(name) || !arePlaces(reading.words, around)) return false;
  reading.words = [];
  reading.links.push(creator(name));
  return true;
}

/** `(서울=연합뉴스) 김하나 박두리 기자`: behind a dateline the names share one title. */
function namesBefore(reading: TokenReading, { place, join }: Surroundings): string[] {
  const names = reading.words;
  const afterDateline = join === 'group' && (place === 'byline' || place === 'brackets');
  if (!afterDateline || names.length === 0 || names.length > 4) return [];
  if (!names.every((word) => FULL_NAME.test(word) && !isPlaceOrDesk(word))) return [];
  reading.words = [];
  return names;
}

function isPlaceOrDesk(word: string): boolean {
  return KOREAN_PLACES.has(word) || /[부팀실국원사]$/.test(word);
}

function longestSource(
  tokens: string[],
  at: number,
): { sources: Source[]; end: number } | undefined {
  for (let end = Math.min(tokens.length, at + LONGEST_AGENCY); end > at; end -= 1) {
    const name = tokens.slice(at, end).join(' ');
    const named = sourceNamed(name);
    if (named !== undefined) return { sources: [named], end };
    const chain = end === at + 1 ? (hyphenChain(name) ?? gluedSources(name)) : undefined;
    if (chain !== undefined) return { sources: chain, end };
  }
  return undefined;
}

/** Words before an agency are its dateline; in running text only if they are known places. */
function arePlaces(tokens: string[], around: Surroundings): boolean {
  if (tokens.length > 2) return false;
  return around.place !== 'tail' || tokens.every((token) => KOREAN_PLACES.has(token));
}

function readUnknown(
  tokens: string[],
  around: Surroundings,
  afterLinks: boolean,
): Link[] | undefined {
  if (tokens.length === 0) return [];
  const text = tokens.join(' ');
  const organisation = KOREAN_ORGANISATION_ENDINGS.some((ending) => text.endsWith(ending));
  // `서울=연합뉴스`, `[서울=AP/뉴시스]`: the dateline.
  if (around.nextJoin === 'equals' && !afterLinks && !organisation) return [];
  if (KOREAN_PLACES.has(text)) return [];
  if (around.titled && NAME.test(text)) return [creator(text)];
  const coded = afterLinks ? sourceCoded(text) : undefined;
  if (coded !== undefined) return [source(coded)];
  const persons = HANGUL.test(text) ? undefined : personsIn(text);
  if (persons !== undefined) return persons.map(creator);
  // `ⓒ 뉴스1 김하나`: perhaps a name, but nothing says so.
  if (afterLinks) return around.labelled && FULL_NAME.test(text) ? [] : undefined;
  if (NO_PROVIDER.test(text)) return undefined;
  const named = around.labelled || organisation || (tokens.length === 1 && around.place !== 'tail');
  return named && isProvider(text, around) && tokens.length <= 5
    ? [provider(spellProvider(text))]
    : undefined;
}
