/**
 * dpa sends its notes to editors (contacts, telephone numbers) in the same text, below asterisks or
 * a `# Notebook` head. They are confidential: they may be read for reporters and editors, and must
 * never reach what goes out.
 */

const RULER =
  /(?:^|\n)[ \t]*(?:\*(?:[ \t]?\*){2,20}|#{1,2}[ \t]?(?:Notebook|Notepad|Notizblock)[^\n]{0,40})[ \t\r]*(?=\n|$)/;
const WARNING =
  /(?:^|\n)[^\n]{0,10}The following information is not (?:intended )?for publication/i;

export interface Divided {
  copy: string;
  /** From the first private line on; empty where there is none. */
  notes: string;
}

/** Divides copy from private notes. The asterisks count on dpa's wire, the warning on every one. */
export function divideConfidential(text: string, agencyId: string | undefined): Divided {
  const warning = WARNING.exec(text)?.index;
  const ruler = agencyId === 'dpa' || warning !== undefined ? RULER.exec(text)?.index : undefined;
  const start = Math.min(warning ?? text.length, ruler ?? text.length);
  return { copy: text.slice(0, start), notes: text.slice(start) };
}
