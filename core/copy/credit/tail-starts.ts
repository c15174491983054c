/** Where a credit without brackets can start in running text (rule C2), from the longest tail to the shortest. */
import { endsSentence } from './sentences.ts';
import { sourceNamed } from './sources.ts';

export interface TailStart {
  at: number;
  /** `whole`: at the start of the text; `sentence`: behind one; `joiner`: behind / or |; `label`: at one;
   *  `bracket`: behind a closing one; `glued`: behind a full stop that no space follows. */
  kind: 'whole' | 'sentence' | 'joiner' | 'label' | 'bracket' | 'glued';
}

/** A bare credit with its labels is shorter. */
const LONGEST_TAIL = 320;
const SENTENCE_END = /[.!?…。]/;
const CJK = /[\u3040-\u9fff]/;
const CLOSING = /["'”’»)\]）】」]/;
/** Labels that can stand without a sentence end before them: capitalised, with a mark of their own. */
const LABEL =
  /(?:(?:Photo|Photos|Photograph|Photographs|Photographer|Image|Images|Picture|Pictures|Pic|Foto|Fotos|Bild|Credit|PHOTO|FOTO|CREDIT|Фото|Video|VIDEO)(?: credits?| Credit| should read| credit should read)? ?:|[©ⓒ]|\/? ?사진 ?(?:제공 ?)?=|写真 ?:|撮影 ?:|Photos? by |PHOTOS? BY |Photos? courtesy of )/g;
/** A title's full stop goes with the name behind it. */
const TITLE =
  /(?:^|[\s(])(?:Rep|Reps|Sen|Sens|Gov|Pres|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Maj|Lt|Sgt|Rev)\.$/;
const LONGEST_TITLE = 6;
/** `"Photos by Somebody"` is a title. */
const QUOTED = /["“‘«]/;
const KOREAN_DATE = /(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.?[ /]/g;

/**
 * The offsets at which a bare tail that ends at `end` can start, leftmost first.
 *
 * @param whole whether offset 0 is the start of the text as a whole
 */
export function bareTails(text: string, end: number, whole: boolean): TailStart[] {
  const floor = Math.max(0, end - LONGEST_TAIL);
  const starts: TailStart[] = [];
  let at = end - 1;
  for (; at > floor; at -= 1) {
    const found = startAt(text, at, end);
    if (found === undefined) continue;
    starts.push(found.start);
    if (found.final) break;
  }
  const sentence = Math.max(at, floor);
  if (at <= floor && floor === 0 && whole) starts.push({ at: 0, kind: 'whole' });
  for (const match of text.slice(sentence, end).matchAll(LABEL)) {
    if (QUOTED.test(text.charAt(sentence + match.index - 1))) continue;
    starts.push({ at: sentence + match.index, kind: 'label' });
  }
  for (const match of text.slice(sentence, end).matchAll(KOREAN_DATE)) {
    starts.push({ at: sentence + match.index + match[0].length - 1, kind: 'sentence' });
  }
  return starts.sort((one, other) => one.at - other.at);
}

/** `final`: a sentence ends here beyond doubt, so no credit reaches further left. */
function startAt(
  text: string,
  at: number,
  end: number,
): { start: TailStart; final: boolean } | undefined {
  const char = text.charAt(at);
  if (char === '\n') return { start: { at: at + 1, kind: 'sentence' }, final: true };
  if (char === '/' || char === '|') {
    const spaced = /\s/.test(text.charAt(at - 1)) || char === '|' || isKoreanSlash(text, at);
    return spaced ? { start: { at, kind: 'joiner' }, final: false } : undefined;
  }
  // `東京で＝ロイター`: the mark was made ASCII; only behind Japanese does it set off a credit.
  if (char === '=' && /[\u3040-\u9fff] ?$/.test(text.slice(Math.max(0, at - 2), at))) {
    return { start: { at, kind: 'joiner' }, final: false };
  }
  if (char === ')' || char === ']') return { start: { at: at + 1, kind: 'bracket' }, final: false };
  if (!SENTENCE_END.test(char)) return undefined;
  const after = afterClosing(text, at + 1);
  if (after >= end) return undefined;
  if (char === '。' || CJK.test(text.charAt(at - 1))) {
    return { start: { at: after, kind: 'sentence' }, final: true };
  }
  // `있다./연합뉴스`
  if (text[after] === '/' && after === at + 1)
    return { start: { at: after, kind: 'sentence' }, final: true };
  if (!/[\s\u0000]/.test(text.charAt(after))) return gluedAt(text, at);
  if (TITLE.test(text.slice(Math.max(0, at - LONGEST_TITLE), at + 1))) return undefined;
  return { start: { at: after, kind: 'sentence' }, final: char !== '.' || endsSentence(text, at) };
}

/** `장관/뉴스1`: Korean captions set it without space; between two media it is a part of their chain. */
function isKoreanSlash(text: string, at: number): boolean {
  const before = /[^\s/=]{0,12}$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  return /[가-힣]$/.test(before) && sourceNamed(before) === undefined;
}

/** `… on Monday.REUTERS/Name`: the space was lost; a word ends in small letters and a name begins. */
function gluedAt(text: string, at: number): { start: TailStart; final: boolean } | undefined {
  const glued = /^\p{Ll}{3}[.]\p{Lu}\p{L}/u.test(text.slice(Math.max(0, at - 3), at + 3));
  // Korean sentences end in 다.; nothing but a lost space ties a word to them.
  const korean = text[at - 1] === '다' && /^[A-Z가-힣]/.test(text.charAt(at + 1));
  const digits = /^\d[.]\p{Lu}{2}/u.test(text.slice(Math.max(0, at - 1), at + 3));
  return glued || digits || korean
    ? { start: { at: at + 1, kind: 'glued' }, final: false }
    : undefined;
}

function afterClosing(text: string, from: number): number {
  let after = from;
  while (after < text.length && after - from < 3 && CLOSING.test(text.charAt(after))) after += 1;
  return after;
}
