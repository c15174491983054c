/** Pages that hold no article: told apart, so that whoever runs the wire knows what to do about them. */
import { looksLikeBotWall } from '../../feed/html-answer.ts';
import { type About, isFrontPage } from './article-fields.ts';

export interface Seen extends About {
  title: string | undefined;
  text: string;
  /** Characters in links and in all of the page. */
  linkLength: number;
  pageLength: number;
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
    const said = `${seen.title ?? ''}`;
    const known = TITLES.find(([words]) => words.test(said.slice(0, 300)));
    if (known) return `${known[1]} (its title is “${said.slice(0, 80)}”)`;
    if (looksLikeBotWall(new TextEncoder().encode(seen.source.slice(0, 4_096))))
      return 'a wall against robots';
  }
  if (isDeclared)
    return text === '' && seen.title === undefined
      ? 'an article without a headline or a text'
      : undefined;
  if (isListOfLinks(seen)) return 'a front page or a list of links';
  const isProse = text.length >= 40 && /[\p{L}]/u.test(text);
  return isProse ? undefined : 'a page without a text';
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
