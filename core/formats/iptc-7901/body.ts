/** The text of an IPTC 7901 message as HTML. */
import { escapeHtml } from '../../html/text.ts';
import { withoutControls } from '../anpa-1312/control-characters.ts';
import { blocksOf, isColumnar } from './paragraphs.ts';

/** The paragraphs, each on one line, none of them HTML. */
export function firstParagraphOf(lines: string[]): string | undefined {
  const [first] = blocksOf(lines);
  return first && joined(first);
}

/** Undefined where there is nothing to print. */
export function bodyOf(lines: string[]): string | undefined {
  return blocksOf(lines).map(elementOf).join('') || undefined;
}

function elementOf(block: string[]): string {
  if (block.length > 1 && block.filter(isColumnar).length > block.length / 2) {
    const text = block.map((line) => withoutControls(line.replaceAll('\t', '    '))).join('\n');
    return `<pre>${escapeHtml(text)}</pre>`;
  }
  if (block.every((line) => /^\s*[-*\u2022] \S/.test(line))) return listOf(block);
  const text = joined(block);
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

function listOf(block: string[]): string {
  const entries = block.map((line) => joined([line.replace(/^\s*[-*\u2022] /, '')]));
  return `<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`;
}

function joined(block: string[]): string {
  return block
    .map((line) => withoutControls(line).trim())
    .join(' ')
    .replace(/[ \u00a0]{2,}/g, ' ')
    .trim();
}
