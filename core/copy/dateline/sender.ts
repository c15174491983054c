/** Whose name stands in a dateline, a byline or a sign-off. */
import type { Agency } from '../../agencies/agency.ts';
import { agencyByCode, agencyById, agencyNamed, findAgency } from '../../agencies/find.ts';

/** The agency that an option names, by its id or by any of its names. */
export function agencyOf(nameOrId: string | undefined): Agency | undefined {
  if (nameOrId === undefined || nameOrId === '') return undefined;
  return agencyById(nameOrId) ?? findAgency(nameOrId);
}

/**
 * The agency that a name printed in copy stands for: a name of the table, or its code in capitals.
 * Two or three small letters have to be spelled as the agency spells itself (`dpa`, `tca`), since
 * service codes and desk initials look the same (`bw`, `rs`).
 */
export function printedAgency(name: string): Agency | undefined {
  const match = agencyNamed(name);
  if (match?.exact) return match.agency;
  const written = name.trim();
  const byCode = agencyByCode(written);
  if (byCode !== undefined) return byCode;
  return /^\p{Ll}{1,3}$/u.test(written) ? undefined : match?.agency;
}

/** Services that sign in the dateline with a name of their own, and the agency that they belong to. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['Reuters Breakingviews', 'reuters'],
  ['Reuters Health', 'reuters'],
  ['Thomson Reuters Foundation', 'reuters'],
  ['EFECOM', 'efe'],
  ['EFEAGRO', 'efe'],
  ['EFE Verde', 'efe'],
  ['CNW Telbec', 'cnw'],
]);

/** Names that one bracket may join. */
const MOST_NAMES = 6;

/**
 * The sender inside a bracket: the last agency printed (`tca/dpa`, `로이터=연합뉴스`). What is no
 * agency is a service code (`dpa/bb`) and is passed over.
 */
export function senderIn(bracket: string): Agency | undefined {
  const written = bracket.trim();
  const whole = printedAgency(written) ?? agencyById(SERVICES.get(written) ?? '');
  if (whole !== undefined) return whole;
  for (const joiner of [/[/=＝,·・]/, /[-–]/]) {
    for (const part of written.split(joiner, MOST_NAMES).reverse()) {
      const agency = printedAgency(part.trim());
      if (agency !== undefined) return agency;
    }
  }
  return undefined;
}

/** Longest name of an agency in scripts without spaces, in characters. */
const LONGEST_NATIVE = 8;

/** The agency whose name ends a string in a script without spaces (`ソウル共同`), with the rest. */
export function agencyAtEnd(text: string): { agency: Agency; rest: string } | undefined {
  for (let length = Math.min(LONGEST_NATIVE, text.length); length >= 2; length -= 1) {
    const agency = printedAgency(text.slice(-length));
    if (agency !== undefined) return { agency, rest: text.slice(0, -length) };
  }
  return undefined;
}

/** The agency whose name begins such a string (`新华社北京`), with the rest. */
export function agencyAtStart(text: string): { agency: Agency; rest: string } | undefined {
  for (let length = Math.min(LONGEST_NATIVE, text.length); length >= 2; length -= 1) {
    const agency = printedAgency(text.slice(0, length));
    if (agency !== undefined) return { agency, rest: text.slice(length) };
  }
  return undefined;
}
