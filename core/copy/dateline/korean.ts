/**
 * Korean datelines: `(서울=연합뉴스) 이름 기자 = `, `[서울=뉴시스]이름 기자 = `, with the relayed agency
 * inside (`(워싱턴 로이터=연합뉴스)`). The writers stand in them with their titles.
 */
import { findDays } from './day.ts';
import type { FoundDateline } from './latin.ts';
import { splitPlaces } from './places.ts';
import { printedAgency, senderIn } from './sender.ts';

/** Titles behind a name, longer ones first. */
const TITLE =
  /(?:선임기자|인턴기자|수습기자|전문기자|객원기자|사진기자|영상기자|논설위원|편집위원|특파원|통신원|대기자|기자|PD)$/;

const NAME = /^[가-힣]{2,4}$/;

/** Reads a Korean dateline at the start of `head`. */
export function findKorean(head: string): FoundDateline | undefined {
  return equated(head) ?? northern(head);
}

/** `(평양 6월 19일발 조선중앙통신)`: place, day, 발 (sent from), agency. */
function northern(head: string): FoundDateline | undefined {
  const match =
    /^[([【（]([가-힣]{2,10})\s?(\d{1,2}월\s?\d{1,2}일)\s?발\s?([가-힣]{2,12})[)\]】）]\s*/.exec(
      head,
    );
  if (match === null) return undefined;
  const agency = printedAgency(match[3] ?? '');
  const [found] = findDays(match[2] ?? '');
  if (agency === undefined || found === undefined) return undefined;
  const { start: _start, end: _end, ...day } = found;
  return { places: [match[1] ?? ''], day, agency, end: match[0].length };
}

/** `(서울=연합뉴스) 이름 기자 = `. */
function equated(head: string): FoundDateline | undefined {
  const bracket = /^[([【（［]([^()[\]【】（）［］\n]{2,60})[)\]】）］]\s*/.exec(head);
  const inside = bracket?.[1] ?? '';
  const equals = Math.max(inside.lastIndexOf('='), inside.lastIndexOf('＝'));
  if (bracket === null || equals < 0 || !/[가-힣]/.test(inside)) return undefined;
  const agency = senderIn(inside.slice(equals + 1));
  if (agency === undefined) return undefined;
  const places = splitPlaces(withoutRelayed(inside.slice(0, equals)));
  if (places.some((place) => CREDIT_WORD.test(place))) return undefined;
  const writers = /^([^=＝\n]{0,80})[=＝]\s*/.exec(head.slice(bracket[0].length));
  const isWriters = writers !== null && isWritersOrDesk(writers[1] ?? '');
  const authors = isWriters ? koreanNames(writers[1] ?? '') : [];
  return {
    places,
    agency,
    ...(authors.length > 0 && { authors }),
    end: bracket[0].length + (isWriters ? writers[0].length : 0),
  };
}

/** What a credit says where a dateline has its place (`[사진=뉴시스]`, `(자료=연합뉴스)`). */
const CREDIT_WORD =
  /(?:사진|자료|제공|그래픽|영상|출처|촬영|캡처|캡쳐|화면|이미지|일러스트|인포그래픽|저작권자?)$/;

/** `워싱턴 로이터` → `워싱턴`: agencies before the sender are relayed, no places. */
function withoutRelayed(text: string): string {
  const words = text.trim().split(/\s+/);
  while (words.length > 0 && words.at(-1)?.split(/[·/,]/).every(isAgency)) words.pop();
  return words.join(' ');
}

function isAgency(name: string): boolean {
  return printedAgency(name.trim()) !== undefined;
}

/**
 * What stands between bracket and `=`: writers, a desk (`국제뉴스부`) or nothing; never a sentence,
 * in which the sign stands close (`A=B라고 했다`).
 */
function isWritersOrDesk(text: string): boolean {
  const words = text.trim().split(/[\s·,]+/);
  const isSetOff = /(?:^|\s)$/.test(text) || TITLE.test(text);
  return isSetOff && !/[.!?"]/.test(text) && words.length <= 10;
}

/** Posts of correspondents, which stand beside the name (`임서진 워싱턴 특파원`). */
const POSTS: ReadonlySet<string> = new Set(
  (
    '워싱턴 뉴욕 도쿄 베이징 상하이 선양 홍콩 타이베이 파리 런던 베를린 브뤼셀 제네바 로마 마드리드 모스크바 ' +
    '하노이 방콕 자카르타 마닐라 뉴델리 카이로 두바이 테헤란 이스탄불 시드니 로스앤젤레스 샌프란시스코'
  ).split(' '),
);

/** What the person did or is, apart from the title: `인턴 기자`, `글 임서진 기자·사진 김하나 기자`. */
const PART = /^(?:글|사진|취재|정리|영상|그래픽|촬영|편집|인턴|수습|선임|전문|객원)$/;

/** Two to four letters that are no agency and no desk (`국제뉴스부`, `특별취재팀`). */
function isName(word: string): boolean {
  if (POSTS.has(word) || PART.test(word)) return false;
  return NAME.test(word) && !/.{2}(?:부|팀|센터|본부)$/.test(word) && !isAgency(word);
}

/** What may stand between a name and its title: a post, a part, the agency (`임서진 연합뉴스 기자`). */
function standsBeside(word: string): boolean {
  return POSTS.has(word) || PART.test(word) || isAgency(word);
}

/** Names with a title behind them; several names may share one title (`홍길동 김철수 기자`). */
export function koreanNames(text: string): string[] {
  const names: string[] = [];
  let waiting: string[] = [];
  for (const word of text.split(/[\s·,／/]+/)) {
    const bare = word.replace(TITLE, '');
    if (isName(bare)) waiting.push(bare);
    else if (bare !== '' && !standsBeside(bare)) waiting = [];
    if (bare !== word) {
      names.push(...waiting);
      waiting = [];
    }
  }
  return names;
}
