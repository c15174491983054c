/**
 * The heading of an IPTC 7901 message: `eca062 4 i 211 ccccb   dpa 061`, service and number, priority,
 * category, word count, a code, the agency with its reference; then the keyword line, ended by a slash.
 */
import { withoutControls } from '../anpa-1312/control-characters.ts';
import { given } from '../given.ts';

export interface Heading {
  service?: string;
  number?: string;
  /** 1 (most urgent) to 9. */
  priority?: number;
  category?: string;
  words?: number;
  code?: string;
  agency?: string;
  reference?: string;
  /** As sent, slashes and all. */
  keywordLine?: string;
}

const LONGEST = 1000;
const SERVICE = /^([A-Za-z]{2,4})(\d{3,5})$/;
const AGENCY = /^[A-Za-z][A-Za-z./-]{1,15}$/;

/** Undefined where there is nothing in it that makes a heading. */
export function readHeading(text: string): Heading | undefined {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n?|\n/)
    .map((line) => withoutControls(line).trim())
    .filter((line) => line !== '');
  const keywordLine = lines.slice(1).find(isKeywordLine);
  const tokens = (lines[0] ?? '').split(/\s+/);
  const [, service, number] = SERVICE.exec(tokens[0] ?? '') ?? [];
  if (service === undefined || number === undefined) return undefined;
  return { service, number, ...readTokens(tokens.slice(1)), ...given({ keywordLine }) };
}

/** `Germany-politics/`, `Switzerland/migration/UN/`, `/politics/harbour/` */
export function isKeywordLine(line: string): boolean {
  return line.length <= 120 && /^\/?[^\s/][^\r\n]*\/$/.test(line) && !/:\/\//.test(line);
}

/** Priority, category and count in their order; any of them may be missing. */
function readTokens(tokens: string[]): Heading {
  const rest = [...tokens];
  const take = (form: RegExp): string | undefined =>
    form.test(rest[0] ?? '') ? rest.shift() : undefined;
  const priority = take(/^[1-9]$/);
  const category = rest[0] === 'dpa' ? undefined : take(/^[a-zA-Z]{1,3}$/);
  const words = take(/^\d{1,6}$/);
  return {
    ...given({
      priority: priority === undefined ? undefined : Number(priority),
      category,
      words: words === undefined ? undefined : Number(words),
    }),
    ...readOrigin(rest),
  };
}

/** The agency with its running number comes last, a code of the service before it. */
function readOrigin(tokens: string[]): Heading {
  const last = tokens.at(-1) ?? '';
  const reference = /^\d{1,5}$/.test(last) ? last : undefined;
  const names = reference === undefined ? tokens : tokens.slice(0, -1);
  const name = names.at(-1);
  const agency = name !== undefined && AGENCY.test(name) ? name : undefined;
  const code = names.slice(0, agency === undefined ? undefined : -1).join(' ') || undefined;
  return given({ code, agency, reference });
}
