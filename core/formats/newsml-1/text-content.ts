/** The text of a `ContentItem`: NITF, XHTML, bare paragraphs, or any of them escaped or in CDATA. */
import type { DecodedPayload, ItemMedia, Markup } from '../format.ts';
import { given } from '../given.ts';
import { looksLikeHtml } from '../markup.ts';
import { nitfBody } from '../nitf/body.ts';
import { at } from '../nitf/find.ts';
import { rootTagOf } from '../nitf/root-name.ts';
import { readNitf } from '../nitf.ts';
import type { ItemFields } from '../syndication.ts';
import { parseXml } from '../xml.ts';
import {
  baseOf,
  elements,
  hasElements,
  innerHtml,
  rawTextOf,
  type XmlElement,
} from '../xml-element.ts';
import { withoutClosingNotice } from './closing-notice.ts';

export interface TextContent {
  body?: Markup;
  media: ItemMedia[];
  notes: string[];
  copyrights: string[];
  files: string[];
  /** What a whole NITF document says beside its text. */
  document?: ItemFields;
}

export function readText(
  data: XmlElement,
  encoding: string | undefined,
  payload: DecodedPayload,
): TextContent {
  const content = hasElements(data) ? markedUp(data, payload) : escaped(data, encoding, payload);
  const { body } = content;
  if (body === undefined || body.kind === 'text') return content;
  const { html, notice } = withoutClosingNotice(body.value);
  if (notice === undefined) return content;
  return {
    ...content,
    body: { ...body, value: html },
    copyrights: [...content.copyrights, notice],
  };
}

const NOTHING: TextContent = { media: [], notes: [], copyrights: [], files: [] };

function markedUp(data: XmlElement, payload: DecodedPayload): TextContent {
  const base = baseOf(data, payload.url);
  const document = at(data, 'nitf');
  if (document !== undefined) return nitfContent(document, payload);
  if (isNitf(data)) return nitfBody(data, base);
  const html = at(data, 'html');
  const value = innerHtml(at(html, 'body') ?? html ?? at(data, 'body') ?? data).trim();
  if (value === '') return NOTHING;
  return { ...NOTHING, body: { kind: 'xhtml', value, ...given({ base }) } };
}

function nitfContent(root: XmlElement, payload: DecodedPayload): TextContent {
  const text = nitfBody(root, baseOf(root, payload.url));
  return { ...text, document: readNitf(root, payload) };
}

/** Elements that only NITF has. */
const ONLY_NITF: ReadonlySet<string> = new Set(
  'nitf body.head body.content body.end block hl1 hl2 media bq nitf-table'.split(' '),
);

function isNitf(element: XmlElement): boolean {
  return elements(element).some((child) => ONLY_NITF.has(child.name) || isNitf(child));
}

function escaped(
  data: XmlElement,
  encoding: string | undefined,
  payload: DecodedPayload,
): TextContent {
  const raw = rawTextOf(data).trim();
  const text = encoding === 'base64' ? Buffer.from(raw, 'base64').toString('utf8').trim() : raw;
  if (text === '') return NOTHING;
  if (text.includes('<nitf') && rootTagOf(text)?.name === 'nitf') {
    const parsed = parseXml(text);
    if (parsed.ok && !parsed.broken) return nitfContent(parsed.root, payload);
  }
  const base = baseOf(data, payload.url);
  const kind = looksLikeHtml(text) ? 'html' : 'text';
  return { ...NOTHING, body: { kind, value: text, ...given({ base }) } };
}
