/**
 * The page of an article on the web: what it says about itself (JSON-LD, Open Graph, meta tags) and the
 * text that a reader sees, without all that a page sets around it. One page is one item, or none.
 */
import { resolveUrl, webAddress } from '../html/url.ts';
import type { Problem } from '../problem.ts';
import type { DecodedPayload, FormatReader, Item, ItemMedia, ReadItems } from './format.ts';
import { given } from './given.ts';
import {
  type About,
  altIdsOf,
  extensionsOf,
  genresOf,
  infoSourcesOf,
  keywordsOf,
  languageOf,
  linkOf,
  placesOf,
  publishedOf,
  rightsOf,
  subjectsOf,
  summaryOf,
  updatedOf,
} from './html-article/article-fields.ts';
import { type ArticleText, readText } from './html-article/article-text.ts';
import { authorsOf, bylinesIn } from './html-article/authors.ts';
import { bodyOf, linkedBody, summaryBeside, type WrittenBody } from './html-article/body.ts';
import { isCopyright } from './html-article/class-words.ts';
import { headlineOf } from './html-article/headline.ts';
import { plainField, readLinkedData, typesOf } from './html-article/json-ld.ts';
import { bareCopyright, datesIn, kindOfLine } from './html-article/lines.ts';
import { linkedClips, linkedPictures, metaPictures } from './html-article/linked-media.ts';
import { looksLikePage } from './html-article/look.ts';
import { PageHead } from './html-article/meta-tags.ts';
import { whatElse } from './html-article/page-kind.ts';
import { type PageSource, readSource } from './html-article/page-source.ts';
import {
  attribute,
  elementsIn,
  type PageElement,
  parsePage,
  textOf,
} from './html-article/page-tree.ts';
import { teasersIn } from './html-article/teasers.ts';
import { findTextHolders } from './html-article/text-holders.ts';
import { type JsonObject, textField } from './json-values.ts';
import { fixedLimitReached, type PageLimit } from './limits.ts';

const PLACE = 'html/article';

export const htmlArticle = {
  name: 'html-article',
  detect: ({ text }) => looksLikePage(text),
  read,
} satisfies FormatReader;

async function read(payload: DecodedPayload): Promise<ReadItems> {
  const source = readSource(payload.text);
  const page = parsePage(source.html);
  const { article, types, problems } = readLinkedData(source.jsonLd);
  const head = new PageHead(page);
  const about: About = { article, head, base: baseOf(head, payload.url), url: payload.url };

  const text = readText(await findTextHolders(page), about.base);
  addNamedPictures(about, text);
  const title = headlineOf(article, head, page, siteNames(about));
  const body = fullerBody(text, article, title);
  const all = [...sourceProblems(source), ...problems];

  const isText = {
    title,
    text: body.text,
    linkLength: page.linkLength,
    pageLength: page.textLength,
    teasers: teasersIn(page),
    teasersInText: body.html.match(/<h[2-6]><a /g)?.length ?? 0,
  };
  const other = whatElse({ ...about, ...isText, types, source: payload.text });
  if (other !== undefined) return { feed: {}, items: [], problems: [...all, noArticle(other)] };

  const item = itemOf(about, page, text, title, body);
  const teaser = teaserProblem(item, body);
  return { feed: {}, items: [item], problems: teaser ? [...all, teaser] : all };
}

function itemOf(
  about: About,
  page: PageElement,
  text: ArticleText,
  title: string | undefined,
  body: WrittenBody,
): Item {
  const { article, head, base } = about;
  const asides = [...text.asides, ...body.asides];
  const linesOf = (kind: string) =>
    asides.filter((line) => line.kind === kind).map((line) => line.text);
  const dates = shownDates(page);
  const link = linkOf(about);
  const summary = summaryBeside(summaryOf(about), body.text);
  const media = mediaOf(about, text);
  const subtitle = article && plainField(article, 'alternativeHeadline');
  return {
    place: PLACE,
    ...given({
      link,
      sourceVersion: article && textField(article, 'version'),
      altIds: altIdsOf(about),
      type: typeOf(article, body),
      title: asText(title),
      subtitle: subtitle === title ? undefined : subtitle,
      summary: asText(summary),
      body:
        body.html === ''
          ? undefined
          : { kind: 'html' as const, value: body.html, ...given({ base: base ?? link }) },
      dateline: article && plainField(article, 'dateline'),
      published: publishedOf(about) ?? dates.published,
      updated: updatedOf(about) ?? dates.updated,
      expires: article && textField(article, 'expires'),
      language: languageOf(about),
      genres: genresOf(about),
      places: placesOf(about),
      declaredWords: wholeNumber(article && textField(article, 'wordCount')),
      infoSources: infoSourcesOf(about),
      rights: rightsOf(about, [
        ...linesOf('copyright').map(bareCopyright),
        ...copyrightLines(page),
      ]),
      extensions: extensionsOf(about),
    }),
    authors: authorsOf({
      article,
      head,
      inText: text.bylines,
      lines: linesOf('reporter'),
      elsewhere: bylinesIn(page),
      siteNames: siteNames(about),
    }),
    subjects: subjectsOf(about),
    keywords: keywordsOf(about),
    media,
  };
}

function baseOf(head: PageHead, url: string | undefined): string | undefined {
  const own = head.base === undefined ? undefined : resolveUrl(head.base, url);
  return (
    webAddress(own, undefined) ??
    url ??
    webAddress(head.link('canonical') ?? head.first('og:url'), undefined)
  );
}

function siteNames(about: About): string[] {
  const { head, url, base } = about;
  const host = /^https?:\/\/(?:www\.|m\.)?([^/:?#]{1,255})/i.exec(url ?? base ?? '')?.[1];
  const names = (infoSourcesOf(about) ?? []).map(({ name }) => name);
  return [
    ...names,
    head.first('og:site_name'),
    head.first('twitter:site')?.replace(/^@/, ''),
    host,
  ].filter((name) => name !== undefined);
}

/** JSON-LD has all of the text where the page shows a part of it, or needs scripts to show it. */
function fullerBody(
  text: ArticleText,
  article: JsonObject | undefined,
  title: string | undefined,
): WrittenBody {
  const blocks = text.blocks.filter((block) => !text.pictures.hasCaption(block.text));
  const shown = bodyOf(blocks, title);
  const linked = linkedBody(article, text.pictures);
  return linked !== undefined && shown.text.length < linked.text.length * 0.7 ? linked : shown;
}

/** What the page names as its pictures is known before its text is, so that no caption stays in the text. */
function addNamedPictures(about: About, { pictures }: ArticleText): void {
  const linked = linkedPictures(about);
  pictures.addFirst(linked.length > 0 ? linked : metaPictures(about));
}

function mediaOf(about: About, { pictures, clips }: ArticleText): ItemMedia[] {
  const named = linkedClips(about);
  const shown = clips.filter((clip) => !named.some(({ url }) => url === clip.url));
  return [...pictures.result(), ...named, ...shown];
}

/** `입력 2026.11.24. 오전 9:00` wherever it stands, and `<time datetime>`. */
function shownDates(page: PageElement): { published?: string; updated?: string } {
  let published: string | undefined;
  let updated: string | undefined;
  let first: string | undefined;
  for (const element of elementsIn(page)) {
    // Naver writes the times of an article so, without words.
    published ??= attribute(element, 'data-date-time');
    updated ??= attribute(element, 'data-modify-date-time');
    if (element.name === 'time') first ??= element.attributes.get('datetime')?.trim() || undefined;
    if (element.textLength === 0 || element.textLength > LONGEST_DATE_LINE) continue;
    const found = datesIn(textOf(element));
    published ??= found.published;
    updated ??= found.updated;
    if (published !== undefined && updated !== undefined) break;
  }
  return given({ published: published ?? first, updated });
}

const LONGEST_DATE_LINE = 160;

function copyrightLines(page: PageElement): string[] {
  const lines: string[] = [];
  for (const element of elementsIn(page)) {
    if (element.textLength === 0 || element.textLength > LONGEST_DATE_LINE || !isCopyright(element))
      continue;
    const text = textOf(element);
    if (kindOfLine(text, false) === 'copyright') lines.push(bareCopyright(text));
  }
  return lines;
}

function typeOf(article: JsonObject | undefined, body: WrittenBody): Item['type'] {
  const types = article ? typesOf(article) : [];
  if (body.text.length > 0) return types.includes('VideoObject') ? 'video' : undefined;
  if (types.includes('VideoObject')) return 'video';
  if (types.includes('AudioObject')) return 'audio';
  return types.includes('ImageGallery') ? 'picture' : undefined;
}

function asText(value: string | undefined): Item['title'] {
  return value === undefined ? undefined : { kind: 'text', value };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

const FLATTENED: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The elements of the page are nested too deep to be real; its text was read without them.',
  place: PLACE,
};

function sourceProblems({ mended }: PageSource): Problem[] {
  return mended.map((what) => (what === 'flattened' ? FLATTENED : cutAt(what)));
}

function cutAt(limit: PageLimit): Problem {
  const what =
    'Only the beginning of the page was read; the kept payload has all of it. No article is so long.';
  return { ...fixedLimitReached(limit, what), place: PLACE };
}

function noArticle(what: string): Problem {
  return {
    code: 'item-empty',
    severity: 'lost',
    message: `The page holds no article; it looks like ${what}. Check the address, and whether the site lets programs in.`,
    place: 'html',
  };
}

/** Characters; what a paywall shows is shorter. */
const LONGEST_TEASER = 1_500;

function teaserProblem(item: Item, body: WrittenBody): Problem | undefined {
  if (item.extensions?.isAccessibleForFree !== false || body.text.length > LONGEST_TEASER)
    return undefined;
  return {
    code: 'item-incomplete',
    severity: 'recovered',
    message:
      'The page says that its article is not free to read, and shows only a part of it; that part was read.',
    place: PLACE,
  };
}
