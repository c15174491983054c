/**
 * HTML as it comes over the wire → HTML that may be shown: an allow-list of elements and attributes.
 *
 * Scripts, event handlers, styles, forms, frames and `javascript:` addresses never get through; their
 * text does. The visible text is the same before and after; where that could not be held, the result says so.
 */
import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';
import { nestsTooDeep, withoutTags } from './depth.ts';
import { withRawTextShown } from './raw-text.ts';
import { isSimpleHtml } from './simple-html.ts';
import { withAbsoluteLinks } from './simple-links.ts';
import { htmlToText, textToHtml } from './text.ts';
import { withoutUnclosed } from './unclosed.ts';
import { resolveUrl, webAddress } from './url.ts';

export interface SanitiseOptions {
  /** Absolute address against which relative links and pictures are resolved; without it they lose their address. */
  base?: string;
}

export interface Sanitised {
  html: string;
  /** True where a reader sees other words than before. */
  changedText: boolean;
}

/** Never throws, whatever comes in. */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): Sanitised {
  if (isSimpleHtml(html))
    return { html: withAbsoluteLinks(html, options.base), changedText: false };
  if (nestsTooDeep(html)) return { html: textToHtml(withoutTags(html)), changedText: true };
  let sawUnusual = false;
  const closed = withRawTextShown(withoutUnclosed(html));
  const clean = sanitizeHtml(closed, {
    ...optionsFor(options.base),
    onOpenTag: (name) => {
      sawUnusual ||= !HARMLESS.has(name);
    },
  });
  // Where all elements stay, their text stays; only others can take some of it with them.
  return { html: clean, changedText: sawUnusual && words(closed) !== words(clean) };
}

const TAGS = (
  'address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section blockquote dd div dl dt ' +
  'figcaption figure hr li ol p pre ul a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp ' +
  'rt ruby s samp small span strong sub sup time u var wbr caption col colgroup table tbody td tfoot th thead tr ' +
  'details summary'
).split(' ');

/** Elements that are out of use or of no use here, and what says the same. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  button: 'span',
  center: 'div',
  dialog: 'div',
  dir: 'ul',
  fieldset: 'div',
  font: 'span',
  form: 'div',
  legend: 'p',
  menu: 'ul',
  strike: 's',
  tt: 'code',
};

const HARMLESS: ReadonlySet<string> = new Set([...TAGS, ...Object.keys(REPLACEMENTS)]);

const ATTRIBUTES: Record<string, string[]> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href', 'hreflang'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['datetime'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/**
 * Elements that go with all that is in them: a reader does not see it. Not the text of buttons and
 * options. `textarea` and `xmp` have to be here: where `raw-text.ts` left one, its content would come alive.
 */
const DROPPED_WHOLE =
  'script style template iframe noframes noembed title object textarea xmp'.split(' ');

/** Addresses longer than any browser takes are no addresses; the limit also bounds the work on hostile ones. */
const LONGEST_ADDRESS = 8192;

function optionsFor(base: string | undefined): IOptions {
  return {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    nonTextTags: DROPPED_WHOLE,
    parseStyleAttributes: false,
    transformTags: {
      ...REPLACEMENTS,
      a: (name, attributes) => absolute(name, attributes, 'href', base),
      blockquote: (name, attributes) => absolute(name, attributes, 'cite', base),
      q: (name, attributes) => absolute(name, attributes, 'cite', base),
      img: (name, attributes) => absolute(name, attributes, 'src', base),
    },
    exclusiveFilter: (frame) =>
      frame.tag === 'img' && webAddress(frame.attribs.src, undefined) === undefined,
  };
}

function absolute(
  tagName: string,
  attribs: Attributes,
  key: string,
  base: string | undefined,
): Tag {
  const given = attribs[key];
  if (given === undefined) return { tagName, attribs };
  const url = given.length > LONGEST_ADDRESS ? undefined : resolveUrl(given, base);
  if (url !== undefined) return { tagName, attribs: { ...attribs, [key]: url } };
  const { [key]: _dropped, ...others } = attribs;
  return { tagName, attribs: others };
}

function words(html: string): string {
  return htmlToText(html).replace(/\s+/g, ' ');
}
