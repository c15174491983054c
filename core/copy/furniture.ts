/**
 * Furniture: lines that a website sets around an article and that no agency wrote. A line is
 * furniture only as a whole; the words inside running text are copy.
 */

/** Whole lines, compared without case and outer punctuation. Sources: pages of the sites named. */
const FURNITURE_LINES = new Set(
  [
    // The Korea Times
    'top 10 stories',
    'letter',
    'sign up for enewsletter',
    'search close',
    // Yonhap
    'go to contents go to navigation',
    '송고시간',
    '재난포털 기사제보',
    '기사제보',
    // Reuters
    'sign up here',
    'our standards: the thomson reuters trust principles',
    'purchase licensing rights',
    'suggested topics',
    // In general
    'advertisement',
    'read more',
    'related articles',
    'related stories',
    'most read',
    'most popular',
    'recommended',
    'share this',
    'share this article',
    'share',
    'print',
    'comments',
    'follow us',
    'subscribe',
    'sign in',
    'log in',
    'back to top',
    'skip to content',
    'newsletter',
    '[email protected]',
    'photos',
    'gallery',
    'listen',
    'copy link',
    'facebook',
    'twitter',
    'email',
    '공유하기',
    '관련기사',
    '많이 본 뉴스',
    '구독하기',
    '댓글',
  ].map((line) => line.toLowerCase()),
);

/** Longer lines are none, whatever signs and spaces stand around their words. */
const LONGEST_FURNITURE = 1000;

/** Is this whole line furniture, by its words? */
export function isFurnitureLine(line: string): boolean {
  return line.length <= LONGEST_FURNITURE && FURNITURE_LINES.has(comparable(line));
}

/** Lines that may be a sub-head or a list's item in an agency's own copy. */
const MAY_BE_COPY = new Set(
  'letter print comments photos gallery listen facebook twitter email share recommended'
    .split(' ')
    .concat('newsletter', 'subscribe', 'sign in', 'log in', 'follow us', 'most popular'),
);

/** Is this whole paragraph of an agency's copy furniture of a site that it went through? */
export function isFurnitureParagraph(paragraph: string): boolean {
  const line = comparable(paragraph);
  return FURNITURE_LINES.has(line) && !MAY_BE_COPY.has(line);
}

/** What agencies and their sites put below the copy, whole paragraphs; `any` on every wire. */
const CLOSING: Readonly<Record<string, readonly RegExp[]>> = {
  any: [/^_{3,}$/, /^\[email\sprotected\]$/, /^\(opens new tab\)$/i],
  ap: [
    /^(?:follow|more|for more|find more|see more|read more)\b.{0,80}\bAP\b/i,
    /^AP [\w .]{2,40}: https?:\/\/\S+$/,
    /^(?:the )?(?:associated press|AP)(?:['’]s)? .{0,120}\b(?:receives|is solely responsible|is supported)\b/i,
  ],
  reuters: [
    /^sign up here\b/i,
    /^(?:for|click) .{0,80}\bclick (?:on|here)\b/i,
    /^keywords?: [\p{Lu}\d/ (),-]{3,80}$/u,
  ],
  yonhap: [
    /^(?:▶\s?)?제보(?:는|하기|:)/,
    /^카카오톡\s?okjebo/,
    /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2} ?송고$/,
    /^송고\s?\d{4}/,
  ],
  newsis: [/^▶/, /^☞/],
  news1: [/^▶/, /^☞/],
};

/** Longest paragraph below the copy that counts as furniture. */
const LONGEST_CLOSING = 400;

/** Does this paragraph, at the end of a text, belong to the page or the agency and not to the copy? */
export function isClosingFurniture(paragraph: string, agencyId: string | undefined): boolean {
  const line = paragraph.trim();
  if (line.length > LONGEST_CLOSING) return false;
  const house = agencyId === undefined ? [] : (CLOSING[agencyId] ?? []);
  return (
    isFurnitureParagraph(line) || [...(CLOSING.any ?? []), ...house].some((form) => form.test(line))
  );
}

/** A line that ends like a sentence, in any of the scripts read here. */
const SENTENCE_END = /[.!?…。！？](["'”’»)\]）」』】]*)$|["”’」』]$/u;

/** Longest line that is taken for a heading or a link rather than a paragraph. */
const LONGEST_HEADING = 70;

/**
 * Does this line look like a heading or a link: short, and not a sentence? Such lines behind the
 * last paragraph belong to the page and not to the article.
 */
export function looksLikeHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !SENTENCE_END.test(line);
}

function comparable(line: string): string {
  return line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s>»•·*|-]+|[\s.:»•·*|-]+$/g, '')
    .trim();
}
