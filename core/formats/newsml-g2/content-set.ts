/**
 * `contentSet`: the text (`inlineXML`, `inlineData`) and media (`remoteContent`). They are renditions of one
 * content (NewsML-G2, contentSet): the first text that is one is the body.
 *
 * What a text is, its root element says; `contenttype` is wrong too often.
 */
import { htmlToText } from '../../html/text.ts';
import { htmlToXhtml } from '../../html/xhtml.ts';
import { isNitfNamespace, isXhtmlNamespace } from '../agency-namespaces.ts';
import { nameOfEmbedded } from '../embedded.ts';
import type { DecodedPayload, ItemMedia, Markup } from '../format.ts';
import { given } from '../given.ts';
import { looksLikeHtml } from '../markup.ts';
import { nitfBody } from '../nitf/body.ts';
import { readNitf } from '../nitf.ts';
import type { ItemFields } from '../syndication.ts';
import { parseXml } from '../xml.ts';
import {
  attribute,
  baseOf,
  elements,
  hasElements,
  rawTextOf,
  type XmlElement,
  type XmlNode,
} from '../xml-element.ts';
import { readHtmlBody } from './html-body.ts';
import { isGiven, type Tree, treeOf } from './parts.ts';
import { isTtText, readTtText } from './tt-text.ts';
import { readableText } from './wire-text.ts';

export interface Text {
  body?: Markup;
  /** Words as the agency counts them. */
  words?: number;
  media: ItemMedia[];
  notes: string[];
  copyrights: string[];
  /** Names of media files that are no addresses. */
  files: string[];
  headline?: string;
  subtitle?: string;
  /** What a whole NITF document says beside its text. */
  document?: ItemFields;
  /** What is no text and has no field. */
  rest: Tree;
}

const NOTHING: Text = { media: [], notes: [], copyrights: [], files: [], rest: {} };

/** @param found `inlineXML` and `inlineData` in the order of the file */
export function readTexts(found: XmlElement[], payload: DecodedPayload): Text {
  const texts = found.map((element) => readText(element, payload));
  const chosen = texts.findIndex(({ body }) => body !== undefined);
  const text = texts[chosen] ?? texts[0] ?? NOTHING;
  const words = texts.map((one) => one.words).find(isGiven);
  const others = texts.filter((one) => one !== text && one.body !== undefined);
  const own = others.length > 0 ? plainOf(text) : '';
  const alternatives = [...new Set(others.map(plainOf))].filter(
    (other) => other !== '' && other !== own,
  );
  const files = [...new Set(texts.flatMap((one) => one.files))];
  const { words: _own, ...withoutWords } = text;
  return {
    ...withoutWords,
    // Some write a count of 0 where they have not counted.
    ...given({ words: words === 0 && text.body !== undefined ? undefined : (text.words ?? words) }),
    media: [...new Set(texts.flatMap(({ media }) => media))],
    rest: {
      ...Object.assign({}, ...texts.map(({ rest }) => rest)),
      ...(files.length > 0 && { mediaFiles: files }),
      ...(alternatives.length > 0 && { otherTexts: alternatives }),
    },
  };
}

function plainOf({ body }: Text): string {
  return body === undefined ? '' : htmlToText(body.value);
}

function readText(element: XmlElement, payload: DecodedPayload): Text {
  const count = attribute(element, 'wordcount');
  const words = count !== undefined && /^\d{1,7}$/.test(count) ? Number(count) : undefined;
  const text = hasElements(element) ? markedUp(element, payload) : escaped(element, payload);
  return { ...text, ...given({ words }) };
}

function markedUp(wrapper: XmlElement, payload: DecodedPayload): Text {
  const roots = elements(wrapper);
  const nitf = roots.find(isNitf);
  if (nitf !== undefined) return nitfText(nitf, payload);
  const tt = [wrapper, ...roots].find(isTtText);
  if (tt !== undefined) return ttText(tt, payload);
  if (roots.some(isHtml)) return htmlText(wrapper, roots, payload);
  const inner = roots.map(documentInside).find(isGiven);
  if (inner !== undefined)
    return markedUp({ ...inner, name: 'inlineXML', children: [inner] }, payload);
  return { ...NOTHING, rest: treeOf(roots) ?? {} };
}

function htmlText(wrapper: XmlElement, roots: XmlElement[], payload: DecodedPayload): Text {
  const [only, ...others] = roots;
  const isAlone = others.length === 0 && wrapper.children.every(isElementOrSpace);
  const root = only && isAlone && ROOTS.has(only.name.toLowerCase()) ? only : wrapper;
  return fromHtml(root, baseOf(root, payload.url));
}

function ttText(root: XmlElement, payload: DecodedPayload): Text {
  const base = baseOf(root, payload.url);
  const { body, headline, authors, media } = readTtText(root, base);
  return {
    ...fromHtml(body, base),
    ...given({ headline }),
    media,
    document: { authors, subjects: [], keywords: [], media: [] },
  };
}

function isElementOrSpace(node: XmlNode): boolean {
  return typeof node !== 'string' || node.trim() === '';
}

function fromHtml(root: XmlElement, base: string | undefined): Text {
  const { html, notes, routing, headline, subtitle } = readHtmlBody(root);
  return {
    ...NOTHING,
    ...(html !== '' && { body: { kind: 'xhtml' as const, value: html, ...given({ base }) } }),
    notes,
    ...given({ headline, subtitle }),
    rest: given({ routing }),
  };
}

function nitfText(root: XmlElement, payload: DecodedPayload): Text {
  const { body, media, notes, copyrights, files } = nitfBody(root, baseOf(root, payload.url));
  return {
    ...given({ body }),
    media,
    notes,
    copyrights,
    ...(root.name === 'nitf' && { document: readNitf(root, payload) }),
    files,
    rest: {},
  };
}

const ROOTS: ReadonlySet<string> = new Set(['html', 'body']);
const HTML_ROOTS: ReadonlySet<string> = new Set(
  'html body p div section article main h1 h2 h3 h4 h5 h6 ul ol table pre blockquote span a b i em strong br figure img'.split(
    ' ',
  ),
);
const NITF_ROOTS: ReadonlySet<string> = new Set(
  'nitf body.head body.content body.end block'.split(' '),
);

function isNitf(element: XmlElement): boolean {
  if (isXhtmlNamespace(element.ns)) return false;
  const { name } = element;
  if (isNitfNamespace(element.ns) || NITF_ROOTS.has(name)) return true;
  return name === 'body' && elements(element).some((child) => NITF_ROOTS.has(child.name));
}

function isHtml(element: XmlElement): boolean {
  return isXhtmlNamespace(element.ns) || HTML_ROOTS.has(element.name.toLowerCase());
}

/** The first document of text inside a vendor's wrapper. */
function documentInside(element: XmlElement): XmlElement | undefined {
  for (const child of elements(element)) {
    const isDocument = isNitf(child) || ROOTS.has(child.name) || child.name === 'p';
    const found = isDocument
      ? child.name === 'p'
        ? { ...element, name: 'body' }
        : child
      : documentInside(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Text in CDATA or escaped: HTML whatever its label (ANSA: `text/plain`), NITF, or text. */
function escaped(element: XmlElement, payload: DecodedPayload): Text {
  const written = rawTextOf(element).trim();
  if (isEmbedded(element)) {
    const name = nameOfEmbedded(written, attribute(element, 'contenttype'));
    return { ...NOTHING, files: name === undefined ? [] : [name] };
  }
  const text = isBase64(element) ? Buffer.from(written, 'base64').toString('utf8').trim() : written;
  if (text === '') return NOTHING;
  const base = baseOf(element, payload.url);
  if (!looksLikeHtml(text))
    return { ...NOTHING, body: { kind: 'text', value: text, ...given({ base }) } };
  if (!text.includes('<')) {
    return { ...NOTHING, body: { kind: 'text', value: readableText(text), ...given({ base }) } };
  }
  const nitf = NITF_DOCUMENT.test(text) ? parseXml(`<body>${text}</body>`) : undefined;
  const root = nitf?.ok && !nitf.broken ? elements(nitf.root).find(isNitf) : undefined;
  if (root !== undefined) return nitfText(root, payload);
  // HTML leaves elements open that XML closes.
  const parsed = parseXml(`<body>${htmlToXhtml(text)}</body>`);
  return parsed.ok
    ? fromHtml(parsed.root, base)
    : { ...NOTHING, body: { kind: 'html', value: text, ...given({ base }) } };
}

function isBase64(element: XmlElement): boolean {
  return attribute(element, 'encoding')?.toLowerCase().includes('base64') ?? false;
}

/** A picture or other media inside the item itself (`inlineData`). */
export function isEmbedded(element: XmlElement): boolean {
  return isBase64(element) && !IS_TEXT.test(attribute(element, 'contenttype') ?? 'text/');
}

const NITF_DOCUMENT = /<(?:[\w.-]{1,64}:)?(?:nitf|body\.content)[\s>]/;

const IS_TEXT = /^text\/|xml|html/i;
