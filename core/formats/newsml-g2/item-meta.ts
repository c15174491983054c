/** `itemMeta`: status, times, class, notes and signals of an item (NewsML-G2, Management Metadata). */
import type { Problem } from '../../problem.ts';
import type { StoryStatus, StoryType } from '../../story/story.ts';
import { given } from '../given.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { readEdNotes } from './ed-note.ts';
import { isGiven, lineOf, type Parts, record, some, type Tree, treeOf } from './parts.ts';
import { type Catalog, inLanguage, partyName } from './qcode.ts';

export interface ItemMeta {
  type?: StoryType;
  status?: StoryStatus;
  versionCreated?: string;
  firstCreated?: string;
  embargoed?: string;
  expires?: string;
  title?: string;
  edNote?: string;
  signals?: string[];
  provider?: string;
  links: XmlElement[];
  rest?: Tree;
  problems: Pick<Problem, 'code' | 'severity' | 'message'>[];
}

/** IPTC's publishing status and the words that agencies write for it. */
const STATUSES: ReadonlyMap<string, StoryStatus> = new Map([
  ['usable', 'usable'],
  ['withheld', 'withheld'],
  ['withhold', 'withheld'],
  ['hold', 'withheld'],
  ['embargoed', 'embargoed'],
  ['canceled', 'killed'],
  ['cancelled', 'killed'],
  ['cancel', 'killed'],
  ['killed', 'killed'],
  ['kill', 'killed'],
  ['retracted', 'killed'],
  ['deleted', 'killed'],
]);

/** IPTC's nature of an item (ninat), Reuters' `icls`. */
const TYPES: ReadonlyMap<string, StoryType> = new Map([
  ['text', 'text'],
  ['picture', 'picture'],
  ['photo', 'picture'],
  ['image', 'picture'],
  ['graphic', 'graphic'],
  ['animated', 'graphic'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['composite', 'composite'],
  ['package', 'composite'],
]);

export function readItemMeta(
  meta: Parts,
  catalog: Catalog,
  language: string | undefined,
): ItemMeta {
  const itemClass = meta.all('itemclass')[0];
  const type = TYPES.get(catalog.codeOf(itemClass) ?? '');
  const signals = meta.all('signal');
  const { status, problem } = statusOf(meta.all('pubstatus'), signals, catalog);
  const fields = {
    versionCreated: meta.text('versioncreated'),
    firstCreated: meta.text('firstcreated'),
    embargoed: meta.text('embargoed'),
    expires: meta.text('expires'),
    title: lineOf(inLanguage(meta.all('title'), language)[0]),
    edNote: readEdNotes(meta.all('ednote'), language),
    signals: some([...new Set(signals.map(signalOf).filter(isGiven))]),
    provider: meta
      .all('provider')
      .map((party) => partyName(party, catalog, language))
      .find(isGiven),
  };
  const links = meta.all('link');
  const rest = {
    ...meta.left(),
    ...(itemClass && (type === undefined || itemClass.attributes.size > 1) && treeOf([itemClass])),
    ...treeOf(
      signals.filter((signal) => signalOf(signal) !== undefined && signal.children.length > 0),
    ),
    ...treeOf(links),
  };
  return {
    ...given({ type, status, ...fields }),
    links,
    ...given({ rest: some(rest) }),
    problems: problem === undefined ? [] : [problem],
  };
}

/** Reuters deletes with the editorial status D, whatever the publishing status says. */
const DELETED = 'edStat:D';

/** A status that no one knows is no permission. */
function statusOf(
  found: XmlElement[],
  signals: XmlElement[],
  catalog: Catalog,
): { status?: StoryStatus; problem?: ItemMeta['problems'][number] } {
  if (signals.some((signal) => attribute(signal, 'qcode') === DELETED)) return { status: 'killed' };
  const [element] = found;
  const code = element && (catalog.codeOf(element) ?? lineOf(element)?.toLowerCase());
  if (code === undefined) return {};
  const status = STATUSES.get(code);
  if (status !== undefined) return { status };
  return {
    status: 'withheld',
    problem: {
      code: 'item-incomplete',
      severity: 'recovered',
      message: `The publishing status “${code.slice(0, 40)}” is unknown; the story is withheld. Ask the agency what it means.`,
    },
  };
}

/** The code as sent; a signal may have a name only. */
function signalOf(signal: XmlElement): string | undefined {
  return (
    attribute(signal, 'qcode') ??
    attribute(signal, 'uri') ??
    attribute(signal, 'literal') ??
    lineOf(signal)
  );
}

/** Other names of an item by their type (`idType:USN`), each kept; they count as read. */
export function readAltIds(sources: Parts[]): Record<string, string> | undefined {
  const ids = new Map<string, string>();
  const add = (name: string, id: string | undefined): void => {
    if (id === undefined || ids.size > MOST_IDS) return;
    let key = name;
    for (let count = 2; ids.has(key) && ids.get(key) !== id; count += 1) key = `${name} ${count}`;
    ids.set(key, id);
  };
  for (const element of sources.flatMap((source) => source.all('altid'))) {
    const type = attribute(element, 'type') ?? 'altId';
    const environment = attribute(element, 'environment');
    add(environment === undefined ? type : `${type}@${environment}`, lineOf(element));
  }
  for (const element of sources.flatMap((source) => source.vendor('versionedId'))) {
    add('versionedId', attribute(element, 'guid') ?? lineOf(element));
  }
  return some(record(ids));
}

/** No item has more names than this. */
const MOST_IDS = 100;
