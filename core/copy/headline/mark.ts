/** A mark: how a marker is written on a wire, and what it says. */
import type { Marker, MarkerType } from '../headline.ts';

export interface Mark {
  /** Anchored at the front (`^`) or at the end (`$`); group `n` holds the number where one is printed. */
  form: RegExp;
  /** What it says; a number belongs to the first. Empty where a mark only announces and says nothing. */
  types: readonly MarkerType[];
  /** Number that the bare mark stands for: `(LEAD)` heads a numbered series and is its first. */
  implied?: number;
}

/** Made when it is first tried: a process that reads one agency needs the marks of no other. */
function written(source: string, flags: string, types: readonly MarkerType[]): Mark {
  let form: RegExp | undefined;
  return {
    get form() {
      form ??= new RegExp(source, flags);
      return form;
    },
    types,
  };
}

/** Front marks are tried in their order, then end marks. */
export interface Marks {
  front: readonly Mark[];
  end: readonly Mark[];
}

/** The markers that a mark gives where its form has matched. */
export function markersOf({ types, implied }: Mark, match: RegExpExecArray): Marker[] {
  const digits = match.groups?.n;
  const number = digits === undefined ? implied : Number(digits);
  return types.map((type, index) =>
    index === 0 && number !== undefined ? { type, number } : { type },
  );
}

type Names = Readonly<Record<string, MarkerType>>;

/** The spelling of a name in capitals and with capital initials. */
function spellings(name: string): string {
  const initials = name.replace(/\p{L}+/gu, (word) => `${word[0]}${word.slice(1).toLowerCase()}`);
  return `(?:${literal(name)}|${literal(initials)})`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** `1ST`, `2nd`; group `n`. */
export const ORDINAL = String.raw`(?<n>\d{1,2})(?:ST|ND|RD|TH|st|nd|rd|th)`;

/**
 * Behind a bare word in capitals the rest has to be ordinary copy with its own beginning: where all
 * is in capitals, or where it goes on in small letters, the word is a word of the headline (`URGENT
 * APPEAL FOR BLOOD`, `LEAD poisoning found`).
 */
const ORDINARY_COPY = String.raw`(?=$|(?!\p{Ll}(?!\p{Lu}))(?:[^\p{Ll}]{0,160}\p{Ll}|[^\p{L}]{0,20}\p{Lo}))`;

/** Where a Reuters tag ends: the hyphen directly before a capital (`iPhone` has one), a digit or a quote. */
const HYPHEN = String.raw`[-‐‑](?=$|\p{Ll}?[\p{Lu}\p{Lt}]|[\p{Lo}\d"'“‘„«$€£¥])`;

/** `TAG-Headline` and, on the web, `Tag-Headline`. `form` may hold `n`. */
export function hyphened(form: string, ...types: MarkerType[]): Mark {
  return written(`^${form}${HYPHEN}`, 'u', types);
}

/** `EXCLUSIVE-`, `Exclusive-` for every name. */
export function hyphenedNames(names: Names): Mark[] {
  return Object.entries(names).map(([name, type]) => hyphened(spellings(name), type));
}

/** `EXCLUSIVE: `, `Exclusive: ` for every name. */
export function colonNames(names: Names): Mark[] {
  return Object.entries(names).map(([name, type]) => colon(spellings(name), type));
}

/** `TAG: Headline`. */
export function colon(form: string, ...types: MarkerType[]): Mark {
  return written(`^${form}\\s?(?::(?=\\s|$|["'“‘\\p{Lu}\\p{Lo}])|：)\\s*`, 'u', types);
}

/** A whole bracket at the front, `(TAG) Headline`; `form` in any case. */
export function bracketed(form: string, ...types: MarkerType[]): Mark {
  return written(`^[([（［]\\s?${form}\\s?[)\\]）］]\\s*[:-]?\\s*`, 'iu', types);
}

/** A whole bracket at the end, `Headline (TAG)`. */
export function bracketedEnd(form: string, ...types: MarkerType[]): Mark {
  return written(`\\s*[([（［]\\s?${form}\\s?[)\\]）］]$`, 'iu', types);
}

/** A bare word in capitals at the front, also behind a colon or dash: `URGENT Headline`, `URGENT - Headline`, `URGENTE.- `. */
export function capitals(form: string, ...types: MarkerType[]): Mark {
  return written(
    `^${form}(?:\\s?:\\s+|\\.-\\s*|\\s[-–—]{1,2}\\s|\\s${ORDINARY_COPY}|$)\\s*`,
    'u',
    types,
  );
}

/** A word in capitals that has its line for itself or a colon behind it: `LEAD: Headline`. */
export function label(form: string, ...types: MarkerType[]): Mark {
  return written(`^${form}(?:\\s?:\\s*|$)`, 'u', types);
}

/** A bare ordinal and its word, unmistakable whatever follows: `1ST LEAD Headline`. */
export function numbered(form: string, ...types: MarkerType[]): Mark {
  return written(`^${ORDINAL} ${form}(?:\\s?:|\\s[-–—]{1,2}(?=\\s)|(?=\\s|$))\\s*`, 'u', types);
}

/** A bare word in capitals at the end: `POLITICS Budget SUBSTITUTE`. */
export function capitalsEnd(form: string, ...types: MarkerType[]): Mark {
  return written(`(?:^|[\\s,(]\\s?)${form}\\)?$`, 'u', types);
}

/** The same mark heading a numbered series. */
export function heading(mark: Mark): Mark {
  return {
    get form() {
      return mark.form;
    },
    types: mark.types,
    implied: 1,
  };
}
