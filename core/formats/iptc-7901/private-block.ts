/**
 * The end of a dpa text is for editors only: notebook, sources, telephone numbers and addresses of the
 * writers. None of it may reach an item; the initials that sign the text stand behind it and stay.
 */

/** A line that begins the private part. */
const BEGINS = [
  /^#{1,3}\s*(?:dpa-)?(?:Notebook|Notizblock|Notepad)\b/i,
  /^(?:dpa-)?(?:Notebook|Notizblock):?$/i,
  /^\*(?:[ \t]?\*){2,30}$/,
  /^#{1,3}\s*(?:dpa[ -])?(?:Contacts?|Kontakte?|Editorial contacts?|Ansprechpartner|Redaktionelle Hinweise|Notes? to editors|Internet(?: links)?|Orte)\b/i,
  /^-\s*(?:Reporting|Writing|Editing|Contact)\b(?: by)?\s*:/i,
  /^-?\s*(?:Autor(?:in|en|innen)?|Autoren-Kontakt|Redaktion|Ansprechpartner|Berichterstattung)\s*:/i,
];

/** A sentence that says so; in prose the words may occur, so that it has to begin its line or be complete. */
const SAYS_SO =
  /^\W*(?:(?:the )?following information is not\b|not (?:intended )?for publication\b|(?:die )?folgenden? (?:Informationen|Angaben|Hinweise) sind nicht\b|nicht (?:zur|für die) Veröffentlichung\b)|(?:the )?following information is not (?:intended )?for publication|(?:die )?folgenden? (?:Informationen|Angaben|Hinweise) sind nicht (?:zur|für die) Veröffentlichung/i;

/** `dpa wsz jln npr`, `tca/dpa al rmo` */
const INITIALS = /^(?:\p{L}{2,5}\/)?dpa(?:[ /-]\p{L}{2,4}){1,8}\.?$/u;
/** Addresses in a line of initials would be contacts. */
const LINES_AFTER = 12;

export interface Parted {
  lines: string[];
  /** The line of initials, where it stands behind the private part. */
  initials?: string;
}

/** The lines of a text without what is for editors only. */
export function withoutPrivateBlock(lines: string[]): Parted {
  const start = lines.findIndex((line) => privateFrom(line) !== -1);
  if (start === -1) return { lines };
  const line = lines[start] ?? '';
  const initials = lines
    .slice(start)
    .slice(-LINES_AFTER)
    .map((each) => each.trim())
    .findLast((each) => INITIALS.test(each));
  return {
    lines: [...lines.slice(0, start), line.slice(0, privateFrom(line)).trimEnd()],
    ...(initials !== undefined && { initials }),
  };
}

/** Where in a line the private part begins; -1 where it does not. */
function privateFrom(line: string): number {
  if (BEGINS.some((form) => form.test(line.trim()))) return 0;
  return line.search(SAYS_SO);
}
