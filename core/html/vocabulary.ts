/** Names of HTML elements, as data. */

/** Elements that never have an end tag (HTML standard, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that set their content apart from what is before and after it. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol p pre ' +
    'section summary table tbody tfoot thead tr ul video audio iframe'
  ).split(' '),
);

/** No longer part of HTML, or only of its forms and frames; feeds have them all the same. */
const RARE_ELEMENTS =
  'applet basefont bgsound blink canvas datalist frame frameset listing marquee meter nobr noembed noframes ' +
  'optgroup option output plaintext progress select slot template textarea xmp';

const INLINE_ELEMENTS =
  'a abbr acronym b bdi bdo big br button cite code data del dfn em embed font i img input ins kbd label ' +
  'map mark object param picture q rb rp rt rtc ruby s samp script small source span strike strong style ' +
  'sub sup svg td th time track tt u var wbr';

export const HTML_ELEMENTS: ReadonlySet<string> = new Set([
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...INLINE_ELEMENTS.split(' '),
  ...RARE_ELEMENTS.split(' '),
]);
