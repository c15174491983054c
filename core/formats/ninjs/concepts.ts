/** Subjects, places, people, organisations and genres. Contacts in them are for editors and are not read. */
import type { Concept } from '../../story/story.ts';
import { given } from '../given.ts';
import { some } from '../nitf/find.ts';
import { type Coded, codeOfText, codeOfUri, schemeOf } from './newscodes.ts';
import { EMBARGO_URN, KEYWORD, MAPPED, OWN_URN, PRIORITY_URN, SIGNAL_URN } from './own-names.ts';
import { type Properties, propertiesOf } from './properties.ts';

export interface Concepts {
  subjects: Concept[];
  keywords: string[];
  places?: Concept[];
  people?: Concept[];
  organisations?: Concept[];
  genres?: Concept[];
  signals?: string[];
  priority?: number;
  /** Was an embargo without a time written as one of Wiredesk's own genres? */
  isEmbargoed: boolean;
}

export function readConcepts(item: Properties): Concepts {
  const subjects = item.list('subject', 'subjects').map((value) => ({ value, rel: relOf(value) }));
  const genres = item.list('genre', 'genres');
  // What went out as a marker comes back with the headline as sent.
  const own = genres
    .flatMap((genre) => uriOf(genre) ?? [])
    .filter((uri) => uri.startsWith(OWN_URN));
  const signals = [
    ...item.list('signal', 'signals').flatMap(signalOf),
    ...own
      .filter((uri) => uri.startsWith(SIGNAL_URN))
      .map((uri) => decoded(uri.slice(SIGNAL_URN.length))),
  ];
  const isOwn = (value: unknown) => uriOf(value)?.startsWith(OWN_URN) === true;
  const keywordSubjects = subjects.filter(({ rel }) => rel === KEYWORD);
  return {
    ...given({
      places: some(concepts(item.list('place', 'places'))),
      people: some(concepts(item.list('person', 'people'))),
      organisations: some(concepts(item.list('organisation', 'organisations', 'organization'))),
      genres: some(concepts(genres.filter((genre) => !isOwn(genre)))),
      signals: some([...new Set(signals)]),
      priority: own.map(priorityOf).find((level) => level !== undefined),
    }),
    subjects: concepts(subjects.filter(({ rel }) => rel !== KEYWORD).map(({ value }) => value)),
    keywords: [
      ...new Set([
        ...keywordsOf(item),
        ...keywordSubjects.flatMap(({ value }) => conceptOf(value)?.name ?? []),
      ]),
    ],
    isEmbargoed: own.includes(EMBARGO_URN),
  };
}

/** Each once: the BBC sends a subject in each language, AP each with all above it. */
function concepts(values: unknown[]): Concept[] {
  const found = new Map<string, Concept>();
  for (const concept of values.filter((value) => relOf(value) !== MAPPED).map(conceptOf)) {
    if (concept === undefined) continue;
    const { scheme, code, name } = concept;
    const key = code === undefined ? `name ${name}` : `code ${scheme ?? ''} ${code}`;
    if (!found.has(key)) found.set(key, concept);
  }
  return [...found.values()];
}

function conceptOf(value: unknown): Concept | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { name: value.trim() };
  const part = propertiesOf(value);
  if (part === undefined) return undefined;
  const name = part.text('name', 'title');
  const coded = codedOf(part);
  if (coded.code === undefined) return name === undefined ? undefined : { name };
  return { ...coded, ...given({ name }) };
}

/** 1.x: scheme and code, the code also as `medtop:…`; Superdesk: qcode; 2.x and 3.x: address and literal. */
function codedOf(part: Properties): Coded {
  const scheme = part.text('scheme');
  const code = part.text('code', 'qcode');
  if (code !== undefined && scheme !== undefined) return { scheme: schemeOf(scheme), code };
  const uri = part.text('uri');
  if (uri !== undefined) return codeOfUri(uri);
  const literal = code ?? part.text('literal');
  return literal === undefined ? {} : codeOfText(literal);
}

function priorityOf(uri: string): number | undefined {
  const level = uri.startsWith(PRIORITY_URN) ? uri.slice(PRIORITY_URN.length) : '';
  return /^[1-9]$/.test(level) ? Number(level) : undefined;
}

function signalOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  const signal = propertiesOf(value)?.text('qcode', 'code', 'uri', 'literal', 'name');
  return signal === undefined ? [] : [signal];
}

/** Some write all keywords in one text. */
function keywordsOf(item: Properties): string[] {
  const value = item.value('keywords', 'keyword');
  const texts = typeof value === 'string' ? value.split(/[,;]/) : item.texts('keywords', 'keyword');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function relOf(value: unknown): string | undefined {
  return propertiesOf(value)?.text('rel')?.toLowerCase();
}

function uriOf(value: unknown): string | undefined {
  return propertiesOf(value)?.text('uri');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a percent sign that encodes nothing.
    return text;
  }
}
