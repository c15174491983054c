/** When an item is too broken to be read, and what may be used of one that was cut off. */
import type { ParsedXml } from '../xml.ts';
import type { XmlElement } from '../xml-element.ts';
import type { ItemSlice } from './slices.ts';

export interface Refusal {
  offset: number;
  what: string;
}

/** Undefined where the item can be read. */
export function whyUnreadable(parsed: ParsedXml, slice: ItemSlice): Refusal | undefined {
  if (!parsed.ok) return { offset: slice.start, what: parsed.why };
  if (parsed.broken) return parsed.broken;
  const open = parsed.cut.slice(1).map(local);
  const [first] = open;
  if (slice.ending === 'cut-off') return whyTooShort(parsed.root, open, slice);
  // It ends before the message does, but with its parts still open: an end is missing inside.
  return first === undefined
    ? undefined
    : { offset: slice.start, what: `<${first}> is never closed` };
}

/** Without its whole `itemMeta` no one knows whether the item may be used or takes another back. */
function whyTooShort(root: XmlElement, open: string[], slice: ItemSlice): Refusal | undefined {
  const hasMeta = root.children.some(
    (node) => typeof node !== 'string' && node.name.toLowerCase() === 'itemmeta',
  );
  if (hasMeta && open[0]?.toLowerCase() !== 'itemmeta') return undefined;
  return { offset: slice.start, what: 'the payload ends before its itemMeta does' };
}

/** Half a text is a text; a name, date or address that was cut in the middle is a wrong one, and goes. */
export function cutTail(root: XmlElement, cut: string[]): void {
  if (local(cut[1] ?? '').toLowerCase() === 'contentset') return;
  let parent = root;
  for (let depth = 1; depth < cut.length; depth += 1) {
    const last = parent.children.findLastIndex((node) => typeof node !== 'string');
    const tail = parent.children[last];
    if (tail === undefined || typeof tail === 'string') return;
    if (depth === cut.length - 1 || depth === 2) {
      parent.children.splice(last);
      return;
    }
    parent = tail;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
