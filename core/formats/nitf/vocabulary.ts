/** Elements of NITF's body (IPTC NITF 3.6, "block" and "enriched text"), as data. Names are local names. */

/** NITF element → HTML element, where it is not the same. */
export const HTML_NAMES: ReadonlyMap<string, string> = new Map([
  ['bq', 'blockquote'],
  ['credit', 'p'],
  ['datasource', 'p'],
  ['distributor', 'p'],
  ['hl1', 'h2'],
  ['hl2', 'h3'],
  ['tagline', 'p'],
]);

/** They hold paragraphs; text that stands in them without one is given its own. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'nitf body body.content body.end block p credit datasource distributor tagline bibliography note fn ' +
    'nitf-table custom-table div section article postaddr content html'
  ).split(' '),
);

/** Blocks that HTML has too. */
export const HTML_BLOCKS: ReadonlySet<string> = new Set(
  (
    'bq blockquote hl1 hl2 h1 h2 h3 h4 h5 h6 pre hr ul ol dl li dt dd table caption colgroup col thead tbody ' +
    'tfoot tr td th'
  ).split(' '),
);

/** Of inline elements these stay; of all others (person, org, chron, money …) the text does. */
export const HTML_INLINE: ReadonlySet<string> = new Set(
  'a abbr b br cite code del em i ins q s small span strong sub sup u'.split(' '),
);

/** Not part of the text: they say something about it. */
export const NOT_TEXT: ReadonlySet<string> = new Set(
  'head body.head docdata alt-code nitf-table-metadata media-metadata media-object table-reference script style'.split(
    ' ',
  ),
);

/** What is written between the parts of an element where the file has nothing between them. */
export const BETWEEN_PARTS: ReadonlyMap<string, string> = new Map([
  ['addressee', ' '],
  ['custom-table', ' '],
  ['dateline', ', '],
  ['location', ', '],
  ['person', ' '],
  ['postaddr', ' '],
]);

/** Attributes that mean something to a reader, by HTML element. */
export const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href', 'hreflang', 'title']],
  ['abbr', ['title']],
  ['blockquote', ['cite']],
  ['col', ['span']],
  ['colgroup', ['span']],
  ['li', ['value']],
  ['ol', ['start', 'type']],
  ['q', ['cite']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
]);
