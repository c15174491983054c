/**
 * Kyodo sends ANPA's heading with a text that has none of its marks: the keyword line, the headline ended
 * by `+`, paragraphs that begin with blanks, its name behind `==`. Marked, it is read like any other.
 */
import { isKeywordLine } from './keyword-line.ts';

/** Lines over which such a headline may run. */
const MOST_HEADLINES = 4;
const INDENT = /^ {3,12}(?=\S)/;
const SIGN_OFF = /^=={1,2}(?=\p{L})/u;

/** @param slug that of the heading, which the first line has to repeat */
export function withMarks(text: string, slug: string | undefined): string {
  if (slug === undefined || /[\^\t\b]/.test(text)) return text;
  const lines = text.split(/\r?\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !isKeywordLine(lines[first] ?? '', slug)) return text;
  const body = lines.findIndex((line, index) => index > first && INDENT.test(line));
  const head = lines.slice(first + 1, body === -1 ? undefined : body);
  if (body === -1 || head.length > MOST_HEADLINES) return text;
  const headline = head.join(' ').trim().replace(/\+$/, '').trim();
  return [
    `^${lines[first]?.trim()}<`,
    ...(headline === '' ? [] : [`^${headline}<`]),
    ...lines.slice(body).map((line) => line.replace(INDENT, '\t').replace(SIGN_OFF, '\t$&')),
  ].join('\n');
}
