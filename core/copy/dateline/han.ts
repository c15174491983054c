/**
 * Japanese and Chinese datelines: `【ソウル共同】`, `【6月18日 AFP】`, `新华社北京6月18日电（记者…）`.
 */
import type { Agency } from '../../agencies/agency.ts';
import { findDays, type PrintedDay } from './day.ts';
import type { FoundDateline } from './latin.ts';
import { splitPlaces } from './places.ts';
import { agencyAtEnd, agencyAtStart, printedAgency } from './sender.ts';

/** Reads a Japanese or Chinese dateline at the start of `head`. */
export function findHan(head: string): FoundDateline | undefined {
  return dispatch(head) ?? lenticular(head);
}

/**
 * `新华社北京6月18日电（记者陈立言、王可）`: agency, place, date, 电 (dispatch, not the 电 of 电视台),
 * writers. Reuters prints a dash instead.
 */
function dispatch(head: string): FoundDateline | undefined {
  const match =
    /^[【(（]?([^\s\d，。、【】()（）]{2,24})((?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:专|專)?(?:[电電](?![视視影话話力子台脑腦器梯池源网網信动動商竞競])|\s?[-－—]{1,2}\s)[】)）]?\s*/u.exec(
      head,
    );
  if (match === null) return undefined;
  const [day] = findDays(match[2] ?? '');
  const signed = agencyAtStart(match[1] ?? '');
  if (day === undefined || signed === undefined) return undefined;
  const writers = /^[(（]([^()（）\n]{2,80})[)）]\s*/.exec(head.slice(match[0].length));
  const authors = chineseNames(writers?.[1] ?? '');
  return {
    places: splitPlaces(signed.rest),
    day: withoutOffsets(day),
    agency: signed.agency,
    ...(authors.length > 0 && { authors }),
    end: match[0].length + (authors.length > 0 ? (writers?.[0].length ?? 0) : 0),
  };
}

/** `记者陈立言、王可 通讯员李四` → the names. Two-letter names may be printed apart (`王 可`). */
export function chineseNames(text: string): string[] {
  if (!/记者|記者|通讯员|通訊員/.test(text)) return [];
  return text
    .replace(
      /(?<=[\s、，,：:]|^|者|员|員)([\p{sc=Han}])\s([\p{sc=Han}])(?=[\s、，,）)]|$)/gu,
      '$1$2',
    )
    .split(/[、，,;；：:\s]+|(?:[\p{sc=Han}]{0,6}(?:记者|記者|通讯员|通訊員))/u)
    .filter((name) => /^[\p{sc=Han}·]{2,5}$/u.test(name));
}

/** `【ソウル共同】`, `【ワシントンAFP時事】`, `【北京＝共同】`, `【ソウル共同=佐藤一郎】`, `【6月18日 AFP】`. */
function lenticular(head: string): FoundDateline | undefined {
  const bracket =
    /^(?:【([^【】\n]{2,40})】|[［[]([^［］[\]\n]{2,40})[］\]](?:\s?[-－—]{1,2}\s)?)\s*/.exec(head);
  if (bracket === null) return undefined;
  const isSquare = bracket[1] === undefined;
  const inside = halfWidth(bracket[1] ?? bracket[2] ?? '').replace(DAY_OF_MONTH, ' ');
  const [day] = findDays(inside);
  const parts = (day === undefined ? inside : cut(inside, day))
    .split(/[=＝]/)
    .map((part) => part.trim());
  const signed = signature(parts);
  // `[写真 共同]` is a credit: in square brackets the place stands apart, or the day with it.
  if (signed === undefined || (isSquare && !/\s/.test(inside.trim()))) return undefined;
  return {
    places: japanesePlaces(signed.place),
    ...(day !== undefined && { day: withoutOffsets(day) }),
    agency: signed.agency,
    ...(signed.author !== undefined && { authors: [signed.author] }),
    end: bracket[0].length,
  };
}

function cut(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}${text.slice(end)}`;
}

/** A day without its month says no date (`［東京 １８日 ロイター］`). */
const DAY_OF_MONTH = /(?<![\d月年])\s?\d{1,2}日(?=\s)/g;

/** Digits and letters of full width as plain ones. */
function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
    .replace(/\u3000/g, ' ');
}

/** The agency stands behind the place, before it (`新華社北京`), or behind `＝`. */
function signature(
  parts: string[],
): { place: string; agency: Agency; author?: string } | undefined {
  const [left = '', right = ''] = parts;
  const after = printedAgency(right);
  if (after !== undefined) return { place: left, agency: after };
  const found = lastAgency(left) ?? firstAgency(left);
  if (found === undefined) return undefined;
  const isName = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{2,12}$/u.test(right);
  return { place: found.rest, agency: found.agency, ...(isName && { author: right }) };
}

/** Names of two letters in front are words (`共同声明`, `時事問題`). */
function firstAgency(text: string): { agency: Agency; rest: string } | undefined {
  const found = agencyAtStart(text);
  return found !== undefined && text.length - found.rest.length > 2 ? found : undefined;
}

function lastAgency(text: string): { agency: Agency; rest: string } | undefined {
  const latin = /[A-Za-z]{2,10}$/.exec(text)?.[0];
  const agency = latin === undefined ? undefined : printedAgency(latin);
  if (latin !== undefined && agency !== undefined) {
    return { agency, rest: text.slice(0, -latin.length) };
  }
  return agencyAtEnd(text);
}

/** Relayed agencies between place and sender (`ワシントンAFP時事`) are no places; `・` is part of names. */
function japanesePlaces(text: string): string[] {
  const place = (lastAgency(text)?.rest ?? text).replace(/[・、\s]+$/, '');
  return place
    .split(/[/／]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function withoutOffsets({
  start: _start,
  end: _end,
  ...day
}: PrintedDay & { start: number; end: number }): PrintedDay {
  return day;
}
