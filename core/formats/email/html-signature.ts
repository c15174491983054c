/**
 * What mail programs and servers put into HTML mails beside the text: signatures by their marks, copied
 * headers of forwarded mails, disclaimers at the end. All of it is private or no part of the story.
 */
import { Parser } from 'htmlparser2';
import { type TextRange, withoutRanges } from '../../html/ranges.ts';
import { isClosing } from './closing.ts';

/** Classes and ids of Gmail, Thunderbird, Outlook on the web and Apple Mail. */
const SIGNATURES: ReadonlySet<string> = new Set([
  'gmail_signature',
  'gmail_signature_prefix',
  'moz-signature',
  'signature',
  'applemailsignature',
]);

/** The header of a forwarded or answered mail: Outlook, Thunderbird. */
const HEADERS: ReadonlySet<string> = new Set([
  'divrplyfwdmsg',
  'outlookmessageheader',
  'moz-email-headers-table',
]);

/** Elements that a paragraph stands in. */
const BLOCKS = new Set(['p', 'div', 'td', 'pre', 'blockquote', 'li']);
/** Longer ones are no disclaimer. */
const LONGEST = 5_000;

interface OpenBlock {
  start: number;
  depth: number;
  text: string;
  hasBlocks: boolean;
}

/** The HTML without these elements; the rest stays byte for byte as it was. */
export function withoutSignatureElements(html: string): string {
  const { marked, blocks } = rangesIn(html);
  const cuts = [...marked, ...closingOf(blocks)].sort((one, other) => one.start - other.start);
  return withoutRanges(html, cuts);
}

/** The last paragraphs, as long as they are disclaimers and the like; never all of them. */
function closingOf(blocks: readonly (TextRange & { text: string })[]): TextRange[] {
  const written = blocks.filter(({ text }) => text.trim() !== '');
  const last = written.findLastIndex(({ text }) => text.length > LONGEST || !isClosing(text));
  return last === -1 ? [] : written.slice(last + 1);
}

/** Marked elements, and the innermost blocks outside of them with their texts. */
function rangesIn(html: string): { marked: TextRange[]; blocks: (TextRange & { text: string })[] } {
  const marked: TextRange[] = [];
  const blocks: (TextRange & { text: string })[] = [];
  const open: OpenBlock[] = [];
  let depth = 0;
  let cut: { start: number; depth: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (cut === undefined && isMarked(attributes)) cut = { start: parser.startIndex, depth };
        if (cut === undefined && BLOCKS.has(name)) {
          const outer = open.at(-1);
          if (outer !== undefined) outer.hasBlocks = true;
          open.push({ start: parser.startIndex, depth, text: '', hasBlocks: false });
        }
        depth += 1;
      },
      ontext(text) {
        const block = open.at(-1);
        if (cut === undefined && block !== undefined && block.text.length <= LONGEST)
          block.text += text;
      },
      onclosetag() {
        depth -= 1;
        const end = parser.endIndex + 1;
        const block = open.at(-1);
        if (block?.depth === depth) {
          open.pop();
          if (!block.hasBlocks) blocks.push({ start: block.start, end, text: block.text });
          // Text beside inner blocks is the story's, and ends what may be cut.
          else if (block.text.trim() !== '') blocks.push({ start: end, end, text: block.text });
        }
        if (cut === undefined || depth > cut.depth) return;
        marked.push({ start: cut.start, end });
        cut = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { marked, blocks };
}

function isMarked(attributes: Record<string, string>): boolean {
  const names = [...(attributes.class ?? '').split(/\s+/), attributes.id ?? ''];
  return names.some((name) => {
    const mark = name.toLowerCase();
    return SIGNATURES.has(mark) || HEADERS.has(mark);
  });
}
