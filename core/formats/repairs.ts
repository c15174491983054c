/** What had to be mended so that broken XML could be read, counted by kind. */
import type { Problem } from '../problem.ts';
import type { PositionOf } from './position.ts';

export type RepairKind =
  | 'bare-ampersand'
  | 'html-entity'
  | 'bad-character-reference'
  | 'control-character'
  | 'bare-less-than'
  | 'bad-attribute'
  | 'bad-markup'
  | 'unclosed-element'
  | 'stray-end-tag'
  | 'undeclared-prefix'
  | 'junk-outside-root'
  | 'missing-end-tag';

const WORDS: Record<RepairKind, string> = {
  'bare-ampersand': 'a bare “&” was taken as text',
  'html-entity': 'an HTML entity that XML does not know was decoded',
  'bad-character-reference': 'a character reference to no character was dropped',
  'control-character': 'a control character was dropped',
  'bare-less-than': 'a “<” that opens no tag was taken as text',
  'bad-attribute': 'a badly written attribute was mended',
  'bad-markup': 'a piece of markup that never ends was skipped',
  'unclosed-element': 'an element that was not closed was closed with its parent',
  'stray-end-tag': 'an end tag without its start was dropped',
  'undeclared-prefix': 'a namespace prefix that is not declared was taken in its usual meaning',
  'junk-outside-root': 'text outside the root element was skipped',
  'missing-end-tag': 'a missing end tag was supplied',
};

/** Collects repairs; offsets are those of the whole decoded text. */
export class RepairLog {
  readonly #counts = new Map<RepairKind, number>();
  #first: number | undefined;

  note(kind: RepairKind, offset: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    this.#first ??= offset;
  }

  /** One problem for all repairs of one place, however many there were: a feed repeats its mistakes. */
  problems(place: string | undefined, positionOf: PositionOf): Problem[] {
    if (this.#first === undefined) return [];
    const what = [...this.#counts]
      .map(([kind, count]) => WORDS[kind] + (count > 1 ? ` (${count} times)` : ''))
      .join('; ');
    const problem: Problem = {
      code: 'xml-recovered',
      severity: 'recovered',
      message: `The XML is not well-formed and was read all the same: ${what}. Tell the agency if it lasts.`,
      ...(place !== undefined && { place }),
      ...positionOf(this.#first),
    };
    return [problem];
  }
}
