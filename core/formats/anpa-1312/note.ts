/** Notes to editors: whom to call stays among editors, the rest goes with the story. */

/** A mail address, or a number with at least nine digits; a date has eight. */
const CONTACT = /[^\s@]@[^\s@]{1,80}\.\w|\d(?:[ ()./-]{0,3}\d){8}/;
const SENTENCE_END = /(?<=[.!?;]) /;

/** A note without brackets around it and without contacts; undefined where nothing is left. */
export function publicNote(note: string): string | undefined {
  const text = /^\([^()]*\)$/.test(note) ? note.slice(1, -1).trim() : note;
  const kept = text.split(SENTENCE_END).filter((sentence) => !CONTACT.test(sentence));
  const joined = kept.join(' ').trim();
  return /^(?:\(?Eds?\.?\s?:)?$/i.test(joined) ? undefined : joined;
}
