/**
 * The heading of an ANPA 1312 message, two lines: service level, story number and selector; priority,
 * category, slug, take key, date and a count.
 */
import { given } from '../given.ts';
import { EM_SPACE, TABULAR, withoutControls } from './control-characters.ts';

export interface Heading {
  serviceLevel?: string;
  number?: string;
  selector?: string;
  priority?: string;
  category?: string;
  isTabular: boolean;
  /** At most 24 characters, so that it is cut where the keyword line is not. */
  slug?: string;
  takeKey?: string;
  month?: number;
  day?: number;
  /** Not the number of words in the text (see the keyword line). */
  count?: number;
}

/** A heading of more is none. */
const LONGEST = 600;
/** Kyodo writes its name behind the number. */
const FIRST_LINE =
  /^([A-Za-z])(\d{3,4})(?:[A-Z]{2,8}(?=\u001f)|(?![\dA-Za-z]))[\u001f ]{0,3}(\S{1,8})?[ \t]*$/;
/** Where the separator got lost: what follows the number is the selector. */
const FIRST_LINE_CLOSED_UP = /^([A-Za-z])(\d{3,4})([a-z-]{3,6})[ \t]*$/;
const LETTERS = /^[ \t]*([A-Za-z])(?: +([A-Za-z]))?(?=[ \u0011-\u0014]|$)/;
const DATE_AND_COUNT = /[ \t](\d{1,2})-(\d{1,2})(?:[ \t]+(\d{1,6}))?[ \t]*$/;

/** Undefined where there is nothing in it that makes a heading. */
export function readHeading(text: string): Heading | undefined {
  const lines = text.slice(0, LONGEST).split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const numbered = firstLine(lines[first] ?? '');
  const rest = lines.slice(numbered === undefined ? first : first + 1);
  const second = secondLine(rest.find((line) => line.trim() !== '') ?? '');
  if (numbered === undefined && second.month === undefined) return undefined;
  return { ...numbered, ...second, isTabular: text.includes(TABULAR) };
}

function firstLine(line: string): Partial<Heading> | undefined {
  const match = FIRST_LINE.exec(line) ?? FIRST_LINE_CLOSED_UP.exec(line);
  if (!match) return undefined;
  const [, serviceLevel, number, selector] = match;
  const isOpen = selector === undefined || /^[-\u001f]+$/.test(selector);
  return given({ serviceLevel, number, selector: isOpen ? undefined : selector });
}

function secondLine(line: string): Partial<Heading> {
  const dated = DATE_AND_COUNT.exec(line);
  const [letters = '', priority, category] = LETTERS.exec(line) ?? [];
  const middle = line.slice(letters.length, dated?.index);
  const [slug = '', ...take] = withoutControls(middle.replaceAll(EM_SPACE, ' ')).trim().split(/ +/);
  return given({
    priority,
    category,
    slug: slug || undefined,
    takeKey: take.join(' ') || undefined,
    month: dated ? Number(dated[1]) : undefined,
    day: dated ? Number(dated[2]) : undefined,
    count: dated?.[3] === undefined ? undefined : Number(dated[3]),
  });
}
