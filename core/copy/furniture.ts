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
