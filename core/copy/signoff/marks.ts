/** Signatures, end marks, addresses and desk initials at the end of copy. */
import { readPeople, takeEmails } from '../byline/people.ts';
import { koreanNames } from '../dateline/korean.ts';
import { printedAgency, senderIn } from '../dateline/sender.ts';
import { before, endsSentence, type Part, type Tail } from './part.ts';

/** `(END)` and `(끝)` Yonhap, `（完）` and `Enditem` Xinhua, `-0-` KCNA, `-30-` release wires, `end` PA. */
export function endMark(tail: Tail): Part | undefined {
  const isPa = tail.agencyId === 'pa';
  const mark =
    /[(（](?:END|End|끝|完)[)）]$/.exec(tail.text.slice(-10))?.[0] ??
    /(?:^|\s)((?:Enditem|ENDITEM|ENDIT)\.?|-\s?(?:0|30|ENDS?)\s?-)$/.exec(
      tail.text.slice(-20),
    )?.[1] ??
    (isPa ? /^\s*ends?$/i : /^\s*ENDS?$/).exec(tail.line)?.[0];
  return mark === undefined ? undefined : { rest: before(tail, mark), end: true };
}

/** `(name@example.net; +44 20 7946 0000)` and `((Bath newsroom, …))`: Reuters' contacts. */
const CONTACTS = /(?:^|(?<=[.)]\s{1,3}))\s*\({1,2}([^()\n]{3,200}@[^()\n]{3,100})\){1,2}\s*$/;

/** E-mail addresses on a line of their own or behind the last sentence; Newsis prints its name before. */
export function addresses(tail: Tail): Part | undefined {
  if (!tail.line.includes('@')) return undefined;
  const contacts = CONTACTS.exec(tail.line.slice(-400));
  if (contacts !== null) {
    const found = takeEmails(contacts[1] ?? '');
    const isOnly = /^[\s;,|/+\d().:-]*$/.test(found.rest);
    if (isOnly) return { rest: before(tail, contacts[0]), emails: found.emails };
  }
  const match =
    /(?:◎\s?)?((?:공감언론\s?)?뉴시스\s{1,3})?((?:[<(]{0,2}[\w.+-]{1,64}@[\w.-]{3,100}[>)]{0,2}[\s,;/]{0,3}){1,4})$/.exec(
      tail.line.slice(-400),
    );
  if (match === null) return undefined;
  const { emails } = takeEmails(match[2] ?? '');
  const rest = before(tail, match[0]).replace(/[=＝◎]\s*$/, '');
  const isAlone = endsSentence(rest) || match[1] !== undefined || koreanWriter(rest) !== undefined;
  if (emails.length === 0 || !isAlone) return undefined;
  const signed = match[1] === undefined ? undefined : printedAgency('뉴시스');
  return {
    rest,
    emails,
    ...(signed !== undefined && { source: signed.name, sourceRank: 'signature' as const }),
  };
}

/** `임서진 기자` on the last line. */
export function koreanWriterLine(tail: Tail): Part | undefined {
  const writer = koreanWriter(tail.line);
  return writer && { rest: before(tail, tail.line), reporters: writer };
}

function koreanWriter(text: string): string[] | undefined {
  if (!/[자원]\s*$/.test(text.slice(-60))) return undefined;
  const line =
    /(?:^|\n)[ \t]*((?:[가-힣]{2,4}[ ·,]{1,3}){0,4}[가-힣]{2,4}\s?(?:기자|특파원|통신원))\s*$/.exec(
      text.slice(-60),
    );
  const names = koreanNames(line?.[1] ?? '');
  return names.length > 0 ? names : undefined;
}

/** `(Yonhap)`, `(AP-Yonhap)`, `(ANSA).`, `(With inputs from Reuters)`. */
export function bracketTag(tail: Tail): Part | undefined {
  const match = /(?:[(（]([^()（）\n]{2,60})[)）]|\[([^[\]\n]{2,60})\])(\.?)$/.exec(
    tail.text.slice(-80),
  );
  if (match === null) return undefined;
  const rest = before(tail, match[0]);
  const inside = match[1] ?? match[2] ?? '';
  const shared = /^with (?:inputs?|files|reporting|agency inputs?) from (.+)$/i.exec(inside)?.[1];
  const agency = allAgencies(shared ?? inside);
  if (agency === undefined) return undefined;
  // ANSA signs inside the last sentence: `… il decreto (ANSA).`
  const isAnsa = agency.id === 'ansa' && tail.agencyId === 'ansa';
  if (
    !isAnsa &&
    (match[3] !== '' ? !/(?:^|\n)\s*$/.test(rest) && !endsSentence(rest) : !endsSentence(rest))
  )
    return undefined;
  return {
    rest,
    source: agency.name,
    sourceRank: shared === undefined ? 'signature' : 'contributor',
  };
}

/** The last agency of a bracket in which everything is an agency. */
function allAgencies(inside: string) {
  const whole = printedAgency(inside.trim());
  if (whole !== undefined) return whole;
  const names = inside.split(/\s*[,/=＝·;]\s*|\s+(?:and|&)\s+|-/);
  return names.every((name) => printedAgency(name.trim()) !== undefined)
    ? (senderIn(inside) ?? printedAgency(names.at(-1)?.trim() ?? ''))
    : undefined;
}

/** Agencies that print their bare name behind the last sentence. */
const OWN_NAME: ReadonlyMap<string, RegExp> = new Map([
  ['efe', /\s(EFE)$/],
  ['pti', /\s(PTI)$/],
  ['anadolu', /(?:^|\s)\/(AA)$/],
]);

/** `— Reuters`, ` - Bernama`, `==Kyodo`, EFE's bare name, or any name alone on the last line. */
export function dashTag(tail: Tail): Part | undefined {
  const match =
    /(?:(?:^|\s)(?:[—–]|-{1,2})|={2})\s?([^\s—–=-][^—–=\n]{1,40})$/.exec(tail.line.slice(-60)) ??
    OWN_NAME.get(tail.agencyId ?? '')?.exec(tail.line.slice(-10)) ??
    null;
  const written = match?.[0] ?? tail.line;
  const agency = printedAgency((match?.[1] ?? tail.line).trim());
  const rest = before(tail, written);
  if (agency?.role !== 'agency' || !endsSentence(rest)) return undefined;
  return { rest, source: agency.name, sourceRank: 'signature' };
}

const INITIALS = `[a-z]{2,4}(?:[ /-][a-z]{2,4}){0,7}`;
const SIGNED_INITIALS = new RegExp(String.raw`^\s*(\S{2,12})[ .]{1,2}(${INITIALS})$`);
const SLASHED_INITIALS =
  /^\s*([a-z]{2,4}(?:-[a-z]{2,4}){0,3}(?:\/[a-z]{2,4}(?:-[a-z]{2,4}){0,3}){1,5})$/;
const INLINE_INITIALS =
  /(?:[.!?"”)]|\bEFE)\s+([a-z]{2,4}(?:-[a-z]{2,4}){0,3}(?:\/[a-z]{2,4}){1,5})$/;

/** Pairs of words that are written like initials. */
const ORDINARY_PAIR =
  /^(?:and\/or|he\/she|his\/hers?|him\/her|she\/he|yes\/no|on\/off|in\/out|win\/win)$/;

/** Agencies whose desks sign with one group of letters alone. */
const ONE_GROUP: ReadonlySet<string> = new Set(['afp', 'efe', 'dpa', 'aap']);

/** `hh/ph/ts/hd`, `kjk-mlr/tc` AFP; `dpa wsz jln npr`; `AAP ar`, relayed `AFP sn`; `gr/bp` EFE. */
export function deskInitials(tail: Tail): Part | undefined {
  const signed = SIGNED_INITIALS.exec(tail.line);
  const agency = signed === null ? undefined : printedAgency(signed[1] ?? '');
  if (signed !== null && agency !== undefined) {
    return {
      rest: before(tail, signed[0]),
      initials: split(signed[2] ?? ''),
      source: agency.name,
      sourceRank: 'signature',
    };
  }
  const alone =
    SLASHED_INITIALS.exec(tail.line) ??
    INLINE_INITIALS.exec(tail.line.slice(-40)) ??
    oneGroup(tail);
  const letters = alone?.[1];
  if (letters === undefined || ORDINARY_PAIR.test(letters)) return undefined;
  return { rest: before(tail, letters), initials: split(letters) };
}

function oneGroup(tail: Tail): RegExpExecArray | null {
  if (tail.agencyId === undefined || !ONE_GROUP.has(tail.agencyId)) return null;
  return tail.agencyId === 'dpa'
    ? /^\s*([a-z]{2,4}(?: [a-z]{2,4}){0,4})$/.exec(tail.line)
    : /^\s*([a-z]{2,3})$/.exec(tail.line);
}

function split(letters: string): string[] {
  return letters.split(/[ /-]/);
}

/** `Editor: Name` (Xinhua on the web), `责任编辑：王可`. */
export function editorLine(tail: Tail): Part | undefined {
  const match =
    /^\s*[[(（【]?\s*(?:Editor|Editors|Web editor|责任编辑|責任編輯|责编|编辑)\s*[:：]\s*([^[\]()（）【】]{2,60})[\])）】]?$/i.exec(
      tail.line.slice(0, 120),
    );
  if (match === null) return undefined;
  const { names } = readPeople((match[1] ?? '').replace(/[、]/g, ','));
  if (names.length === 0) return undefined;
  return { rest: before(tail, tail.line), editors: names };
}

/** Rulers, the warning over private notes, time stamps of the line: taken away, they give nothing. */
const SILENT: readonly RegExp[] = [
  /^\s*_{3,}\s*$/,
  /^\s*\*(?:\s?\*){2,20}\s*$/,
  /^\s*The following information is not (?:intended )?for publication\.?\s*$/i,
  /^\s*\d{6} GMT \p{L}{3,4}\.? \d{2}\s*$/u,
  /^\s*（\d{4}\/\d{2}\/\d{2}-\d{2}:\d{2}）\s*$/,
  /^\s*\[?(?:Web )?[Ee]ditor: ?\p{Ll}{3,20}\]?\s*$/u,
  /^\s*AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}(?:GMT|E[SD]T)<?\s*$/,
];

/** What all of them open with: a look that spares trying each on the last line of every text. */
const OPENS_SILENT = /^\s*(?:[_*\d([（]|the following|www\.kcna|web |editor|AP-)/i;

/** Routing codes below the signature: `(ANSA).⏎ Y85-CAL`. */
const ANSA_ROUTING = /\(ANSA\)\.?(\s*\n\s*[A-Z\d]{2,6}(?:[-/ ][A-Z\d]{2,6}){0,4})$/;

/** KCNA's calendar, on a line of its own or behind the end mark. */
const JUCHE =
  /(?:^|(?<=-0-|\n)[ \t]*)(?:www\.kcna\.kp )?\(Juche ?\d{2,3}\.\s?\d{1,2}\.\s?\d{1,2}\.?\)$/;

export function silentLine(tail: Tail): Part | undefined {
  const juche = JUCHE.exec(tail.line.slice(-120));
  if (juche !== null) return { rest: before(tail, juche[0]) };
  const routing =
    tail.agencyId === 'ansa' ? ANSA_ROUTING.exec(tail.text.slice(-60))?.[1] : undefined;
  if (routing !== undefined) return { rest: before(tail, routing) };
  const isNotesHead = tail.agencyId === 'dpa' && /^\s*#{1,3}\s.{0,60}$/.test(tail.line);
  if (isNotesHead) return { rest: before(tail, tail.line) };
  if (tail.line.length > 120 || !OPENS_SILENT.test(tail.line)) return undefined;
  if (!SILENT.some((form) => form.test(tail.line))) return undefined;
  return { rest: before(tail, tail.line) };
}
