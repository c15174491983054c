/** What a writer is, as printed behind the name: `AP Business Writer`, `PA Political Correspondent`. */
import { printedAgency } from '../dateline/sender.ts';
import { hasTitle } from './person.ts';

/** Longest title, in characters. */
const LONGEST = 60;

/** The title in the byline of one writer, without the agency; undefined where none is printed. */
export function roleIn(byline: string): string | undefined {
  const parts = byline.slice(0, 400).split(/[,\n]/).slice(1);
  const written = parts.map((part) => part.replace(/[\s=]+$/, '').trim()).find(hasTitle);
  if (written === undefined || written.length > LONGEST) return undefined;
  const role = withoutAgency(written);
  return role === '' || printedAgency(role) !== undefined ? undefined : role;
}

function withoutAgency(title: string): string {
  const words = title.split(/\s+/);
  for (let count = Math.min(4, words.length); count >= 1; count -= 1) {
    if (printedAgency(words.slice(0, count).join(' ')) !== undefined) {
      return words.slice(count).join(' ');
    }
  }
  return title;
}
