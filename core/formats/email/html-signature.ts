/** Signatures in HTML mails, as the usual programs mark them. They are private and not part of the story. */
import { Parser } from 'htmlparser2';

/** Classes and ids of Gmail, Thunderbird, Outlook on the web and Apple Mail. */
const MARKS: ReadonlySet<string> = new Set([
  'gmail_signature',
  'gmail_signature_prefix',
  'moz-signature',
  'signature',
  'applemailsignature',
]);

/** The HTML without these elements; the rest stays byte for byte as it was. */
export function withoutSignatureElements(html: string): string {
  if (!/signature/i.test(html)) return html;
  const cuts = signaturesIn(html);
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += html.slice(at, start);
    at = end;
  }
  return kept + html.slice(at);
}

function signaturesIn(html: string): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  let depth = 0;
  let cut: { start: number; depth: number } | undefined;
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (cut === undefined && isSignature(attributes)) cut = { start: parser.startIndex, depth };
      depth += 1;
    },
    onclosetag() {
      depth -= 1;
      if (cut === undefined || depth > cut.depth) return;
      cuts.push({ start: cut.start, end: parser.endIndex + 1 });
      cut = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return cuts;
}

function isSignature(attributes: Record<string, string>): boolean {
  const names = [...(attributes.class ?? '').split(/\s+/), attributes.id ?? ''];
  return names.some((name) => MARKS.has(name.toLowerCase()));
}
