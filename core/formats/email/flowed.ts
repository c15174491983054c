/** Plain text of mails: paragraphs that were broken for the line (RFC 3676), and the sender's signature. */
import { isForwardMarker } from './forwarded.ts';

/** `format=flowed`: a space at the end of a line says that the paragraph goes on. */
export function unflow(text: string, delSp: boolean): string {
  const paragraphs: string[] = [];
  let open: { depth: number; pieces: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) paragraphs.push(quoted(open.depth, open.pieces.join('')));
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const { depth, content } = unquoted(line);
    if (open !== undefined && open.depth !== depth) close();
    const isSignature = content === SIGNATURE;
    const flows = content.endsWith(' ') && !isSignature;
    if (isSignature) close();
    open ??= { depth, pieces: [] };
    open.pieces.push(flows && delSp ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return paragraphs.join('\n');
}

/** Quote marks, and the space that protects what follows (RFC 3676, 4.4 and 4.5). */
function unquoted(line: string): { depth: number; content: string } {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  const content = line.slice(depth);
  return { depth, content: content.startsWith(' ') ? content.slice(1) : content };
}

function quoted(depth: number, content: string): string {
  return depth === 0 ? content : `${'>'.repeat(depth)} ${content}`;
}

/** The line that a signature begins with (RFC 3676, 4.3); its space counts. */
const SIGNATURE = '-- ';

/**
 * The text without the sender's signature, which is private: names, telephones, disclaimers. It goes to the
 * end, or as far as the mail that is answered or forwarded.
 */
export function withoutSignature(text: string): string {
  const lines = text.split('\n');
  const at = signatureIn(lines);
  if (at === -1) return text.trimEnd();
  const quote = lines.findIndex(
    (line, index) => index > at && (line.startsWith('>') || isForwardMarker(line)),
  );
  const kept = [...lines.slice(0, at), ...(quote === -1 ? [] : ['', ...lines.slice(quote)])];
  return kept.join('\n').trimEnd();
}

/** The last one, but not that of a mail further down: its text would go with it. */
function signatureIn(lines: string[]): number {
  const forward = lines.findIndex(isForwardMarker);
  const own = forward === -1 ? -1 : lines.slice(0, forward).lastIndexOf(SIGNATURE);
  return own === -1 ? lines.lastIndexOf(SIGNATURE) : own;
}
