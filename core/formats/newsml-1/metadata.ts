/** Administrative, rights and descriptive metadata of NewsML 1.x. */
import type { Concept, InfoSource, Rights } from '../../story/story.ts';
import { given } from '../given.ts';
import { at, distinct, lineOf, named, some } from '../nitf/find.ts';
import { elements, type XmlElement } from '../xml-element.ts';
import {
  attributeOf,
  formalName,
  type Property,
  propertiesBut,
  propertiesOf,
  valuesOf,
} from './formal-name.ts';
import { nameOf, type Topic } from './topics.ts';

const PARTIES = ['provider', 'source', 'creator', 'contributor'];

export interface Administration {
  infoSources?: InfoSource[];
  /** Some have no credit line and say it here (Belga). */
  creditLine?: string;
  rest: Record<string, unknown>;
}

export function readAdministration(components: XmlElement[]): Administration {
  const blocks = components.flatMap((component) => named(component, 'administrativemetadata'));
  const properties = blocks.flatMap(propertiesOf);
  const texts = (name: string) => blocks.flatMap((block) => named(block, name)).map(lineOf);
  return {
    ...given({
      infoSources: some(distinct(blocks.flatMap(partiesOf))),
      creditLine: valuesOf(properties, 'credit', 'creditline')[0],
    }),
    rest: given({
      FileName: texts('filename').find((text) => text !== undefined),
      SystemIdentifier: texts('systemidentifier').find((text) => text !== undefined),
      AdministrativeMetadata: propertiesBut(properties, READ_OF_ADMINISTRATION),
    }),
  };
}

const READ_OF_ADMINISTRATION: ReadonlySet<string> = new Set(['credit', 'creditline']);

/** Every party with the name of the element that it stands in as its role. */
export function partiesOf(block: XmlElement): InfoSource[] {
  return PARTIES.flatMap((role) =>
    named(block, role).flatMap((element) => {
      const parties = named(element, 'party');
      const names = (parties.length > 0 ? parties : [element]).map(formalName);
      return names.filter((name) => name !== undefined).map((name) => ({ role, name }));
    }),
  );
}

export function readRights(
  components: XmlElement[],
  lines: { copyright?: string; rights?: string },
  closing: string[],
): Rights | undefined {
  const blocks = components.flatMap((component) => named(component, 'rightsmetadata'));
  const usage = blocks.flatMap((block) => named(block, 'usagerights'));
  const within = (parents: XmlElement[], name: string) =>
    parents.map((parent) => formalName(at(parent, name))).filter((text) => text !== undefined);
  const holders = [
    ...within(
      blocks.flatMap((block) => named(block, 'copyright')),
      'copyrightholder',
    ),
    ...within(usage, 'rightsholder'),
  ];
  const terms = [
    ...within(usage, 'usagetype'),
    ...within(usage, 'limitations'),
    ...(lines.rights === undefined ? [] : [lines.rights]),
    ...closing,
  ];
  const rights: Rights = given({
    copyrightHolder: holders[0],
    copyrightNotice: lines.copyright,
    usageTerms: some([...new Set(terms)])?.join('\n\n'),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
}

/** Where, until when and from whom a text may be used: data without a field. */
export function moreRights(components: XmlElement[]): Record<string, unknown> {
  const blocks = components.flatMap((component) => named(component, 'rightsmetadata'));
  const parts = blocks.flatMap((block) => [
    ...named(block, 'usagerights'),
    ...named(block, 'copyright'),
  ]);
  const found = parts.flatMap(elements).filter((part) => !IN_RIGHTS.has(part.name.toLowerCase()));
  const entries = found
    .map((part) => [part.name, formalName(part)] as const)
    .filter(([name, text]) => text !== undefined && name !== '__proto__');
  return given({
    RightsMetadata: entries.length > 0 ? Object.fromEntries(entries) : undefined,
    rightsProperties: propertiesBut(blocks.flatMap(propertiesOf), new Set()),
  });
}

const IN_RIGHTS: ReadonlySet<string> = new Set([
  'usagetype',
  'limitations',
  'copyrightholder',
  'rightsholder',
  'property',
]);

export interface Description {
  /** TASS names its items here. */
  guid?: string;
  language?: string;
  genres?: Concept[];
  subjects: Concept[];
  keywords: string[];
  places?: Concept[];
  people?: Concept[];
  organisations?: Concept[];
  words?: number;
  rest: Record<string, unknown>;
}

/** TASS misspells it. */
const DESCRIPTIVE = ['descriptivemetadata', 'descriptivemetada'];

/** TASS has its keywords beside the metadata. */
function ownKeywords(component: XmlElement): string[] {
  return named(component, 'item_keywords')
    .flatMap((list) => named(list, 'item_keyword'))
    .map(lineOf)
    .filter((word) => word !== undefined);
}

/** ANP writes several keywords as the value of one. */
function inList(value: string): string[] {
  return value
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const READ_PROPERTIES: ReadonlySet<string> = new Set([
  ...['keyword', 'keywords', 'city', 'country', 'countryname', 'countryarea', 'region'],
]);

export function readDescription(components: XmlElement[], topics: Topic[]): Description {
  const blocks = components.flatMap((component) =>
    DESCRIPTIVE.flatMap((name) => named(component, name)),
  );
  const all = (name: string) => blocks.flatMap((block) => named(block, name));
  const properties = blocks.flatMap(propertiesOf);
  const language = all('language')
    .map(formalName)
    .find((name) => name !== undefined);
  const codes = all('subjectcode')
    .flatMap(elements)
    .filter(({ name }) => /^subject/i.test(name));
  const own = components.flatMap(ownKeywords);
  const occurring = occurrences(all('topicoccurrence'), topics, language);
  const places = [
    ...all('location').flatMap((location) =>
      placesOf(propertiesOf(location), formalName(location)),
    ),
    ...placesOf(properties, undefined),
    ...occurring.places,
  ];
  return {
    ...given({
      guid: all('guid')
        .map(lineOf)
        .find((text) => text !== undefined),
      language,
      genres: some(
        distinct(
          all('genre')
            .map(genreOf)
            .filter((genre) => genre !== undefined),
        ),
      ),
      places: some(distinct(places)),
      people: some(occurring.people),
      organisations: some(occurring.organisations),
    }),
    subjects: subjectsOf(codes, topics, language, occurring.subjects),
    keywords: [
      ...new Set([...valuesOf(properties, 'keyword', 'keywords').flatMap(inList), ...own]),
    ],
    rest: given({
      OfInterestTo: some(
        all('ofinterestto')
          .map(formalName)
          .filter((name) => name !== undefined),
      ),
      DateLineDate: all('datelinedate')
        .map(lineOf)
        .find((text) => text !== undefined),
      SubjectCategory: some([
        ...new Set(
          codes.map((code) => attributeOf(code, 'cat')).filter((cat) => cat !== undefined),
        ),
      ]),
      DescriptiveMetadata: propertiesBut(properties, READ_PROPERTIES),
    }),
  };
}

function genreOf(genre: XmlElement): Concept | undefined {
  const name = formalName(genre);
  const scheme = attributeOf(genre, 'scheme');
  return name === undefined ? undefined : { ...given({ scheme }), name };
}

/** Eight digits are IPTC's subject code, whatever the scheme is called; each only once. */
function subjectsOf(
  codes: XmlElement[],
  topics: Topic[],
  language: string | undefined,
  others: Concept[],
): Concept[] {
  const subjects = new Map<string, Concept>();
  const byCode = new Map(topics.map((topic) => [topic.code, topic]));
  for (const element of codes) {
    const code = formalName(element);
    if (code === undefined) continue;
    const isIptc = /^\d{8}$/.test(code);
    const scheme = isIptc ? 'subj' : attributeOf(element, 'scheme');
    const name = nameOf(byCode.get(code), language);
    const subject: Concept = scheme === undefined ? { name: name ?? code } : { scheme, code };
    subjects.set(`${scheme} ${code}`, { ...subject, ...given({ name: name ?? subject.name }) });
  }
  return [...subjects.values(), ...others];
}

/** Names of city, region and country; three capitals in place of a country's name are its code. */
function placesOf(properties: Property[], name: string | undefined): Concept[] {
  const names = valuesOf(properties, 'city', 'countryarea', 'region').map((value) => ({
    name: value,
  }));
  const countries = valuesOf(properties, 'country', 'countryname').map(countryOf);
  const all = [...names, ...countries];
  return all.length === 0 && name !== undefined ? [{ name }] : all;
}

function countryOf(value: string): Concept {
  if (/^[A-Z]{3}$/.test(value)) return { scheme: 'iso3166-1a3', code: value };
  return /^[A-Z]{2}$/.test(value) ? { scheme: 'iso3166-1a2', code: value } : { name: value };
}

interface Occurrences {
  people: Concept[];
  organisations: Concept[];
  places: Concept[];
  subjects: Concept[];
}

const KINDS: readonly (readonly [RegExp, keyof Occurrences])[] = [
  [/person|people/i, 'people'],
  [/compan|organi[sz]ation/i, 'organisations'],
  [/location|country|city|place|geo/i, 'places'],
];

/** `<TopicOccurrence Topic="#t1"/>`: what the item is about, named in a set of topics. */
function occurrences(
  elements: XmlElement[],
  topics: Topic[],
  language: string | undefined,
): Occurrences {
  const found: Occurrences = { people: [], organisations: [], places: [], subjects: [] };
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  for (const element of elements) {
    const topic = byId.get(attributeOf(element, 'topic')?.replace(/^#/, '') ?? '');
    if (topic === undefined) continue;
    const { scheme, code } = topic;
    const name = nameOf(topic, language) ?? code;
    const kind = KINDS.find(([pattern]) => pattern.test(topic.type))?.[1] ?? 'subjects';
    found[kind].push(given({ scheme: code === undefined ? undefined : scheme, code, name }));
  }
  return found;
}
