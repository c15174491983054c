/** `<body.head>` of NITF 3.x: headline, byline, dateline, abstract, rights. */
import { htmlToText } from '../../html/text.ts';
import type { InfoSource, Rights } from '../../story/story.ts';
import { Fields } from '../fields.ts';
import type { ItemAuthor, Markup } from '../format.ts';
import { given } from '../given.ts';
import { textOf, type XmlElement } from '../xml-element.ts';
import { nitfBody, nitfText } from './body.ts';
import { at, leftOf, lineOf, named, some } from './find.ts';
import { kindOfNote } from './note.ts';

export interface BodyHead {
  headline?: string;
  moreHeadlines?: string[];
  subtitle?: string;
  summary?: Markup;
  authors: ItemAuthor[];
  dateline?: string;
  storyDate?: string;
  infoSources?: InfoSource[];
  rights?: Rights;
  /** Rights without a field: agent, geography, dates. */
  moreRights?: Record<string, string>;
  notes: string[];
  rest?: Record<string, unknown>;
}

export function readBodyHead(root: XmlElement, base: string | undefined): BodyHead {
  const head = at(root, 'body', 'body.head') ?? at(root, 'body.head');
  if (head === undefined) return { authors: [], notes: [] };
  const fields = new Fields(head);
  const heds = fields.all('hedline');
  const lines = (name: string) => heds.flatMap((hed) => named(hed, name)).map(lineOf);
  const [headline, ...more] = present([
    ...lines('hl1'),
    ...heds.filter((hed) => named(hed, 'hl1').length === 0).map(ownLine),
    ...fields.all('headline').map(lineOf),
  ]);
  const subtitles = present(lines('hl2')).filter((line) => line !== headline);
  const dateline = fields.first('dateline');
  const [rights, moreRights] = rightsOf(fields.all('rights'));
  const authors = fields.all('byline').flatMap(authorOf);
  const notes = fields.all('note').flatMap(noteOf);
  const summary = summaryOf(fields.all('abstract'), base);
  const distributors = present(fields.all('distributor').map(nitfLine));
  return {
    ...given({
      headline,
      moreHeadlines: some(more),
      subtitle: some(subtitles)?.join('\n'),
      summary,
      dateline: dateline && datelineOf(dateline),
      storyDate: storyDateOf(dateline),
      infoSources: some(distributors.map((name) => ({ role: 'distributor', name }))),
      rights,
      moreRights,
      // Last: what no one has asked for by now.
      rest: leftOf(fields),
    }),
    authors,
    notes,
  };
}

function present(lines: (string | undefined)[]): string[] {
  return [...new Set(lines.filter((line) => line !== undefined))];
}

/** A headline without `hl1` inside. */
function ownLine(hed: XmlElement): string | undefined {
  return textOf({ ...hed, children: hed.children.filter((node) => typeof node === 'string') });
}

function nitfLine(element: XmlElement): string | undefined {
  return nitfText(element).replace(/\s+/g, ' ').trim() || undefined;
}

function summaryOf(abstracts: XmlElement[], base: string | undefined): Markup | undefined {
  const bodies = abstracts.map((abstract) => nitfBody(abstract, base).body);
  const value = bodies.map((body) => body?.value ?? '').join('');
  return value === '' ? undefined : { kind: 'xhtml', value, ...given({ base }) };
}

/** The byline as it would be printed: the name, then the title of `byttl`. An address inside is no part of the name. */
function authorOf(byline: XmlElement): ItemAuthor[] {
  const titles = present(named(byline, 'byttl').map(nitfLine));
  const links = named(byline, 'virtloc').map(lineOf);
  const email = present(links).find((link) => link.includes('@'));
  const apart = new Set(email === undefined ? ['byttl'] : ['byttl', 'virtloc']);
  const name = nitfLine({
    ...byline,
    children: byline.children.filter((node) => typeof node === 'string' || !apart.has(node.name)),
  });
  const text = [name, ...titles].filter((part) => part !== undefined).join(', ');
  if (text === '' && email === undefined) return [];
  return [given({ name: text === '' ? undefined : text, email: email?.replace(/^mailto:/i, '') })];
}

/** A machine's time stamp is no part of a dateline. */
const TIME_STAMP = /^\d{8}T?\d*|^\d{4}-\d{2}-\d{2}T/;

function datelineOf(dateline: XmlElement): string | undefined {
  const children = dateline.children.filter(
    (node) =>
      typeof node === 'string' ||
      node.name !== 'story.date' ||
      !TIME_STAMP.test(textOf(node) ?? ''),
  );
  return nitfLine({ ...dateline, children });
}

function storyDateOf(dateline: XmlElement | undefined): string | undefined {
  const date = at(dateline, 'story.date');
  return date?.attributes.get('norm') ?? (date && textOf(date));
}

const HOLDERS = ['rights.owner'];
const TERMS = ['rights.limitations', 'rights.type'];

function rightsOf(found: XmlElement[]): [Rights | undefined, Record<string, string> | undefined] {
  const rights = new Map<string, string>();
  const notices: string[] = [];
  for (const element of found) {
    const texts = element.children.map((node) => (typeof node === 'string' ? node : ''));
    const notice = texts.join(' ').replace(/\s+/g, ' ').trim();
    // A sentence with its parts marked up is a notice; marked-up parts alone are data.
    if (/\p{L}/u.test(notice)) notices.push(lineOf(element) ?? notice);
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      const text = lineOf(node);
      if (text !== undefined && !rights.has(node.name)) rights.set(node.name, text);
    }
  }
  const pick = (names: string[]) =>
    some(names.map((name) => rights.get(name)).filter((text) => text !== undefined))?.join('\n\n');
  const known: Rights = given({
    copyrightHolder: pick(HOLDERS),
    copyrightNotice: some(notices)?.join('\n'),
    usageTerms: pick(TERMS),
  });
  const other = [...rights].filter(([name]) => ![...HOLDERS, ...TERMS, '__proto__'].includes(name));
  return [
    Object.keys(known).length > 0 ? known : undefined,
    other.length > 0 ? Object.fromEntries(other) : undefined,
  ];
}

function noteOf(note: XmlElement): string[] {
  if (kindOfNote(note) === 'private') return [];
  const { body } = nitfBody(note);
  const text = body === undefined ? '' : htmlToText(body.value);
  return text === '' ? [] : [text];
}
