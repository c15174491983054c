/**
 * How much of anything is read, by name. Reaching one is a problem that names the setting, so that
 * whoever runs the wire knows what to raise; none of them stops the stories that fit.
 */
import type { Problem } from '../problem.ts';

export interface Limits {
  /** Bytes of one payload, unpacked. */
  payloadBytes: number;
  /** Bytes that all files of an archive may have together, unpacked. */
  unpackedBytes: number;
  /** Files in one archive, attachments of one mail. */
  parts: number;
  /** Archives in archives, mails in mails. */
  partDepth: number;
  /** Items read of one payload. */
  items: number;
  /** Characters of one text of an item: its body, its summary, a caption. */
  textCharacters: number;
}

export const DEFAULT_LIMITS: Limits = {
  payloadBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  parts: 1000,
  partDepth: 4,
  items: 10_000,
  // The longest novels; verbatim reports of a day in parliament stay below one million.
  textCharacters: 2_000_000,
};

/**
 * Of one XML document, or one item of a feed: what lies beyond is left out, its text is kept. No setting, as
 * no agency comes near it: readers walk the tree recursively, and an element takes a hundred times the
 * memory of its tag.
 */
export const XML_LIMITS = {
  /** Elements in elements. */
  elementDepth: 256,
  elements: 40_000,
  /** Of one element. */
  attributes: 1000,
} as const;

export type XmlLimit = keyof typeof XML_LIMITS;

/** Of one web page: what lies behind is left out. Real pages have less than a quarter of both; no setting either. */
export const PAGE_LIMITS = {
  pageCharacters: 4_000_000,
  pageTags: 40_000,
} as const;

export type PageLimit = keyof typeof PAGE_LIMITS;

/** Of one plain text: what lies behind is left out. A novel has fewer; no setting either. */
export const TEXT_LIMITS = {
  textBlocks: 20_000,
} as const;

/**
 * Of one mail: what lies behind is left out. Taken apart, a line of text takes a hundred times the memory of a
 * line of base64 for what it holds; no story has so many. No setting either.
 */
export const MAIL_LIMITS = {
  textLines: 50_000,
} as const;

/** Of one JSON document, or one item of a feed; one that is beyond is not read. No setting either. */
export const JSON_LIMITS = {
  /** Lists and objects in one another. */
  jsonDepth: 256,
  /** Brackets and commas outside of texts. */
  jsonValues: 400_000,
} as const;

export type JsonLimit = keyof typeof JSON_LIMITS;

const FIXED = { ...XML_LIMITS, ...PAGE_LIMITS, ...TEXT_LIMITS, ...MAIL_LIMITS, ...JSON_LIMITS };

/** The problem of a limit that is no setting. @param consequence sentences: what was left out, and what to do */
export function fixedLimitReached(limit: keyof typeof FIXED, consequence: string): Problem {
  return reached(limit, FIXED[limit], consequence);
}

/** @param of what is beyond the limit, e.g. `This item` */
export function jsonLimitReached(limit: JsonLimit, of: string): Problem {
  return fixedLimitReached(
    limit,
    `${of} was not read. Look at the kept payload; no agency sends so much.`,
  );
}

/** The problem of a text of which only so many characters were read. */
export function textCut(textCharacters: number, place: string, fields = ''): Problem {
  const what = `The text${fields} was cut there; the kept payload has all of it.`;
  return limitReached({ ...DEFAULT_LIMITS, textCharacters }, 'textCharacters', what, place);
}

/** Is it told here that a text was cut (`textCut`)? */
export function isTextCut({ code, message }: Problem): boolean {
  return code === 'limit-reached' && message.startsWith('The limit textCharacters ');
}

/** The problem of a limit that was reached. @param consequence a sentence: what was left out */
export function limitReached(
  limits: Limits,
  setting: keyof Limits,
  consequence: string,
  place?: string,
): Problem {
  const whole = `${consequence} Raise ${setting} if the agency really sends so much.`;
  return { ...reached(setting, limits[setting], whole), ...(place !== undefined && { place }) };
}

/** Every problem of a limit names it and its value first. */
function reached(limit: string, value: number, consequence: string): Problem {
  return {
    code: 'limit-reached',
    severity: 'lost',
    message: `The limit ${limit} (${value}) was reached. ${consequence}`,
  };
}
