/** Pages that hold no article: told apart, so that whoever runs the wire knows what to do about them. */
import { looksLikeBotWall } from '../../feed/html-answer.ts';
import { type About, isFrontPage } from './article-fields.ts';

export interface Seen extends About {
  title: string | undefined;
  text: string;
  /** Characters in links and in all of the page. */
  linkLength: number;
  pageLength: number;
  /** Boxes with a headline that leads to another page. */
  teasers: number;
  /** Linked headlines in what was taken for the text. */
  teasersInText: number;
  /** Types that JSON-LD names. */
  types: string[];
  source: string;
}

const LITTLE_TEXT = 1_500;
const HOME_TYPES =
  /^(?:WebSite|CollectionPage|SearchResultsPage|ItemList|ProfilePage|AboutPage|ContactPage)$/;

const TITLES: readonly (readonly [words: RegExp, seen: string])[] = [
  [
    /just a moment|attention required|are you a robot|human verification|verify(?:ing)? (?:that )?you are|access (?:to this page )?(?:has been )?denied|robot check|captcha|자동\s?입력\s?방지|비정상적인 접근/i,
    'a wall against robots',
  ],
  [
    /^(?:error\s?)?(?:40[0-9]|410|429|50[0-9])\b|not found|page (?:can(?:no|')t|could not) be found|no longer available|forbidden|bad gateway|service unavailable|internal server error|페이지를 찾을 수 없|존재하지 않|삭제된 (?:기사|페이지)|잘못된 (?:접근|경로)|오류/i,
    'an error page',
  ],
  [/^(?:log ?in|sign ?in|로그인|register|subscribe)\b/i, 'a page to log in'],
];

/** What a page is that is no article, in words that continue “The page looks like …”; undefined for an article. */
export function whatElse(seen: Seen): string | undefined {
  const { article, head, text } = seen;
  const isLittle = text.length < LITTLE_TEXT;
  const isDeclared = article !== undefined || /article/i.test(head.first('og:type') ?? '');
  if (isLittle && article === undefined) {
    for (const said of [seen.title ?? '', isDeclared ? '' : (head.title ?? '')]) {
      const known = TITLES.find(([words]) => words.test(said.slice(0, 300)));
      if (known) return `${known[1]} (its title is “${said.slice(0, 80)}”)`;
    }
    if (!isDeclared && CONSENT.filter((words) => words.test(text)).length > 2)
      return 'a request to agree to cookies';
    if (looksLikeBotWall(new TextEncoder().encode(seen.source.slice(0, 4_096))))
      return 'a wall against robots';
  }
  if (isDeclared) return withoutText(seen);
  if (isListOfLinks(seen) || isListOfTeasers(seen)) return 'a front page or a list of links';
  const isProse = text.length >= 40 && /[\p{L}]/u.test(text);
  return isProse ? undefined : 'a page without a text';
}

/** What has no text may still have a video, a picture or a summary. */
function withoutText({ article, head, text, title, source }: Seen): string | undefined {
  if (text !== '') return undefined;
  if (title === undefined) return 'an article without a headline or a text';
  const isBare = article === undefined && head.first('og:description', 'description') === undefined;
  return isBare && NEEDS_SCRIPTS.test(source)
    ? 'an article that is only shown with scripts'
    : undefined;
}

const NEEDS_SCRIPTS =
  /(?:enable|requires?|without|activate) javascript|javascript (?:is|to be|must be) (?:disabled|enabled|required)|<div id=["']?(?:root|app|__next|__nuxt)["']?>\s{0,9}<\/div>/i;

/** Words of walls that ask for consent; one or two may stand in a story about such walls. */
const CONSENT: readonly RegExp[] = [
  /\bcookies?\b|쿠키|クッキー|файлы cookie/i,
  /personali[sz]ed (?:ads|advertising|content)|personenbezogene daten|données personnelles|datos personales|personal data|개인정보|個人情報|персональн/i,
  /\b\d{1,4} (?:partners?|partner|partenaires|socios|vendors)\b|\bour (?:\d{1,4} )?partners\b|unsere (?:\d{1,4} )?partner|nos (?:\d{1,4} )?partenaires|nuestros (?:\d{1,4} )?socios/i,
  /einwilligung|zustimmung|consentement|consentimiento|\bconsent\b|\byour (?:permission|privacy|choices)\b|동의|同意/i,
];

/** More headlines with links of their own are a page of a section. */
const FEWEST_TEASERS = 5;

function isListOfTeasers({ teasers, teasersInText, text, pageLength }: Seen): boolean {
  const isOneOfThem = text.length < LITTLE_TEXT && text.length * 4 < pageLength;
  return teasers >= FEWEST_TEASERS && (isOneOfThem || teasersInText >= FEWEST_TEASERS);
}

/** By what it says of itself, by its address, or because nearly all of it is links. */
function isListOfLinks({ head, types, base, url, linkLength, pageLength, text }: Seen): boolean {
  const mostlyLinks = linkLength > pageLength * 0.6;
  const saysHome =
    types.some((type) => HOME_TYPES.test(type)) || /^website$/i.test(head.first('og:type') ?? '');
  const address = head.link('canonical') ?? head.first('og:url') ?? url ?? base ?? '';
  if (mostlyLinks && text.length < LITTLE_TEXT) return true;
  if (isFrontPage(address) && (saysHome || linkLength > pageLength * 0.4)) return true;
  return saysHome && linkLength > pageLength * 0.4;
}
