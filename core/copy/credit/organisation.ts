/** Names of organisations: what may stand as a provider, and the spelling in which it is given. */

import { isOrganisationWord } from './person.ts';
import { oneLine } from './readable.ts';
import { LINKING_WORDS, OBJECT_WORDS, ORGANISATION_ACRONYMS } from './words.ts';

const LONGEST_NAME = 140;
const MOST_WORDS = 18;
const THE = /^(?:of )?the /i;
/** What no name holds: marks of running text. */
const RUNNING_TEXT = /[?!…]|[,;:] \p{Ll}/u;
/** Finite verbs and pronouns that give a sentence away. */
const SENTENCE_WORDS =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|said|says|say|shows?|seen|he|she|they|it|who|which|that|told|reported)\b/;
const OPENS_NAME = /^(?:["“'‘(#]?[\p{Lu}\p{Lt}\p{Lo}\d]|@\w)/u;

/** A provider's name: verbatim on one line, without a leading "the" and outer punctuation. */
export function spellProvider(text: string): string {
  return oneLine(text)
    .replace(/^[:,\- ]+|[:,\- ]+$/g, '')
    .replace(THE, '')
    .trim();
}

/** Whether a segment without more ado can be an organisation: a proper name, not running text. */
export function isOrganisation(text: string): boolean {
  const name = text.replace(THE, '');
  if (name.length > LONGEST_NAME || RUNNING_TEXT.test(name) || !/\p{L}/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > MOST_WORDS || !(OPENS_NAME.test(words[0] ?? '') || isBrand(words[0] ?? '')))
    return false;
  return words.every(
    (word) => OPENS_NAME.test(word) || isLinking(word) || isBrand(word) || isOrganisationWord(word),
  );
}

/** `tvN`, `iPhone`: a capital inside. */
function isBrand(word: string): boolean {
  return /^\p{Ll}{1,3}\p{Lu}/u.test(word);
}

function isLinking(word: string): boolean {
  return LINKING_WORDS.has(word) || /^(?:al|el|d|l)[-'’]\p{Lu}/u.test(word);
}

/**
 * A name that opens with an organisation's word and goes on in lower case (`Пресс-служба президента
 * РФ`).
 *
 * @param labelled behind a label it may be in lower case altogether (`Фото: пресс-служба Кремля`)
 */
export function describesOrganisation(text: string, labelled: boolean): boolean {
  if (text.length > LONGEST_NAME || RUNNING_TEXT.test(text) || SENTENCE_WORDS.test(text))
    return false;
  const [first = '', ...rest] = text.split(' ');
  return (
    (labelled || /^\p{Lu}/u.test(first)) &&
    isOrganisationWord(first) &&
    rest.length > 0 &&
    rest.length < 8
  );
}

/** Whether a word in a segment says that it is an organisation. */
export function saysOrganisation(text: string): boolean {
  return text
    .split(' ')
    .some((word) => isOrganisationWord(word) || ORGANISATION_ACRONYMS.has(word));
}

/** A name of capitals only (`RCMP`). */
export function isAcronym(text: string): boolean {
  return /^[A-ZА-Я][A-ZА-Я0-9.&-]{1,11}$/.test(text);
}

/** Whether what follows "courtesy of" and the like names a supplier rather than going on as prose. */
export function isSupplier(text: string): boolean {
  const name = text.replace(THE, '');
  if (name === '' || name.length > LONGEST_NAME || RUNNING_TEXT.test(name)) return false;
  if (SENTENCE_WORDS.test(name)) return false;
  const words = name.split(' ');
  if (words.length > MOST_WORDS) return false;
  return words.every((word) => {
    const plain = word.replace(/['’]s?$/, '').replace(/[,.]$/, '');
    return (
      OPENS_NAME.test(word) ||
      isLinking(word) ||
      isBrand(word) ||
      OBJECT_WORDS.has(plain) ||
      plain.includes('.')
    );
  });
}
