/** The links of a credit's chain, in the order written. */
import type { CreditFlag } from '../credit.ts';
import type { LabelObject } from './labels.ts';
import type { Join, Segment } from './segments.ts';
import { hyphenChain, type Source, sourceNamed } from './sources.ts';

export type Link =
  | { kind: 'source'; source: Source }
  | { kind: 'creator'; name: string }
  | { kind: 'provider'; name: string }
  | { kind: 'flag'; flag: CreditFlag }
  | { kind: 'year'; year: number };

/**
 * Where a chain stands decides how sure its reading must be: a `line` is a credit as a whole; what
 * is in `brackets` or the bare `tail` of running text has to prove that it is one; a `byline` has
 * titles and outlets.
 */
export type Place = 'line' | 'brackets' | 'tail' | 'byline';

/** What a segment's reading depends on beside its text. */
export interface Surroundings {
  place: Place;
  object: LabelObject;
  join: Join;
  nextJoin: Join | undefined;
  /** A label opens this segment or one before it in the same group. */
  labelled: boolean;
  /** Behind a copyright mark, where a year may stand before or after the holder. */
  copyright: boolean;
  /** The segment before gave a provider: this one may go on with its name (`Ministry of Culture, Sports`). */
  afterProvider: boolean;
  /** A later name of the same list has a title that makes this one a person's too. */
  titled: boolean;
  /** After a house prefix with a slash, where `AP-Name` is agency and person (rule C6). */
  afterPrefix: boolean;
}

/** A segment with what it gives; undefined where it can't be read for sure. */
export interface ReadSegment {
  segment: Segment;
  links: Link[] | undefined;
}

export const source = (found: Source): Link => ({ kind: 'source', source: found });
export const creator = (name: string): Link => ({ kind: 'creator', name });
export const provider = (name: string): Link => ({ kind: 'provider', name });
export const flag = (name: CreditFlag): Link => ({ kind: 'flag', flag: name });

/** The medium or the hyphenated media that a text names. */
export function readSources(text: string): Link[] | undefined {
  const named = sourceNamed(text);
  return named !== undefined ? [source(named)] : hyphenChain(text)?.map(source);
}
