/**
 * Usage notes: what may be done with a picture, in the words agencies set beside the credit.
 * They are read for their flags and then blanked, so that the chain of names is left.
 */
import type { CreditFlag } from '../credit.ts';
import { BLANK } from './readable.ts';
import { findTerritoryBans, type Span } from './territories.ts';

export interface UsageNote extends Span {
  flags: CreditFlag[];
}

interface NoteForm {
  form: RegExp;
  flags: CreditFlag[];
}

/**
 * Phrase → flags. Only words that say so set a flag; the rest is there to be recognised as a note.
 * Sources: captions of AFP, AP, EPA, Reuters and Yonhap; UPI and Shutterstock web pages.
 */
const FORMS: readonly NoteForm[] = [
  {
    form: /(?:\bFOR )?\bEDITORIAL USE ONLY\b|\bRESTRICTED TO EDITORIAL USE(?: ONLY)?\b/gi,
    flags: ['editorial-use-only'],
  },
  {
    form: /\b(?:MANDATORY CREDIT|CREDIT MANDATORY)\b(?:: ?)?(?: ?["“”][^"“”\n]{1,120}["“”])?/gi,
    flags: ['mandatory-credit'],
  },
  { form: /\bRESTRICTED TO SUBSCRIPTION USE\b|\bNO USE AFTER [A-Z0-9 ,:.]{3,40}/g, flags: [] },
  // AFP corrects the caption of a picture already sent; ANSA and EPA lend a handout for one story.
  { form: /["“]?\bThe erroneous mention\b[^\n]{0,900}/g, flags: [] },
  {
    form: /\b[A-Z]{2,8} PROVIDES ACCESS TO THIS (?:HANDOUT )?(?:PHOTO|PICTURE|VIDEO)[^\n]{0,600}/g,
    flags: [],
  },
  // Reuters on how to find the rest of a story's pictures.
  {
    form: /\bSEARCH ["“”][^"“”\n]{1,80}["“”](?: FOR (?:THIS|ALL) STOR(?:Y|IES)\b\.?)?/g,
    flags: [],
  },
  { form: /\bDO NOT OBSCURE LOGO\b/g, flags: [] },
  { form: /\((?:END|끝|완|完)\)|<끝>/g, flags: [] },
  { form: /\bNO RESALES?\b/gi, flags: ['no-resale'] },
  { form: /\bNO ARCHIVES?\b|\bNO ARCHIV(?:ING|AL)(?: USE)?\b/gi, flags: ['no-archive'] },
  { form: /\bNOT FOR SALE FOR MARKETING[A-Z ]{0,40}/gi, flags: [] },
  {
    form: /\b(?:PHOTO|IMAGE|PICTURE|VIDEO)S? NOT FOR SALE\b|\bNOT FOR SALE\b/g,
    flags: ['no-resale'],
  },
  { form: /\b(?:Photo|Image|Picture)s? not for (?:re)?sale\b/g, flags: ['no-resale'] },
  {
    form: /(?:\b(?:THIS|THE) (?:[A-Z]{3,12} )?\w{5,10} (?:WAS|WERE|IS|ARE|HAS BEEN|HAVE BEEN) )?\b(?:PROVIDED|SUPPLIED) BY A THIRD[ -]PARTY\b/gi,
    flags: ['third-party'],
  },
  {
    form: /재판매\s?(?:및|·|,|와)?\s?DB\s?금지|DB\s?(?:및|·|,)?\s?재판매\s?금지/g,
    flags: ['no-resale', 'no-archive'],
  },
  { form: /재판매\s?금지/g, flags: ['no-resale'] },
  { form: /(?:재배포\s?(?:및|·|,)?\s?)?DB\s?금지/g, flags: ['no-archive'] },
  { form: /,?\s?무단\s?(?:전재|복제|배포|사용)[^\]\n)>]{0,80}금지/g, flags: [] },
  { form: /\bATTENTION EDITORS?\b|-{2,3} ?EDITORS?'?S? NOTES? ?-{2,3}/g, flags: [] },
  { form: /\bNO MARKETING\b[A-Z ]{0,24}?(?: - )?(?=NO ADVERTISING)|\bNO MARKETING\b/g, flags: [] },
  {
    form: /\bNO ADVERTISING(?: CAMPAIGNS)?\b|\bNO SALES\b|\bNO THIRD[- ]PARTY SALES\b/g,
    flags: [],
  },
  { form: /\bNO COMMERCIAL(?: OR EDITORIAL)? (?:SALES|USE)(?: IN [A-Z ]{2,40})?/g, flags: [] },
  { form: /\bFor Use Only in the Republic of Korea\b|\bNo Redistribution\b/gi, flags: [] },
  { form: /\bNOT FOR USE BY [A-Z ]{3,60}/g, flags: [] },
  {
    form: /\b(?:(?:IT|THIS [A-Z]{4,10}) (?:IS|WAS) )?DISTRIBUTED\b[A-Z, ]{0,60}\bAS A SERVICE TO CLIENTS\b/g,
    flags: [],
  },
  { form: /\bBEST QUALITY AVAILABLE\b|\bTPX IMAGES OF THE DAY\b|\bTEMPLATE OUT\b/g, flags: [] },
  { form: /\b[A-Z][A-Z .,'&-]{1,60}- ?Tags:[^)\]\n]{0,160}/g, flags: [] },
  {
    form: /\bLicen[cs]e Photo\b|\bCrown Copyright\b|\bRTR[0-9A-Z]{4,8}\b|\bX(?:GTY|EOX|SOX)\b/g,
    flags: [],
  },
  {
    form: /(?:\bAll rights reserved|\bAlle Rechte vorbehalten|\bTous droits réservés|\bTodos los derechos reservados|\bClick For Restrictions|\bprohibits its content|\bThis material may not)[^\])\n>]{0,600}/gi,
    flags: [],
  },
];

/** One look tells most texts apart: only what has such a word is searched for the phrases. */
const HAS_NOTE =
  /[A-Z] OUT\b|NO [A-Z]|NOT FOR|ATTENTION|EDITORS|DISTRIBUTED|AVAILABLE|IMAGES OF|Tags:|Licen[cs]e P|Crown|RTR|XGTY|XEOX|XSOX|금지|RESTRICTED TO|erroneous mention|PROVIDES ACCESS|SEARCH |OBSCURE LOGO|\(END\)|[(<]끝[)>]|\([완完]\)/;
const HAS_WORDED_NOTE =
  /mandatory|use only|redistribution|editorial use|resale|archiv|third.party|not for sale|reserv|vorbehalten|restrictions|prohibits|material may/i;

/** The usage notes in a text, in no particular order. The text must be bounded by the caller. */
export function findUsageNotes(text: string): UsageNote[] {
  if (!HAS_NOTE.test(text) && !HAS_WORDED_NOTE.test(text)) return [];
  const notes: UsageNote[] = [];
  let rest = text;
  const take = ({ start, end }: Span, flags: CreditFlag[]) => {
    notes.push({ start, end, flags });
    rest = rest.slice(0, start) + BLANK.repeat(end - start) + rest.slice(end);
  };
  for (const { form, flags } of FORMS) {
    for (const match of [...rest.matchAll(form)]) {
      take({ start: match.index, end: match.index + match[0].length }, flags);
    }
  }
  for (const ban of findTerritoryBans(rest)) take(ban, []);
  return notes;
}

/** The text with its usage notes blanked, everything else where it was. */
export function blankNotes(text: string, notes: readonly UsageNote[]): string {
  if (notes.length === 0) return text;
  let blanked = text;
  for (const { start, end } of notes) {
    blanked = blanked.slice(0, start) + BLANK.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}
