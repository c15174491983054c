/** Journalists' titles and lists of media: what bylines set side by side (rule C9). */
import { creator, type Link, readSources, type Surroundings, source } from './link.ts';
import { personsIn } from './person.ts';
import { sourceNamed } from './sources.ts';
import { TITLE_NOUNS } from './words.ts';

/** `Name in Seoul`. */
export const IN_PLACE = / in \p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*(?= and |$)/gu;

/** `AP Sports Writer`, `Xinhua writers Name`: the agency counts, the title does not (rule C9). */
export function readTitle(text: string, around: Surroundings): Link[] | undefined {
  const words = text.split(' ');
  const noun = words.findIndex((word) => TITLE_NOUNS.has(word.toLowerCase()));
  if (noun < 0 || noun > 6) return undefined;
  let last = noun;
  while (TITLE_NOUNS.has((words[last + 1] ?? '').toLowerCase())) last += 1;
  const names = words
    .slice(last + 1)
    .join(' ')
    .replace(IN_PLACE, '');
  const persons = names === '' ? [] : personsIn(names);
  if (persons === undefined) return undefined;
  // "Reuters staff", "AFP editors" in running text are whom a picture shows.
  if (persons.length === 0 && around.place === 'tail' && around.join === 'start') return undefined;
  for (let end = Math.min(noun, 5); end > 0; end -= 1) {
    const named = sourceNamed(words.slice(0, end).join(' '));
    if (named !== undefined) return [source(named), ...persons.map(creator)];
  }
  return around.place === 'byline' ? persons.map(creator) : undefined;
}

const WITH = /^(?:with|avec|mit|con) /i;

/** `Name with AFP`, `Name with Name`, `NAME AP Sports Writer`: what bylines set side by side. */
export function readBylineList(text: string, around: Surroundings): Link[] | undefined {
  if (around.place !== 'byline') return undefined;
  const words = text.split(' ');
  for (let count = 2; count <= Math.min(5, words.length - 1); count += 1) {
    const persons = personsIn(words.slice(0, count).join(' '));
    if (persons === undefined) continue;
    const behind = words.slice(count).join(' ');
    const rest = behind.replace(WITH, '');
    const others = rest === behind ? undefined : personsIn(rest);
    if (others !== undefined) return [...persons, ...others].map(creator);
    const links = readSources(rest) ?? readTitle(rest, around);
    if (links?.some(({ kind }) => kind === 'source')) return [...persons.map(creator), ...links];
  }
  return undefined;
}

/** `AFP and Reuters`. */
export function readSourceList(text: string): Link[] | undefined {
  const names = text.split(/ (?:and|und|et|y|&|with|mit|avec) /i);
  if (names.length < 2 || names.length > 6) return undefined;
  const sources = names.map(sourceNamed);
  return sources.every((found) => found !== undefined) ? sources.map(source) : undefined;
}
