/** What a whole line of a page is, by its words: copy, or one of the things that pages write around copy. */
import { isFurnitureLine } from '../../copy/furniture.ts';
import type { ItemAuthor } from '../format.ts';
import { isInvitation, POINTER } from './furniture-lines.ts';

export type LineKind = 'copy' | 'furniture' | 'reporter' | 'copyright' | 'date';

/** Longer lines are copy, whatever words they hold. */
const LONGEST_ASIDE = 220;

const COPYRIGHT =
  /무단\s?(?:전재|복제|배포)|재배포\s?금지|저작권자|無断(?:転載|複製|使用)|(?:未经|未經).{1,20}(?:转载|轉載)|版权所有|版權所有|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|(?:tutti i diritti riservati|riproduzione riservata)|todos os direitos reservados|все права защищены|^[[(<〈【\s]{0,3}(?:©|ⓒ|copyright\s{0,3}(?:©|ⓒ|\(c\)|20\d\d))/i;

const PUBLISHED = String.raw`(?:기사)?\s?입력(?:\s?(?:일시?|시간))?|등록(?:\s?(?:일시?|시간))?|승인|송고(?:\s?시간)?|발행(?:일)?|게재|published(?: (?:on|at))?|posted(?: on)?`;
const UPDATED = String.raw`(?:최종\s?)?수정(?:\s?(?:일시?|시간))?|업데이트|갱신|(?:last )?(?:updated|modified)(?: (?:on|at))?`;
const DAY = String.raw`(?:(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[.일]?|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d)`;
const TIME = String.raw`(?:\(?[월화수목금토일]\)?\s)?(?:[T,]?\s?(?:at\s)?(?:오전|오후)?\s?\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:[KJ]ST|GMT|UTC|[ECMP][SD]?T|CES?T|BST|HKT|SGT|IST|[+-]\d\d:?\d\d)\b)?|(?:\s?(?:오전|오후))?\s?\d{1,2}시(?:\s?\d{1,2}분)?)?`;
const DATE = String.raw`\s{0,3}[:：|]?\s{0,3}(${DAY}\s?${TIME})`;
const PUBLISHED_LINE = new RegExp(`(?:^|[\\s|(\\[·])(?:${PUBLISHED})${DATE}`, 'i');
const UPDATED_LINE = new RegExp(`(?:^|[\\s|(\\[·])(?:${UPDATED})${DATE}`, 'i');
const REST_OF_DATE_LINE = /^[\s|()[\]·:,.\-/]*$/;

/** What a line says behind `READ MORE:`, `▶` and the like. */
export function withoutPointer(line: string): string {
  return line.replace(POINTER, '').replace(/^[\s▶☞►■•·[\]-]{1,9}/, '');
}

/** What a line is; `linked` says that all of it is a link. */
export function kindOfLine(line: string, linked: boolean): LineKind {
  if (line.length > LONGEST_ASIDE) return 'copy';
  if (isFurnitureLine(line) || isFurnitureLine(line.replace(/^[[<【■◆●]|[\]>】]$/g, '')))
    return 'furniture';
  if (COPYRIGHT.test(line)) return 'copyright';
  if (isDateLine(line)) return 'date';
  if (isInvitation(line)) return 'furniture';
  if (linked && POINTER.test(line)) return 'furniture';
  return reportersIn(line).length > 0 ? 'reporter' : 'copy';
}

/** Nothing but `입력 2026.11.24. 오전 9:00 수정 2026.11.24. 오전 9:30`. */
function isDateLine(line: string): boolean {
  if (!/\d{4}/.test(line)) return false;
  const rest = line.replace(PUBLISHED_LINE, '').replace(UPDATED_LINE, '');
  return rest !== line && REST_OF_DATE_LINE.test(rest);
}

/** The times that a line names as the article's. */
export function datesIn(line: string): { published?: string; updated?: string } {
  const published = PUBLISHED_LINE.exec(line)?.[1]?.trim();
  const updated = UPDATED_LINE.exec(line)?.[1]?.trim();
  return { ...(published && { published }), ...(updated && { updated }) };
}

/** Yonhap and others put the notice in brackets between addresses and times. */
const BRACKETED = /[<〈＜](?=\s?(?:저작권자|ⓒ|©|copyright))[^<>〈〉＜＞]{5,150}[>〉＞]/i;

/** The notice of a line that holds more than that. */
export function bareCopyright(line: string): string {
  return BRACKETED.exec(line)?.[0] ?? line;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const EMAILS = new RegExp(EMAIL.source, 'g');
const TITLE =
  '(?:선임|수습|인턴|전문|객원|사진|영상|대학생)?\\s?(?:기자|특파원|통신원|논설위원|앵커|리포터|에디터|PD|reporter|correspondent)';
const KOREAN_NAME = '[가-힣]{2,4}';
const KOREAN_REPORTER = new RegExp(
  `^[/\\[(=\\s▶■]{0,3}(?:[가-힣]{1,8}[=\\s])?(${KOREAN_NAME})\\s?${TITLE}[\\])=]?$`,
  'i',
);
const WESTERN_NAME = /^(?:by\s)?(\p{Lu}[\p{L}.'’-]{1,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){1,3})$/u;
const BARE_NAME = new RegExp(`^${KOREAN_NAME}$`);

/** The reporters of a line that names nothing else: `홍길동 기자 gildong@daily.example`. */
export function reportersIn(line: string): ItemAuthor[] {
  if (line.length > LONGEST_ASIDE) return [];
  const emails = line.match(EMAILS) ?? [];
  const names = line
    .replace(EMAILS, ' , ')
    .split(/\s?[,·•|]\s?|\s[/=]\s/)
    .map((name) => name.replace(/^[\s/[(<=]{1,4}|[\s\])>=(]{1,4}$/g, '').trim())
    .filter((name) => name !== '');
  // `홍길동·김철수 기자`: one title may stand for all names.
  const isTitled = emails.length > 0 || names.some((name) => KOREAN_REPORTER.test(name));
  const isNamed = (name: string) =>
    KOREAN_REPORTER.test(name) ||
    (isTitled && BARE_NAME.test(name)) ||
    (emails.length > 0 && WESTERN_NAME.test(name));
  if (!names.every(isNamed)) return [];
  if (names.length === 0) return emails.map((email) => ({ email }));
  if (emails.length !== names.length) return names.map((name) => ({ name: withoutBy(name) }));
  return names.map((name, index) => ({ name: withoutBy(name), ...emailAt(emails, index) }));
}

function emailAt(emails: string[], index: number): { email?: string } {
  const email = emails[index];
  return email === undefined ? {} : { email };
}

function withoutBy(name: string): string {
  return name.replace(/^by\s{1,3}/i, '');
}

/** A line that a Korean paper sets under a picture: `▲ 사진 설명`, `사진=연합뉴스`. */
export function looksLikeCaption(line: string): boolean {
  return (
    line.length <= 400 &&
    /^(?:[▲△▼▽◀▶]\s?\S|\[?사진\s?[=:제]|\(사진|photo(?:graph)? ?(?:by|:))/i.test(line)
  );
}
