/**
 * XMP (ISO 16684-1) as properties: what of RDF pictures really use, which is one description with simple
 * values, arrays, language alternatives and structures, written as elements or as attributes.
 */
import type { Problem } from '../../problem.ts';
import { NS } from '../namespaces.ts';
import { parseXml } from '../xml.ts';
import {
  attributeKey,
  child,
  children,
  elements,
  textOf,
  type XmlElement,
} from '../xml-element.ts';

/** Vocabularies that are read, by their usual prefix. Others are no one's business here. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [NS.dc, 'dc'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'Iptc4xmpCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'Iptc4xmpExt'],
  ['http://ns.useplus.org/ldf/xmp/1.0/', 'plus'],
  ['http://ns.adobe.com/exif/1.0/', 'exif'],
  // Prefixes that a packet forgot to declare come as they are.
  ...['photoshop', 'xmp', 'xmpMM', 'xmpRights', 'Iptc4xmpCore', 'Iptc4xmpExt', 'plus', 'exif'].map(
    (prefix) => [prefix, prefix] as const,
  ),
]);

export interface XmpValue {
  text?: string;
  /** `xml:lang` of a language alternative; `x-default` is the one to show. */
  lang?: string;
  /** Members of a structure. */
  fields?: ReadonlyMap<string, XmpValue[]>;
}

/** Property (`dc:creator`) → its values in order. */
export type Xmp = ReadonlyMap<string, XmpValue[]>;

export interface ReadXmp {
  xmp: Xmp;
  problems: Problem[];
}

/** Never throws; of several packets the first one that has a property gives it. */
export function readXmp(packets: readonly Uint8Array[], place: string): ReadXmp {
  const xmp = new Map<string, XmpValue[]>();
  const problems: Problem[] = [];
  for (const packet of packets) {
    const parsed = parseXml(textOfPacket(packet), { place });
    if (!parsed.ok) {
      problems.push(unreadable(parsed.why, place));
      continue;
    }
    problems.push(...parsed.problems);
    for (const description of descriptionsOf(parsed.root)) addProperties(description, xmp);
  }
  return { xmp, problems };
}

/** UTF-8 in JPEG (XMP part 3, 1.1.3); padding and the packet's processing instructions are not needed. */
function textOfPacket(packet: Uint8Array): string {
  const text = new TextDecoder().decode(packet).replaceAll('\0', '');
  const start = text.search(/<(?:[\w-]{1,20}:)?(?:xmpmeta|xapmeta|RDF)[\s>]/);
  const end = text.lastIndexOf('<?xpacket');
  return text.slice(Math.max(0, start), end > start ? end : text.length);
}

/** The packet's root is `x:xmpmeta` or `rdf:RDF` itself. */
function descriptionsOf(root: XmlElement): XmlElement[] {
  const rdf = root.name === 'RDF' ? root : child(root, NS.rdf, 'RDF');
  return rdf === undefined ? [] : children(rdf, NS.rdf, 'Description');
}

function addProperties(of: XmlElement, into: Map<string, XmpValue[]>): void {
  for (const [key, value] of of.attributes) {
    const name = nameOfAttribute(key);
    const text = value.trim();
    if (name !== undefined && text !== '' && !into.has(name)) into.set(name, [{ text }]);
  }
  for (const element of elements(of)) {
    const name = nameOf(element.ns, element.name);
    if (name === undefined || into.has(name)) continue;
    const values = valuesOf(element, 0);
    if (values.length > 0) into.set(name, values);
  }
}

const ATTRIBUTE = /^\{([^}]*)\}(.*)$/;

function nameOfAttribute(key: string): string | undefined {
  const match = ATTRIBUTE.exec(key);
  return match === null ? undefined : nameOf(match[1] ?? '', match[2] ?? '');
}

function nameOf(ns: string, local: string): string | undefined {
  const prefix = PREFIXES.get(ns);
  return prefix === undefined ? undefined : `${prefix}:${local}`;
}

const ARRAYS = ['Seq', 'Bag', 'Alt'];
/** Structures in structures: no property of pictures goes deeper. */
const DEEPEST = 4;

function valuesOf(element: XmlElement, depth: number): XmpValue[] {
  if (depth > DEEPEST) return [];
  const array = elements(element).find(({ ns, name }) => ns === NS.rdf && ARRAYS.includes(name));
  if (array !== undefined) {
    return children(array, NS.rdf, 'li').flatMap((item) => valuesOf(item, depth + 1));
  }
  const fields = fieldsOf(element, depth);
  if (fields.size > 0) return [{ fields }];
  const text = textOf(element);
  const lang = element.attributes.get(attributeKey('lang', NS.xml))?.toLowerCase();
  return text === undefined ? [] : [{ text, ...(lang !== undefined && { lang }) }];
}

/** A structure: attributes, a description inside, or `rdf:parseType="Resource"` (ISO 16684-1, 7.9.2). */
function fieldsOf(element: XmlElement, depth: number): ReadonlyMap<string, XmpValue[]> {
  const fields = new Map<string, XmpValue[]>();
  const description = child(element, NS.rdf, 'Description');
  for (const holder of description === undefined ? [element] : [element, description]) {
    for (const [key, value] of holder.attributes) {
      const name = nameOfAttribute(key);
      if (name !== undefined && value.trim() !== '') fields.set(name, [{ text: value.trim() }]);
    }
    for (const member of elements(holder)) {
      const name = nameOf(member.ns, member.name);
      const values = name === undefined ? [] : valuesOf(member, depth + 1);
      if (name !== undefined && values.length > 0) fields.set(name, values);
    }
  }
  return fields;
}

function unreadable(why: string, place: string): Problem {
  return {
    code: 'item-incomplete',
    severity: 'recovered',
    message: `The picture's XMP cannot be read (${why}); what IIM and EXIF say was used.`,
    place,
  };
}
