/** A caption: its text, and the credit that stands at its end. */
import type { CreditFlag, ParsedCredit } from '../credit.ts';
import { readPictureProse } from './picture-prose.ts';
import { makeReadable } from './readable.ts';
import { toCredit } from './result.ts';
import { findTail } from './tail.ts';

/** `FILE PHOTO: `, `FILE - `, `(FILES) `: said of the picture, not part of the caption (rule C11). */
const FILE_PREFIX =
  /^\s*(?:(?:FILES?(?: PHOTO| PICTURE| IMAGE)?|File [Pp]hoto)(?: ?: ?| (?:--?|–|—) )|\(FILES?\) )\s*/;

/** Reads a caption (rules C2, C3, C10 to C12). */
export function readCaption(raw: string): ParsedCredit {
  const { plain, verbatim } = makeReadable(raw);
  const content = plain.trimEnd();
  const floor = FILE_PREFIX.exec(content.slice(0, 40))?.[0].length ?? 0;
  const flags = new Set<CreditFlag>(floor > 0 ? ['file'] : []);
  const tail = findTail(content, floor, { bare: true });
  const end = tail?.start ?? content.length;
  const prose = readPictureProse(content.slice(floor, end));
  for (const flag of [...prose.flags, ...(tail?.flags ?? [])]) flags.add(flag);
  return {
    ...toCredit(
      tail === undefined ? '' : verbatim(tail.start, content.length).replace(LEADING_JOINERS, ''),
      tail?.reading,
      flags,
      prose.provider,
    ),
    caption: verbatim(floor, end).replace(TRAILING_JOINERS, ''),
  };
}

const LEADING_JOINERS = /^[\s/|=–—-]+/;
/** A joiner before the credit is no part of the caption. */
const TRAILING_JOINERS = /\s+[/|=]+$/;
