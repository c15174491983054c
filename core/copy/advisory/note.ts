/**
 * Is it a note to editors? Only a text in the form of a note is one; the same words in running prose
 * mean nothing.
 */

/** What opens a note, taken off repeatedly: brackets, `Eds:`, `(ATTN: `, `ATTENTION - `, a head line. */
const OPENERS: readonly RegExp[] = [
  /^(?:\(\s?)?(?:Eds|EDS|Editors|EDITORS)\s?[:_]\s*/,
  /^(?:\(\s?)?(?:EDITORS?['’]?S?['’]? NOTE|Editors?['’]?s?['’]? note|Note to editors|NOTE TO EDITORS|News Directors?)\s?(?:[:_–—-]|--)\s*/,
  /^(?:\(\s?)?(?:ATTN|Attn)\s?[:-]\s*/,
  /^(?:\(\s?)?ATTENTION(?: EDITORS)?\s?(?:[:–—-]|--)\s*/,
  /^(?:Attention|ATTENTION) editors[,:]?\s*(?:[-–—]\s*)?/i,
  /^ADVISORY(?:-|:\s|\s[-–—]\s)\s*/,
  /^(?:Achtung|ACHTUNG)(?:\s(?:Redaktion(?:en)?))?\s?[:!-]\s*/,
  /^(?:ATENCI[ÓO]N|ATTENZIONE|ВНИМАНИЕ)(?:\s(?:EDITORES|REDAZIONI|РЕДАКЦИЯМ))?\s?[:–—-]\s*/,
  /^[<[［【]\s?(?:고침|알림)\s?[>\]］】]\s*/,
  /^(?:BULLETIN|MANDATORY|URGENT)\s(?=KILL|WITHHOLD|ADVISORY)/,
];

const BRACKET = /^[\s*=!※]{0,6}[([（［<＜【]?\s?/;

export interface Opened {
  /** The words of the note behind what opens it. */
  body: string;
  /** Something that opens a note stands there. */
  isNote: boolean;
}

/** Takes off what opens a note at the start of a line. */
export function openNote(line: string): Opened {
  let body = line.trimStart();
  let isNote = false;
  for (let count = 0; count < 5; count += 1) {
    const opener = openerOf(body);
    if (opener === undefined) break;
    isNote = true;
    body = body.slice(opener.length);
  }
  return { body: body.replace(BRACKET, ''), isNote };
}

function openerOf(text: string): string | undefined {
  for (const form of OPENERS) {
    const found = form.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Verbs with which a line in brackets above the copy begins (Reuters). */
const TRASH_LINE =
  /^(?:\(|（)\s?(?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites|Restores|Removes|Changes|Trims|Releads|Writes through|Fixes|Deletes|Drops|Clarifies|New throughout|Adding|Updating|In [^()]{0,60}\b(?:story|item|report|paragraphs?|paras?|headline|lead)\b[^()]{0,60},\s?(?:corrects|refiles|fixes|clarifies|removes|adds|updates))\b/i;

/** A line of its own that is a note without an opener. */
const PLAIN_NOTE =
  /^(?:\(\s?)?This (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?(?:story|version|item|report|article|headline|caption)(?: \S{1,20}){0,3}? (?:CORRECTS|UPDATES|ADDS|RECASTS|corrects|has been (?:officially )?(?:corrected|refiled|updated))\b|^(?:CORRECTS|UPDATES|ADDS|RECASTS|CHANGES|TRIMS|RESTORES|REWRITES|REFILES)\b(?=[:\s]+\S)(?!\s(?:ON|FROM|TO|IN|FOR)\b)|^[<＜[［【(（]\s?(?:고침|訂正|更正|(?:기사\s?)?대체)\s?[>＞\]］】)）]|^\(?(?:CORRECTED|CORRECTION|Correction|Berichtigung|Korrektur|RECTIFICATIF|Rectificatif|CORRECCIÓN|Corrección|CORREZIONE|SUBSTITUTE)(?:\s?:|\s[-–—]{1,2}\s)|^(?:CORRECTION|SUBSTITUTE)\s[A-Z]{2}/;

/** Is this line a note about what changed, even without an opener? */
export function isChangeNote(line: string): boolean {
  const start = line.trimStart().slice(0, 300);
  return TRASH_LINE.test(start) || PLAIN_NOTE.test(start);
}

type Change = 'correct' | 'update';

const CORRECTS =
  /^(?:corrects?|corrected|refiles?|refiled|rectifie|rectificatif|corrige|corregge|corrección|correzione|berichtigt|berichtigung|korrigiert|korrektur|correction)$/i;
const UPDATES =
  /^(?:updates|updated|adds|recasts|changes|trims|restores|rewrites|releads|removes|fixes|deletes|subs|inserts|substitute|agrega|précise|modifie|actualise|actualiza|ajoute|añade|complète|remplace|amplía|aktualisiert|ergänzt)$/i;

/** Words before a verb that make it a noun or a thing to come (`no changes`, `further updates`). */
const NOT_BEFORE =
  /\b(?:no|any|further|more|for|with|without|minor|hourly|regular|multiple|expect(?:ed)?|will be|to be|be|being|not)$/i;

/** Words behind which a verb in small letters still is the verb of the note. */
const SUBJECT =
  /(?:\b(?:and|to|version|story|item|which|that|headline|caption|report|article|been|was|were|officially|also)|[.,;:/_()>\]–—-])$/i;

/** What a note says that was done, its quotations aside; corrections count before updates. */
export function changeIn(note: string): Change | undefined {
  if (/^[<＜[［【(（]\s?(?:고침|訂正|更正)/.test(note)) return 'correct';
  if (/^[<＜[［【(（]\s?(?:기사\s?)?대체/.test(note)) return 'update';
  const words = note.replace(/"[^"\n]{0,200}"|“[^”\n]{0,200}”/g, ' ');
  let found: Change | undefined;
  for (const match of words.matchAll(/[\p{L}]{4,13}/gu)) {
    const kind = kindOf(match[0]);
    if (
      kind === undefined ||
      !isVerb(match[0], words.slice(Math.max(0, match.index - 30), match.index))
    )
      continue;
    if (kind === 'correct') return kind;
    found = kind;
  }
  return found;
}

function kindOf(word: string): Change | undefined {
  if (CORRECTS.test(word)) return 'correct';
  return UPDATES.test(word) ? 'update' : undefined;
}

function isVerb(word: string, before: string): boolean {
  const ahead = before.trimEnd();
  if (NOT_BEFORE.test(ahead)) return false;
  return (
    ahead === '' || SUBJECT.test(ahead) || word === word.toUpperCase() || /^\p{Lu}/u.test(word)
  );
}
