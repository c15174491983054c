/** Notes that stop a story: kill and withhold, and which story they mean. */

export type Stop = 'kill' | 'withhold';

/** Things that an agency asks to kill or hold; without one of them the sentence is about something else. */
const OBJECT = String.raw`(?=\s["“„]\p{Lu}[^"”\n]{6,200}["”]|[^.\n]{0,160}?(?:\b(?:story|stories|item|items|article|photo|photos|picture|pictures|image|images|graphic|video|caption|copy|alert|version|versions|take|takes|page|text|report|slugged|headlined|series|digest|brief|lead|advisory|notice)\b|\b[A-Z]{1,4}\d{3,6}\b|\bdpa \d|\b\p{Lu}{3,}\s\p{Lu}\p{Ll}|\p{L}--?\p{L}))`;

const FORMS: readonly { form: RegExp; stop: Stop }[] = [
  { form: /^KILL(?:[\s,!-]{1,3}KILL){1,2}\b/, stop: 'kill' },
  { form: /^HOLD(?:[\s,!-]{1,3}HOLD){1,2}\b/, stop: 'withhold' },
  { form: /^A kill is mandatory\b/i, stop: 'kill' },
  { form: /^Kill\s?\/\s?Takedown notice\b/i, stop: 'kill' },
  {
    form: new RegExp(
      `^(?:Please|PLEASE) (?:kill|KILL|kill ?/ ?take ?down|take ?down|delete|eliminate|disregard|DELETE|ELIMINATE|DISREGARD)\\b${OBJECT}`,
      'u',
    ),
    stop: 'kill',
  },
  {
    form: new RegExp(
      `^(?:Please|PLEASE) (?:withhold|hold|WITHHOLD|HOLD)\\b(?!\\s(?:for release|FOR RELEASE|until|the line)\\b)${OBJECT}`,
      'u',
    ),
    stop: 'withhold',
  },
  {
    form: /^(?:(?:BULLETIN|MANDATORY|PHOTO|PICTURE) )?(?:KILL|DELETE|ELIMINATION|ELIMINATE|STORY WITHDRAWN)(?=\s?[:,.!]|\s[-–—]|-|\s*$)/,
    stop: 'kill',
  },
  { form: /^(?:(?:BULLETIN|MANDATORY) )?WITHHOLD(?=\s?[:,.!]|\s[-–—]|\s*$)/, stop: 'withhold' },
  { form: /^HOLD(?=\s?[:.!]|\s[-–—]|\s*$)(?!\s?[:-]?\s?FOR RELEASE)/, stop: 'withhold' },
  {
    form: /^(?:Kill|KILL|Eliminate|ELIMINATE) (?:the )?(?:[A-Z]{2,8} )?(?:photo|picture|image|graphic)s? (?=\S*\d)/,
    stop: 'kill',
  },
  { form: /^[<＜[［【]?\s?전문\s?취소(?:\s?[>＞\]］】:]|\s|$)/, stop: 'kill' },
  // 全文取り消し, 記事取消 (Japanese), 撤稿 (Chinese)
  {
    form: /^[<＜[［【(（]?\s?(?:(?:全文|記事|配信)\s?(?:取り?消し?)|撤稿)(?:通知)?(?:\s?[>＞\]］】)）:：]|\s|$)/,
    stop: 'kill',
  },
  {
    form: /^Bitte (?:verwenden Sie )?(?:die|den|das) (?:Meldung|Bericht|Beitrag|Text|Bild|Foto)\b[^\n]{0,200}? nicht(?: mehr)?(?: zu)?(?: verwenden)?\s?[.!]?$/,
    stop: 'kill',
  },
  {
    form: /^[^\n.]{0,80}\b(?:item|story|article|alert|brief|picture) (?:head(?:lin)?ed|slugged|titled) [^\n]{2,200}? (?:is|has been|was) (?:being )?(?:withdrawn|killed)\b/i,
    stop: 'kill',
  },
  { form: /^Article no\. ?\d{1,4} of the [^\n.]{2,80} is cancell?ed\b/i, stop: 'kill' },
];

/** Only behind an opener (`Eds:`, `ADVISORY-`), where the line is known to be a note. */
const NOTE_FORMS: readonly { form: RegExp; stop: Stop }[] = [
  {
    form: /^(?:Die|Der|Das) (?:Meldung|Bericht|Beitrag|Text|Bild|Foto)\b[^\n]{0,200}? (?:wird|ist|wurde) (?:hiermit )?(?:zurückgezogen|annulliert|storniert)\b/,
    stop: 'kill',
  },
  {
    form: /^(?:ANNULATION|Annulation|ANULACI[ÓO]N|Anulaci[óo]n|ANNULLAMENTO)(?=\s|:|$)/,
    stop: 'kill',
  },
  {
    form: /^(?:(?:Veuillez|Merci d['’])\s?annuler|Anul(?:en|ar)|anul(?:en|ar)|Annullare|annullare) (?:la|el|il|l['’])\s?(?:dépêche|nota|noticia|notizia|información|papier|texte)/,
    stop: 'kill',
  },
  {
    form: /^[^\n]{2,160}? (?:story|item|article|report|picture|photo)\b[^\n]{0,120}? (?:is|has been) withdrawn\b/i,
    stop: 'kill',
  },
  { form: new RegExp(`^(?:KILL|Kill|MANDATORY KILL)\\b${OBJECT}`, 'u'), stop: 'kill' },
  {
    form: new RegExp(
      `^(?:WITHHOLD|Withhold|HOLD|Hold)\\b(?! (?:FOR|for) (?:RELEASE|release))${OBJECT}`,
      'u',
    ),
    stop: 'withhold',
  },
];

/** Topic in capitals, then a word that has small letters; all in capitals is a headline. */
const CATCHLINE = String.raw`(?:\d{1,2} )?\p{Lu}{2}[\p{Lu}\d-]*(?:$| \p{Lu}\p{Ll}| \d)`;

/** Text services that send the bare word with a catchline: `KILL POLITICS Budget`. */
const CATCHLINE_FORMS: readonly { form: RegExp; stop: Stop }[] = [
  { form: new RegExp(`^(?:KILL|DELETE) ${CATCHLINE}`, 'u'), stop: 'kill' },
  { form: new RegExp(`^(?:WITHHOLD|HOLD) (?!FOR\\b)${CATCHLINE}`, 'u'), stop: 'withhold' },
  { form: /^Kill\s?:\s/, stop: 'kill' },
  { form: /^Withhold\s?:\s/, stop: 'withhold' },
];

const CATCHLINE_AGENCIES: ReadonlySet<string> = new Set(['ap', 'pa', 'cp']);

export interface StopContext {
  /** The line stands behind what opens a note. */
  isNote: boolean;
  agencyId?: string;
}

/** Does this line stop a story? */
export function stopIn(line: string, { isNote, agencyId }: StopContext): Stop | undefined {
  const start = isNote ? withCapital(line.slice(0, 500)) : line.slice(0, 500);
  const hasCatchline = agencyId !== undefined && CATCHLINE_AGENCIES.has(agencyId);
  return (
    firstStop(FORMS, start) ??
    (isNote ? firstStop(NOTE_FORMS, start) : undefined) ??
    (hasCatchline ? firstStop(CATCHLINE_FORMS, start) : undefined)
  );
}

/** `Eds: please disregard …`: behind what opens a note the sentence may begin small. */
function withCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function firstStop(
  forms: readonly { form: RegExp; stop: Stop }[],
  start: string,
): Stop | undefined {
  return forms.find(({ form }) => form.test(start))?.stop;
}

/**
 * The most exact identifier printed: number of the item or transmission, else the slug, else the
 * quoted headline. A date or a city is none.
 */
export function targetOf(note: string): string | undefined {
  return numberIn(note) ?? slugIn(note) ?? quotedIn(note) ?? catchlineIn(note);
}

const NUMBERS: readonly RegExp[] = [
  // The transmission number stands behind the slug: `Senate-Ethics, W2210`.
  /,\s([A-Z]{1,4}\d{3,6})\b/,
  /(?<![\w-])([A-Z]{1,4}\d{3,6})(?![\w-])/,
  /\b(dpa \d{1,4})\b/i,
  /\b(?:item|message|number|article no\.|no\.) ?#?(\d{1,6})\b/i,
  /\b(?:image|photo|picture|graphic) (?:ID |id |no\. |number )?([A-Z]{0,6}\d[A-Z0-9]{2,16})\b/,
];

function numberIn(note: string): string | undefined {
  const bare = note.replace(QUOTED, ' ');
  return NUMBERS.map((form) => form.exec(bare)?.[1]).find((found) => found !== undefined);
}

const SLUG_END = String.raw`(?=\s?(?:,|;|\.(?:\s|$)|"|“|\(|\n|$)|\s(?:head(?:lin)?ed|titled|ex|at|sent|moved|filed|issued|transmitted|which|that|from|on|of|is|was|has)\b)`;
const SLUGGED = new RegExp(
  String.raw`\bslugged:?\s["'“‘]?([^\n"“”]{1,80}?)["'”’]?${SLUG_END}`,
  'i',
);
const NAMED = new RegExp(
  String.raw`\b(?:kill|withhold|hold|delete|takedown|take down|eliminate|disregard)\s(?:the\s|our\s)?(?:story|item|article)\s(?!head|slugged|titled|["'“‘]|about|on\b|that\b|which\b|from\b)([^\s\n"“”][^\n"“”]{0,79}?)${SLUG_END}`,
  'i',
);

function slugIn(note: string): string | undefined {
  const slug = SLUGGED.exec(note)?.[1] ?? NAMED.exec(note)?.[1];
  return slug?.trim() || undefined;
}

const QUOTED =
  /"[^"\n]{2,300}"|“[^”\n]{2,300}”|「[^」\n]{2,300}」|『[^』\n]{2,300}』|‘[^\n]{2,300}?’(?=[\s.,;)]|$)|(?<![\p{L}\d])'[^\n]{2,300}?'(?=[\s.,;)]|$)/gu;

function quotedIn(note: string): string | undefined {
  const first =
    /(?:head(?:lin)?ed|titled)\s'([^\n]{2,300}?)'(?=\s(?:is|was|has|ex|at|sent|moved)\b|[.,;])/i.exec(
      note,
    )?.[1];
  const quoted = first ?? note.match(QUOTED)?.[0].slice(1, -1);
  return quoted?.trim() || undefined;
}

/** `KILL POLITICS Budget`: the catchline behind the word. */
function catchlineIn(note: string): string | undefined {
  return /^(?:(?:KILL|DELETE|WITHHOLD|HOLD)(?: NOTICE)?|(?:Please|PLEASE) (?:kill|withhold|hold|delete)|Kill|Withhold)[:\s-]{1,3}(\p{Lu}{2}[\p{Lu}\d-]*(?: [\p{Lu}\d][\p{L}\d'’-]*){0,4})(?=[\s.,;]|$)/mu.exec(
    note.replace(/^(?:(?:KILL|HOLD)[ !-]{1,3}){2}(?:KILL|HOLD)!?/, ''),
  )?.[1];
}
