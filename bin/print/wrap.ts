/** Text in lines of a width, Korean and Chinese included, whose signs take two columns each. */
import stringWidth from 'string-width';

/** Breaks at spaces, and inside of what is longer than a line. Line ends of the text are kept. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (stringWidth(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = broken(word, width);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
    return [...lines, line];
  });
}

function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const sign of word) {
    const size = stringWidth(sign);
    if (used + size > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += sign;
    used += size;
  }
  return [...pieces, piece];
}
