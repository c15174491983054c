/** Running text as words that know where they stand and whether a sentence ends behind them. */
import { endsSentence } from './sentences.ts';

export interface Word {
  /** Lower case, without punctuation at its edges. */
  plain: string;
  start: number;
  /** A sentence ends behind it. */
  stops: boolean;
  /** A comma, a dash, a colon or a bracket stands behind it. */
  breaks: boolean;
}

const WORD = /\S+/g;

/** The words of a text; linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const opening = /^["“'‘([]*/.exec(raw)?.[0] ?? '';
    const before = words.at(-1);
    // What opens a bracket or a quotation starts anew.
    if (before !== undefined && opening !== '') before.breaks = true;
    const plain = raw
      .slice(opening.length, LONGEST_WORD)
      .replace(/[.,;:!?"”'’)\]–—-]+$/, '')
      .toLowerCase();
    const end = match.index + raw.length;
    words.push({
      plain,
      start: match.index + opening.length,
      stops: stopsAt(text, end - 1) || /^\s*\n/.test(text.slice(end, end + 3)),
      breaks: /[,;:)\]–—]["”'’]?$/.test(raw) || raw === '-' || raw === '--',
    });
  }
  return words;
}

const LONGEST_WORD = 40;

function stopsAt(text: string, last: number): boolean {
  let at = last;
  while (at > 0 && last - at < 3 && /["”'’)\]]/.test(text.charAt(at))) at -= 1;
  const char = text.charAt(at);
  if (char === '!' || char === '?' || char === '…') return true;
  return char === '.' && endsSentence(text, at);
}
