/** Copyright lines and standing paragraphs at the end of copy. */

import type { Agency } from '../../agencies/agency.ts';
import { agencyById } from '../../agencies/find.ts';
import { printedAgency } from '../dateline/sender.ts';
import { before, endsSentence, type Part, type Tail } from './part.ts';

/** Paragraphs that an agency appends to all its copy; the owner signs where the text names it. */
const STANDING: readonly { form: RegExp; owner?: string }[] = [
  { form: /^Our Standards: ?The Thomson Reuters Trust Principles\b/i, owner: 'reuters' },
  { form: /^AAP content is owned by or licen[sc]ed to\b/i, owner: 'aap' },
  { form: /^This content is intended for editorial use only\b/i },
  { form: /^This material may not be published\b/i },
  { form: /^All rights reserved\b/i },
  { form: /^Alle Rechte vorbehalten\b/i },
  { form: /^NO ARCHIVAL USE\b/ },
  { form: /^Click For Restrictions\b/i },
];

const OPENS_STANDING = /^(?:Our|AAP|This|Alle?|NO|Click) /i;

export function standingLine(tail: Tail): Part | undefined {
  const start = tail.line.trim().slice(0, 200);
  const found = OPENS_STANDING.test(start)
    ? STANDING.find(({ form }) => form.test(start))
    : undefined;
  if (found === undefined) return undefined;
  const owner = found.owner === undefined ? undefined : agencyById(found.owner);
  return {
    rest: before(tail, tail.line),
    ...(owner !== undefined && { source: owner.name, sourceRank: 'holder' as const }),
  };
}

const LABEL = /^[<([]?\s*(?:copyrights?\b|©|ⓒ|\(c\)|저작권자)/i;
const LABELS = /^(?:copyrights?\b|©|ⓒ|\(c\)|저작권자|공감언론\s|by\b|[\s<([,:.])+/i;
const YEAR = /^((?:19|20)\d{2})(?:\s?[-–]\s?(?:(?:19|20)\d{2}))?(?!\d)/;

/** Longest copyright notice, in characters. */
const LONGEST = 900;

/**
 * `Copyright 2024 The Associated Press. All rights reserved. …`, `(c) Copyright Thomson Reuters
 * 2014.`, `© 2024 AFP`, `<저작권자(c) 연합뉴스, 무단 전재…>`: the holder and the year of publication.
 */
export function copyrightLine(tail: Tail): Part | undefined {
  const written = noticeIn(tail);
  if (written === undefined) return undefined;
  const notice = readNotice(written.trim());
  if (notice === undefined) return undefined;
  const { agency, year } = notice;
  return {
    rest: before(tail, written),
    ...(agency !== undefined && { source: agency.name, sourceRank: 'holder' as const }),
    ...(year !== undefined && { copyrightYear: year }),
  };
}

/** In every notice. */
const MAY_BE_NOTICE = /copyright|©|ⓒ|\(c\)|저작권자/i;

/** From the last line of the paragraph that starts with a label, or behind the last sentence. */
function noticeIn(tail: Tail): string | undefined {
  const paragraph = tail.paragraph.slice(-LONGEST);
  if (!MAY_BE_NOTICE.test(paragraph)) return undefined;
  const lines = paragraph.split('\n');
  const start = lines.findLastIndex((line) => LABEL.test(line.trim()));
  if (start >= 0) return lines.slice(start).join('\n');
  const inline =
    /(?:^|\s)(?:copyright\s\d{4}\s|copyright\s(?:\(c\)|©)|©|ⓒ|\(c\)\s?(?:copyright|\d{4}))[^\n]{2,300}$/i.exec(
      tail.line.slice(-320),
    );
  if (inline === null || !endsSentence(before(tail, inline[0]))) return undefined;
  return inline[0];
}

/** Rights as a line below the copy says them. */
export interface PrintedRights {
  /** The notice as written, without brackets around it. */
  copyrightNotice: string;
  /** Canonical name of the agency that holds the rights, where it is one. */
  copyrightHolder?: string;
}

/**
 * The copyright notice in a paragraph below the copy, from the line that opens with `Copyright`, `©`,
 * `저작권자` … to its end; undefined where no line does, or neither year nor agency follows.
 */
export function printedRights(paragraph: string): PrintedRights | undefined {
  const lines = paragraph.slice(0, LONGEST).split('\n');
  const start = lines.findIndex((line) => LABEL.test(line.trim()));
  if (start === -1) return undefined;
  const written = lines.slice(start).join('\n').trim();
  const notice = readNotice(written);
  if (notice === undefined) return undefined;
  return {
    copyrightNotice: BRACKETED.test(written) ? written.slice(1, -1).trim() : written,
    ...(notice.agency !== undefined && { copyrightHolder: notice.agency.name }),
  };
}

/** `<저작권자(c) …>`, `(Copyright …)`: brackets around all of it. */
const BRACKETED = /^(?:<[^<>]*>|\[[^[\]]*\]|【[^【】]*】|\((?!c\))(?:[^()]|\([^()]*\))*\))$/i;

function readNotice(written: string): { agency?: Agency; year?: number } | undefined {
  let rest = written.replace(LABELS, '');
  let year = YEAR.exec(rest);
  if (year !== null) rest = rest.slice(year[0].length).replace(LABELS, '');
  const holder = holderAt(rest);
  year ??= YEAR.exec((holder?.rest ?? rest).replace(/^[\s,]+/, ''));
  if (year === null && holder === undefined) return undefined;
  return {
    ...(holder !== undefined && { agency: holder.agency }),
    ...(year !== null && { year: Number(year[1]) }),
  };
}

/** Longest agency name in words. */
const MOST_WORDS = 6;

function holderAt(text: string): { agency: Agency; rest: string } | undefined {
  const words = [...text.slice(0, 120).matchAll(/\S+/g)];
  for (let count = Math.min(MOST_WORDS, words.length); count >= 1; count -= 1) {
    const last = words[count - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const name = text.slice(0, end).trim();
    const bare = name.replace(/[.,;:>)\]]+$/, '');
    const agency =
      printedAgency(name) ?? printedAgency(bare) ?? printedAgency(bare.replace(/통신사$/, ''));
    if (agency !== undefined) return { agency, rest: text.slice(end) };
  }
  return undefined;
}
