/**
 * Elements whose content a reader does not see, where their end is missing: the start tag is taken out,
 * so that it does not take the text behind it along. Their end tag is what says that there is such content.
 */
import { type TextRange, withoutRanges } from './ranges.ts';

/** HTML reads their content as text up to the first end tag; the others may stand in each other. */
const RAW_TEXT = new Set('iframe noembed noframes textarea title xmp'.split(' '));
const NAMES = [...RAW_TEXT, 'object', 'template'];
const TAG = new RegExp(`<(/?)(${NAMES.join('|')})(?=[\\s/>])[^<>]*>?`, 'gi');

/** HTML without the start tags of hidden elements that are never closed; in linear time. */
export function withoutUnclosed(html: string): string {
  const openByName = new Map<string, TextRange[]>();
  for (const { 0: tag, 1: slash, 2: written = '', index } of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    const open = openByName.get(name) ?? [];
    openByName.set(name, open);
    if (slash === '/') open.pop();
    else if (open.length === 0 || !RAW_TEXT.has(name)) {
      open.push({ start: index, end: index + tag.length });
    }
  }
  const unclosed = [...openByName.values()].flat().sort((one, other) => one.start - other.start);
  return withoutRanges(html, unclosed);
}
