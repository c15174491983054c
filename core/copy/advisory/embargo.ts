/** Notes that hold a story until a time. */

/** Behind `to`, `for` or `until` has to come a time or a day, or it is a sentence about an embargo. */
const WHEN = String.raw`(?=[^\p{L}\d\n]{0,4}(?:(?!(?:19|20)\d{2}\s(?:for|in|as|was|is|by|under|against|on\s(?!mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)))\d|noon\b|midnight\b|midday\b|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|after\b|at\b|on\b|the\b|today\b|tomorrow\b|a\.m|p\.m|release\b|publication\b|further\b|end of\b))`;

/** As above, with the preposition already read. */
const TIME = WHEN.replace('after\\b|at\\b|on\\b|', '');

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:STRICTLY |UNDER |STRICT )*EMBARGO(?:ED)?(?: FOR (?:RELEASE|PUBLICATION|USE|BROADCAST))?\s?(?:(?:UNTIL|TILL|TO|FOR|BEFORE|AT)\b[:\s]*${WHEN}|:|[-–—]|(?=\d)|$|[.!)\]])`,
    'iu',
  ),
  /^(?:STRICTLY |UNDER )*EMBARGO(?:ED)? (?:FOR|UNTIL) (?:RELEASE|PUBLICATION|USE|BROADCAST)\b/i,
  /^(?:Please )?HOLD FOR RELEASE\b/i,
  new RegExp(
    String.raw`^FOR (?:RELEASE|PUBLICATION|USE)\s?(?:(?:AT|ON|AFTER|FROM|UNTIL)\b|:)?[:\s]*${TIME}(?!release|publication|the\b)`,
    'iu',
  ),
  /^FOR RELEASE (?:SUNDAY|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|AMS?\b|PMS?\b)/i,
  /^(?:STRICTLY )?NOT (?:TO BE (?:USED|PUBLISHED|BROADCAST|RELEASED)|FOR (?:PUBLICATION|USE|RELEASE|BROADCAST)(?: OR [A-Z]{3,12})?) (?:BEFORE|UNTIL|TILL|PRIOR TO)\b/i,
  /^(?:(?:Achtung|ACHTUNG)[,:!]? )?(?:Bitte )?(?:Sperrfrist|SPERRFRIST|Gesperrt bis|GESPERRT BIS)(?=\s?[:!]|\s(?:bis|BIS)\b|\s\d|\s*$)/,
  /^(?:Frei|FREI) (?:ab|für|AB|FÜR)\b(?=.{0,30}\d)/,
  /^(?:EMBARGADO HASTA|EMBARGADA HASTA|EMBARGO HASTA)\b/i,
  /^(?:SOUS EMBARGO|EMBARGO) (?:JUSQU['’](?:AU?|À)|AVANT)(?=\s)/i,
  /^EMBARGO FINO (?:A|AL|ALL['’]|ALLE|ALLA)\b/i,
  /^ЭМБАРГО ДО\s/i,
  /^(?:(?:報道|配信|公開)\s?解禁|解禁(?:日時|時間|時刻)|エンバーゴ)(?=\s?(?:は|日時|[:：】）］\]\d]|$))/,
  /^엠바고(?=\s?[:：]|\s?\d|\s*[)\]］】>]|\s?(?:해제|까지|오[전후])|\s*$)/,
  /^[^\n]{0,10}\d[^\n]{2,60}(?:이후|부터)\s?보도(?=[\s.)\]）>]*$|\s?(?:해\s?주|하여\s?주|하시기|바랍|바람|요망|요청|가능|할\s?것|부탁|용))/,
];

/** Does this stretch of a note hold a story until a time? */
export function isEmbargo(stretch: string): boolean {
  const start = stretch.slice(0, 300);
  return FORMS.some((form) => form.test(start));
}
