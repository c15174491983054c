/**
 * The lines of an IPTC 7901 text. CR LF ends a line inside a paragraph, a bare LF parts paragraphs. What
 * passed through other systems has only one of them left: then blank lines and indents part.
 */

export const PARAGRAPH_END = '';

/** Lines, with an empty one between paragraphs. */
export function linesOf(text: string): string[] {
  const isMixed = /\r\n/.test(text) && /(?<!\r)\n/.test(text);
  const marked = isMixed ? text.replace(/(?<!\r)\n/g, '\r\n\r\n') : text;
  return marked.split(/\r?\n|\r/).map((line) => line.trimEnd());
}

/** Lines that belong together. */
export function blocksOf(lines: string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  const close = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    if (line.trim() === PARAGRAPH_END) close();
    else {
      if (isIndented(line) && !block.some(isColumnar)) close();
      block.push(line);
    }
  }
  close();
  return blocks;
}

function isIndented(line: string): boolean {
  return /^[ \t\u00a0]{2,}\S/.test(line);
}

const GAP = /\S(?:[ \u00a0]{3,}|\t)\S/;

/** Set in columns, as results and prices are. */
export function isColumnar(line: string): boolean {
  return GAP.test(line.slice(0, 300));
}
