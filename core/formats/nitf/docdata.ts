/** `<head>` of NITF 3.x: what the document says about itself before its text. */
import type { Concept, Rights, StoryStatus } from '../../story/story.ts';
import { Fields } from '../fields.ts';
import { given } from '../given.ts';
import { attribute, elements, textOf, type XmlElement } from '../xml-element.ts';
import { at, attributesOf, distinct, firstAttribute, leftOf, lineOf, named, some } from './find.ts';
import { statusOf } from './status.ts';

export interface Head {
  id?: string;
  source?: string;
  versionOfKey?: string;
  key?: string;
  status?: StoryStatus;
  issued?: string;
  revised?: string;
  embargoed?: string;
  expires?: string;
  urgency?: number;
  edNote?: string;
  slugline?: string;
  title?: string;
  words?: number;
  keywords: string[];
  subjects: Concept[];
  genres?: Concept[];
  places?: Concept[];
  people?: Concept[];
  organisations?: Concept[];
  rights?: Rights;
  /** What has no field. */
  rest: Record<string, unknown>;
}

export function readHead(root: XmlElement): Head {
  const head = at(root, 'head');
  const docdata = at(head, 'docdata');
  const fields = docdata && new Fields(docdata);
  const all = (name: string) => fields?.all(name) ?? [];
  const date = (name: string) => dateOf(all(name));
  const status = statusOf(docdata && attribute(docdata, 'management-status'));
  const release = date('date.release');
  const meta = metaOf(head);
  const listed = [at(docdata, 'identified-content')].filter((list) => list !== undefined);
  const content = (name: string) => listed.flatMap((list) => named(list, name)).map(conceptOf);
  const pubdata = named(head, 'pubdata');
  all('key-list');
  all('identified-content');
  const [subjects, paths] = subjectsOf(at(head, 'tobject'));
  return {
    ...given({
      id: firstAttribute(all('doc-id'), 'id-string'),
      source: firstAttribute(all('doc-id'), 'regsrc'),
      key: firstAttribute(all('du-key'), 'key'),
      versionOfKey: firstAttribute(all('du-key'), 'version'),
      status,
      issued: date('date.issue') ?? firstAttribute(pubdata, 'date.publication'),
      revised: firstAttribute(named(head, 'revision-history').reverse(), 'norm'),
      embargoed: status === 'embargoed' ? release : undefined,
      expires: date('date.expire'),
      urgency: digit(firstAttribute(all('urgency'), 'ed-urg')),
      edNote: some(texts(all('ed-msg'), 'info'))?.join('\n\n'),
      slugline: meta.get('anpa-keyword') ?? firstAttribute(all('fixture'), 'fix-id'),
      title: lineOf(at(head, 'title')),
      words: wordsOf(meta, pubdata),
      genres: some(
        named(at(head, 'tobject'), 'tobject.property')
          .map((property) => attribute(property, 'tobject.property.type'))
          .filter((name) => name !== undefined)
          .map((name) => ({ name })),
      ),
      places: some(distinct([...all('evloc').flatMap(placesOf), ...content('location')])),
      people: some(content('person')),
      organisations: some(content('org')),
      rights: rightsOf(all('doc.copyright'), all('doc.rights')),
    }),
    keywords: keywordsOf(docdata),
    subjects: distinct([...subjects, ...content('classifier')]),
    rest: given({
      'management-status':
        status === undefined ? docdata && attribute(docdata, 'management-status') : undefined,
      'management-doc-idref': docdata && attribute(docdata, 'management-doc-idref'),
      'management-idref-status': docdata && attribute(docdata, 'management-idref-status'),
      'date.release': status === 'embargoed' ? undefined : release,
      'du-key.generation': firstAttribute(all('du-key'), 'generation'),
      'du-key.part': firstAttribute(all('du-key'), 'part'),
      'doc.copyright.year': firstAttribute(all('doc.copyright'), 'year'),
      'tobject.type': firstAttribute(named(head, 'tobject'), 'tobject.type'),
      'tobject.subject': some(paths),
      event: some(content('event')),
      'object.title': some(content('object.title')),
      'revision-history': some(named(head, 'revision-history').map(attributesOf)),
      pubdata: some(pubdata.map(attributesOf)),
      iim: some(named(at(head, 'iim'), 'ds').map(attributesOf)),
      meta: othersOf(meta),
      docdata: leftOf(fields),
    }),
  };
}

/** `norm` is the date; what stands inside is for people and may be wrong (EFE says so itself). */
function dateOf(found: XmlElement[]): string | undefined {
  return firstAttribute(found, 'norm') ?? found.map(textOf).find((text) => text !== undefined);
}

function digit(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]$/.test(text) ? Number(text) : undefined;
}

function texts(found: XmlElement[], name: string): string[] {
  return found.map((element) => attribute(element, name)).filter((text) => text !== undefined);
}

/** Names of `<meta>` in lower case; where a name repeats, all contents. */
function metaOf(head: XmlElement | undefined): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of named(head, 'meta')) {
    const name = attribute(element, 'name')?.toLowerCase();
    const content = attribute(element, 'content');
    if (name === undefined || content === undefined || NEVER_KEPT.test(name)) continue;
    const before = meta.get(name);
    meta.set(name, before === undefined ? content : `${before}, ${content}`);
  }
  return meta;
}

/** Whom to call and what is not for publication stays with the payload. */
const NEVER_KEPT = /contact|phone|telefon|e-?mail|private|__proto__/;

const READ_META: ReadonlySet<string> = new Set(['anpa-keyword', 'anpa-wordcount', 'wordcount']);

function othersOf(meta: Map<string, string>): Record<string, string> | undefined {
  const others = [...meta].filter(([name]) => !READ_META.has(name));
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

function wordsOf(meta: Map<string, string>, pubdata: XmlElement[]): number | undefined {
  const isCounted = /^words?$/i.test(firstAttribute(pubdata, 'unit-of-measure') ?? '');
  const written =
    meta.get('anpa-wordcount') ??
    meta.get('wordcount') ??
    (isCounted ? firstAttribute(pubdata, 'item-length') : undefined);
  const count = /^\d{1,7}$/.test(written ?? '') ? Number(written) : 0;
  return count > 0 ? count : undefined;
}

function keywordsOf(docdata: XmlElement | undefined): string[] {
  const lists = named(docdata, 'key-list').flatMap((list) => named(list, 'keyword'));
  const words = lists.map((keyword) => attribute(keyword, 'key') ?? lineOf(keyword));
  return [...new Set(words.filter((word) => word !== undefined))];
}

/** Type, matter and detail name a subject from the broad to the narrow; the number is that of the last. */
function subjectsOf(tobject: XmlElement | undefined): [Concept[], Record<string, string>[]] {
  const subjects: Concept[] = [];
  const paths: Record<string, string>[] = [];
  for (const subject of named(tobject, 'tobject.subject')) {
    const of = (part: string) => attribute(subject, `tobject.subject.${part}`);
    const names = [of('type'), of('matter'), of('detail')].filter((name) => name !== undefined);
    const code = of('refnum') ?? of('code');
    const name = names.at(-1);
    if (code === undefined && name === undefined) continue;
    const owner = of('ipr');
    const scheme = owner === undefined || /^iptc$/i.test(owner) ? 'subj' : owner;
    subjects.push({ ...(code !== undefined && { scheme, code }), ...given({ name }) });
    if (names.length > 1) paths.push({ ...given({ code }), path: names.join(' / ') });
  }
  return [subjects, paths];
}

/** City, region and country of `evloc`, each a place of its own. The standard has two letters, EFE three. */
function placesOf(evloc: XmlElement): Concept[] {
  const names = ['city', 'county-dist', 'state-prov', 'region']
    .map((part) => attribute(evloc, part))
    .filter((name) => name !== undefined)
    .map((name) => ({ name }));
  const code = attribute(evloc, 'iso-cc');
  const scheme = code?.length === 3 ? 'iso3166-1a3' : 'iso3166-1a2';
  return code === undefined ? names : [...names, { scheme, code }];
}

/** A name with its code: in attributes, or in an `alt-code` inside. */
function conceptOf(element: XmlElement): Concept {
  const coded = [element, ...named(element, 'alt-code')];
  const code = firstAttribute(coded, 'value');
  const own = element.children.map((node) => (typeof node === 'string' ? node : ''));
  const name = hasParts(element) ? partsOf(element) : own.join(' ').replace(/\s+/g, ' ').trim();
  return given({
    scheme:
      code === undefined
        ? undefined
        : (firstAttribute(coded, 'idsrc') ?? attribute(element, 'type')),
    code,
    name: name === '' ? undefined : name,
  });
}

/** Beside a name, not in it. */
const NOT_NAME: ReadonlySet<string> = new Set(['alt-code', 'function']);

function hasParts(element: XmlElement): boolean {
  return elements(element).some((part) => part.name !== 'alt-code');
}

function partsOf(element: XmlElement): string {
  return element.children
    .map((node) => (typeof node === 'string' ? node : NOT_NAME.has(node.name) ? '' : lineOf(node)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function rightsOf(copyright: XmlElement[], rights: XmlElement[]): Rights | undefined {
  const terms = [...texts(rights, 'type'), ...texts(rights, 'limitations')];
  const found: Rights = given({
    copyrightHolder: firstAttribute(copyright, 'holder') ?? firstAttribute(rights, 'owner'),
    usageTerms: some(terms)?.join('\n\n'),
  });
  return Object.keys(found).length > 0 ? found : undefined;
}
