/** Concepts of a story as ninjs has them: an address where the scheme has one, a literal where not. */
import type { MarkerType } from '../../../copy/headline.ts';
import { literalOfCode, uriOfCode } from '../../../formats/ninjs/newscodes.ts';
import {
  EMBARGO_URN,
  KEYWORD,
  MAPPED,
  MARKER_URN,
  PRIORITY_URN,
  SIGNAL_URN,
} from '../../../formats/ninjs/own-names.ts';
import type { Concept, Story } from '../../story.ts';
import { declaredSchemes } from '../declared-schemes.ts';
import type { NinjsConcept } from './document.ts';
import { isUri } from './uri.ts';

export function toConcepts(concepts: Concept[], story: Story): NinjsConcept[] {
  const declared = declaredSchemes(story);
  return concepts
    .map((concept) => toConcept(concept, declared))
    .filter((concept) => Object.keys(concept).length > 0);
}

function toConcept(concept: Concept, declared: ReadonlyMap<string, string>): NinjsConcept {
  const uri = uriOfCode(concept, declared);
  const literal = uri !== undefined && isUri(uri) ? undefined : literalOfCode(concept);
  return {
    ...(concept.name !== undefined && { name: concept.name }),
    ...(concept.mappedFrom !== undefined && { rel: MAPPED }),
    ...(uri !== undefined && isUri(uri) && { uri }),
    ...(literal !== undefined && { literal }),
  };
}

/** ninjs has had no keywords since 2.0: they are subjects in that relation. */
export function toSubjects(story: Story): NinjsConcept[] {
  const { subjects, keywords } = story;
  return [...toConcepts(subjects, story), ...keywords.map((name) => ({ name, rel: KEYWORD }))];
}

/** The genres, and what else says what kind of text this is: markers, signals. */
export function toGenres(story: Story): Omit<NinjsConcept, 'rel'>[] {
  const { genres = [], markers, signals = [], status, embargoedUntil, priority } = story;
  const isOpenEmbargo = status === 'embargoed' && embargoedUntil === undefined;
  return [
    ...toConcepts(genres, story),
    ...markers.map(({ type, number }) => markerGenre(type, number)),
    ...signals.map((signal) => ({ name: signal, uri: SIGNAL_URN + encoded(signal) })),
    ...(isLevel(priority) ? [{ name: `priority ${priority}`, uri: PRIORITY_URN + priority }] : []),
    ...(isOpenEmbargo ? [{ name: 'embargoed', uri: EMBARGO_URN }] : []),
  ];
}

/** IPTC's levels are 1 to 9. */
export function isLevel(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 9;
}

function markerGenre(type: MarkerType, number: number | undefined): NinjsConcept {
  const name = number === undefined ? type : `${type} ${number}`;
  return { name, uri: MARKER_URN + name.replaceAll(' ', ':') };
}

/** Halves of surrogate pairs can be encoded in no URI. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
