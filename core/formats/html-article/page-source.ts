/**
 * The source of a web page, made ready for a parser: scripts, styles and comments are taken out by
 * looking at the text alone, as their contents (`i<n`, `</div>` in strings) look like tags; JSON-LD is kept.
 */
import { nestsTooDeep, withoutTags } from '../../html/depth.ts';
import { escapeHtml } from '../../html/text.ts';
import { PAGE_LIMITS, type PageLimit } from '../limits.ts';

export interface PageSource {
  /** The page without scripts, styles and comments; never deeper or longer than a parser takes well. */
  html: string;
  /** Contents of `<script type="application/ld+json">`, as they stand. */
  jsonLd: string[];
  /** What had to be done so that the page could be read. */
  mended: (PageLimit | 'flattened')[];
}

const RAW = /<!--|<(script|style)(?=[\s/>])/gi;
const ENDS = {
  comment: /-->/g,
  script: /<\/script(?=[\s/>])[^>]{0,200}>?/gi,
  style: /<\/style(?=[\s/>])[^>]{0,200}>?/gi,
};
const LONGEST_TAG = 1_000;
const JSON_LD = /\btype\s?=\s?["']?application\/ld\+json/i;

/** Never throws; time is linear in the length of the page. */
export function readSource(page: string): PageSource {
  const jsonLd: string[] = [];
  const kept = withoutRawElements(page, jsonLd);
  const { short, reached } = withinLimits(kept);
  const mended: PageSource['mended'] = reached === undefined ? [] : [reached];
  if (!nestsTooDeep(short)) return { html: short, jsonLd, mended };
  return { html: flattened(short), jsonLd, mended: [...mended, 'flattened'] };
}

function withoutRawElements(page: string, jsonLd: string[]): string {
  const kept: string[] = [];
  let at = 0;
  let commentsEnd = true;
  RAW.lastIndex = 0;
  for (let raw = RAW.exec(page); raw; raw = RAW.exec(page)) {
    const kind = kindOf(raw[1]);
    if (kind === 'comment' && !commentsEnd) continue;
    const tagEnd = kind === 'comment' ? RAW.lastIndex - 1 : page.indexOf('>', RAW.lastIndex);
    const start = tagEnd === -1 ? page.length : tagEnd + 1;
    const end = endOf(ENDS[kind], page, start);
    if (end === undefined && kind === 'comment') {
      // What is never closed is taken for text that looks like a comment, and looked for no more.
      commentsEnd = false;
      continue;
    }
    kept.push(page.slice(at, raw.index));
    const tag = page.slice(raw.index, start).slice(0, LONGEST_TAG);
    if (kind === 'script' && JSON_LD.test(tag)) jsonLd.push(page.slice(start, end?.index));
    at = end?.behind ?? page.length;
    RAW.lastIndex = at;
  }
  kept.push(page.slice(at));
  return kept.join(' ');
}

function kindOf(name: string | undefined): keyof typeof ENDS {
  if (name === undefined) return 'comment';
  return name.toLowerCase() === 'style' ? 'style' : 'script';
}

function endOf(
  pattern: RegExp,
  page: string,
  from: number,
): { index: number; behind: number } | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(page);
  return found ? { index: found.index, behind: pattern.lastIndex } : undefined;
}

function withinLimits(html: string): { short: string; reached?: PageLimit } {
  const short = html.slice(0, PAGE_LIMITS.pageCharacters);
  let tags = 0;
  for (let at = short.indexOf('<'); at !== -1; at = short.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > PAGE_LIMITS.pageTags) return { short: short.slice(0, at), reached: 'pageTags' };
  }
  return short.length < html.length ? { short, reached: 'pageCharacters' } : { short };
}

const BOXES =
  /<\/?(?:div|section|span|font|center|b|i|table|tbody|tr|td|ul|ol|li|p)(?=[\s/>])[^<>]*>/gi;
const PARAGRAPH_TAG = /^<\/?(?:div|section|p|td|li|center)\b/i;

/** Without the elements that hold others, each edge of a block a line of its own; else the bare text. */
function flattened(html: string): string {
  const flat = html.replace(BOXES, (tag) => (PARAGRAPH_TAG.test(tag) ? '<br><br>' : ''));
  return nestsTooDeep(flat) ? `<body>${escapeHtml(withoutTags(html))}</body>` : flat;
}
