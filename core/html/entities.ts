/** Named character references of HTML (`&nbsp;`, `&hellip;`), which feeds use without declaring them. */
import { Parser } from 'htmlparser2';

/** The longest name in the HTML standard has 31 letters (`CounterClockwiseContourIntegral`). */
const LONGEST_NAME = 31;
const known = new Map<string, string | undefined>();

/**
 * The characters that `&name;` stands for in HTML, or undefined where HTML knows no such name.
 * Answers are remembered; the names that exist bound the memory.
 */
export function namedEntity(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  if (known.has(name)) return known.get(name);
  const reference = `&${name};`;
  let text = '';
  const parser = new Parser({ ontext: (data) => (text += data) }, { decodeEntities: true });
  parser.end(reference);
  // A name that HTML does not know, or only knows as the start of it, leaves its semicolon behind.
  const answer = text.endsWith(';') && name !== 'semi' ? undefined : text;
  if (answer !== undefined) known.set(name, answer);
  return answer;
}
