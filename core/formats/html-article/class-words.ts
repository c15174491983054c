/**
 * What an element is for, by the words of its class and id: `articleBody`, `article-body` and
 * `article_body__x7Yz` are `article` and `body`.
 */
import type { PageElement } from './page-tree.ts';

const cache = new WeakMap<PageElement, ReadonlySet<string>>();
/** Longer attributes are not written by hand; the rest of them is not looked at. */
const LONGEST = 400;

/** The lower-case words of class and id; each whole name without its signs is among them. */
export function classWords(element: PageElement): ReadonlySet<string> {
  const known = cache.get(element);
  if (known) return known;
  const names = ['class', 'id', 'data-component', 'data-testid']
    .map((key) => element.attributes.get(key) ?? '')
    .join(' ')
    .slice(0, LONGEST);
  const words = new Set<string>();
  for (const name of names.split(/\s+/)) {
    if (name === '') continue;
    words.add(name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
    const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
    for (const word of spaced.split(/[^\p{L}\p{N}]+/u)) if (word !== '') words.add(word);
  }
  cache.set(element, words);
  return words;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}

/** Whole class or id names of the element that holds the text, as newspapers' systems write them. */
const TEXT_HOLDERS = set(`
  articlebody articlebodycontents articlebodytxt articlebodytext articlecontent articlecontents articletext articletxt
  articleviewcontentdiv articleview articlecont articlewrap articlemain articlepage newsctarticle dicarea
  storybody storycontent storytext storynews storyarticle entrycontent postcontent postbody newsbody newscontent
  newstext newsviewcontent newsview viewcon viewcont viewcontent viewtext contentbody bodycontent bodytext
  harmonycontainer caasbody richtextstorybody textbody maincontent artbody arttext arttxt articlebodywrapper
  articlebodycontent paragraphs livebody releasebody
`);

/** Is this the element that holds an article's text, by its name? */
export function isTextHolder(element: PageElement): boolean {
  if (/articlebody/i.test(element.attributes.get('itemprop') ?? '')) return true;
  const words = classWords(element);
  // CSS modules put a hash behind: `article-body__content__17Yit`.
  return hasAny(words, TEXT_HOLDERS) || (words.has('article') && words.has('body'));
}

/** Things that pages set around or into a text. */
const FURNITURE = set(`
  share sharing shares sharebar sns social socials related relation relate relatednews relatedarticle newsletter newsletters
  subscribe subscription subscribebox ad ads adbox adsense adslot advert adverts advertisement advertising banner banners promo promotion
  promobox recommend recommended recommendation recommendations comment comments reply replies disqus outbrain taboola dable
  breadcrumb breadcrumbs nav navigation navbar menu gnb lnb footer toolbar toolbox tools utility util tag tags taglist hashtag hashtags
  keyword keywords popular ranking rank mostread mostviewed trending copyright cookie cookies consent sponsor sponsored
  print fontsize sronly visuallyhidden screenreader skip skiplink topstories morefrom readmore readnext upnext nextarticle
  signup login survey feedback emotion reaction reactions likes sympathy donate donation app rating ratings
  linknews aside_news ranknews hotnews promolink videoresource videoplayer jwplayer vjs videojs
`);

/**
 * What a wall asks for, and also what stands behind it: Google's rules for paid articles have publishers mark
 * the text itself with such a class (`hasPart.cssSelector`).
 */
const WALLS = set('paywall regwall gate');

/** Who wrote it and how to write back: read for the authors, not part of the text. */
const BYLINES = set(`
  byline bylines author authors authorname authorbox writer writers reporter reporters reporterbox journalist journalists
  bylinename contributors
`);

const DATES = set(`
  date dates datetime dateline_time timestamp pubdate published publishdate updated articledate infodate newsdate
  regdate time
`);

const CAPTIONS = set(`
  caption captions cutline figcaption photocaption imagecaption imgcaption piccaption photodesc photodescription imgdesc
  imagedesc imagedescription imgtxt phototxt photoinfo photoexp imgexp pictext phototext imagetext wpcaptiontext
`);
const PICTURE_WORDS = set(`
  photo photos image images img imgs picture pictures pic pics figure thumb thumbnail media lead visual gallery slide slides slider
  slideshow swiper carousel
`);
const PICTURES = set('photo image img picture pic figure thumb');
const DESCRIPTIONS = set('desc description txt exp legend');
const CREDITS = set(
  'credit credits photocredit imagecredit copyright source attribution photographer',
);
/** A name with one of these is that of a text with a picture. */
const COPY = set('article content contents body text story');
const GALLERIES = set(
  'gallery slide slides slider slideshow swiper carousel thumbnails lightbox thumbs',
);

export function isFurniture(element: PageElement): boolean {
  return hasAny(classWords(element), FURNITURE);
}

/** A wall, or the text behind it. */
export function isWall(element: PageElement): boolean {
  return hasAny(classWords(element), WALLS);
}

/** Sub-heads that pages write as `<strong>` and show as a block. */
export function isSummary(element: PageElement): boolean {
  return hasAny(classWords(element), SUMMARIES);
}

const SUMMARIES = set('summary subtitle subtit subhead subheadline standfirst lead deck');

/** Where the owner of the rights is named. */
export function isCopyright(element: PageElement): boolean {
  return classWords(element).has('copyright');
}

export function isByline(element: PageElement): boolean {
  return hasAny(classWords(element), BYLINES);
}

export function isDateLine(element: PageElement): boolean {
  return hasAny(classWords(element), DATES);
}

export function isCaption(element: PageElement): boolean {
  if (element.name === 'figcaption') return true;
  const words = classWords(element);
  return hasAny(words, CAPTIONS) || (hasAny(words, PICTURES) && hasAny(words, DESCRIPTIONS));
}

export function isPictureWord(element: PageElement): boolean {
  if (hasAny(classWords(element), COPY)) return false;
  return hasAny(classWords(element), PICTURE_WORDS);
}

export function isCredit(element: PageElement): boolean {
  if (/copyrightHolder|creditText/i.test(element.attributes.get('itemprop') ?? '')) return true;
  return hasAny(classWords(element), CREDITS);
}

export function isGallery(element: PageElement): boolean {
  return hasAny(classWords(element), GALLERIES);
}

/** Not shown by a browser: by its own attributes, as style sheets are not read. */
export function isHidden(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return /(?:display\s?:\s?none|visibility\s?:\s?hidden)/i.test(attributes.get('style') ?? '');
}
