/** Notes to editors: only those that may be published. */
import { divideConfidential } from '../../copy/signoff/confidential.ts';
import { hasElements, rawTextOf, type XmlElement } from '../xml-element.ts';
import { noteText } from './html-body.ts';
import { isPrivate } from './private.ts';
import { inLanguage } from './qcode.ts';

/** One text of all public notes, none of its lines twice (dpa sends a notepad and its lines again). */
export function readEdNotes(found: XmlElement[], language: string | undefined): string | undefined {
  const open = found.filter((element) => !isPrivate(element));
  return joinedNotes(inLanguage(open, language).map(noteOf));
}

export function joinedNotes(notes: string[]): string | undefined {
  const seen = new Set<string>();
  const joined = notes.map((note) => withoutSeen(note, seen)).filter((note) => note !== '');
  return joined.length > 0 ? joined.join('\n\n') : undefined;
}

function withoutSeen(note: string, seen: Set<string>): string {
  const lines = note.split('\n').filter((line) => line.trim() === '' || !seen.has(line.trim()));
  for (const line of lines) seen.add(line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Breaks inside a paragraph of plain text are those of the file. */
function noteOf(element: XmlElement): string {
  if (hasElements(element)) return publicPart(noteText(element));
  const lines = rawTextOf(element)
    .split('\n')
    .map((line) => line.trim());
  return publicPart(lines.join('\n'))
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}

const GERMAN_WARNING = /(?:^|\n)[^\n]{0,60}nicht zur Veröffentlichung/i;

/** The note up to the words that say that what follows is not for publication. */
function publicPart(text: string): string {
  const { copy } = divideConfidential(text, undefined);
  return copy.slice(0, GERMAN_WARNING.exec(copy)?.index);
}
