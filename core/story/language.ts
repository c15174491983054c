/**
 * The language of a story: what the item says, else its feed, else the feed's settings; only where nobody says
 * it the text is asked, and the answer is marked as a guess. What is supplied stands, also where the text
 * contradicts it; somebody should know, though.
 */
import type { Item } from '../formats/format.ts';
import { contradiction } from '../language/doubt.ts';
import { guessLanguage } from '../language/guess.ts';
import { canonicalTag } from '../language/tag.ts';
import type { Problem } from '../problem.ts';

export interface LanguageSources {
  item: Pick<Item, 'language' | 'place' | 'media'>;
  /** Language that the feed says of itself. */
  feed: string | undefined;
  /** Language from the feed's settings. */
  settings: string | undefined;
  /** Headline and copy. */
  texts: readonly string[];
}

/** BCP 47; the rule goes into `provenance.language`. */
export async function readLanguage(
  sources: LanguageSources,
  provenance: Record<string, string>,
  problems: Problem[],
): Promise<string | undefined> {
  const { item, feed, settings, texts } = sources;
  const text = texts.filter((part) => part !== '').join('\n') || (item.media[0]?.caption ?? '');
  const supplied: [rule: string, written: string | undefined][] = [
    ['supplied', item.language],
    ['feed', feed],
    ['feed-settings', settings],
  ];
  for (const [rule, written] of supplied) {
    const tag = written === undefined ? undefined : canonicalTag(written);
    if (tag === undefined) continue;
    provenance.language = rule;
    problems.push(...doubts(tag, text, item.place));
    return tag;
  }
  const guess = await guessLanguage(text);
  if (guess !== undefined) provenance.language = `guessed-from-${guess.by}`;
  return guess?.tag;
}

function doubts(tag: string, text: string, place: string): Problem[] {
  const other = contradiction(tag, text);
  if (other === undefined) return [];
  const what = other.length === 4 ? `in the script ${other}` : `in the language ${other}`;
  return [
    {
      code: 'language-doubtful',
      severity: 'recovered',
      place,
      message: `The language is given as “${tag.slice(0, 40)}”, but the text is ${what}; what is given stands. Check the feed’s settings, or tell the agency.`,
    },
  ];
}
