/** Document types are passed over as they stand: no declaration in them is read, so none can do anything. */

/** With some white space behind. */
const LONGEST_MARK = 20;

/** Does the text end inside of the mark that begins a declaration or a section? */
export function isCutMark(text: string, at: number): boolean {
  if (text.length - at > LONGEST_MARK) return false;
  const start = text.slice(at).trimEnd();
  return ['<![CDATA[', '<!--', '<!DOCTYPE'].some((mark) => mark.startsWith(start));
}

/** After a `<!DOCTYPE …>` with its internal subset, whose declarations are not looked at; undefined if it never ends. */
export function endOfDoctype(text: string, at: number): number | undefined {
  const part = /[[\]>"']|<!--/g;
  part.lastIndex = at + 2;
  let inSubset = false;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const mark = match[0];
    if (mark === '[') inSubset = true;
    else if (mark === ']') inSubset = false;
    else if (mark === '>' && !inSubset) return part.lastIndex;
    else if (mark === '"' || mark === "'" || mark === '<!--') {
      const close = text.indexOf(mark === '<!--' ? '-->' : mark, part.lastIndex);
      if (close === -1) return undefined;
      part.lastIndex = close + 1;
    }
  }
  return undefined;
}
