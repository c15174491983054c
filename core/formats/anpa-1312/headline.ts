/**
 * Headlines where the message has none, as bulletins do: the first sentence of the text without its
 * dateline, else the keyword line. Which one it was is said beside it.
 */

export interface FoundHeadline {
  text: string;
  from: 'headline-line' | 'first-sentence' | 'keyword-line';
}

/** Bulletins are one sentence; a whole paragraph of this length is still a headline. */
const LONGEST = 250;
const DATELINE = /^[^()]{0,80}\([^()]{2,30}\)\s?(?:\u2014|\u2013|--?|_)\s?/;
const SENTENCE_END = /(?<=\p{Ll}[.!?]["\u201d']?) (?=["\u201c']?\p{Lu})/u;

/** @param paragraph the first paragraph of the text, in print */
export function headlineFrom(
  headline: string | undefined,
  paragraph: string | undefined,
  slug: string | undefined,
): FoundHeadline | undefined {
  if (headline !== undefined) return { text: headline, from: 'headline-line' };
  const sentence = firstSentence(paragraph ?? '');
  if (sentence !== undefined) return { text: sentence, from: 'first-sentence' };
  return slug === undefined || slug === '' ? undefined : { text: slug, from: 'keyword-line' };
}

function firstSentence(paragraph: string): string | undefined {
  const text = paragraph.slice(0, 1000).replace(DATELINE, '').trim();
  const sentence = text.length <= LONGEST ? text : (text.split(SENTENCE_END, 1)[0] ?? '');
  return sentence !== '' && sentence.length <= LONGEST ? sentence : undefined;
}
