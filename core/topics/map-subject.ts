/**
 * A subject as it was supplied → the Media Topic that it means. By its code where the scheme is known, else by
 * its name; undefined where neither says it, which is the common case and no loss: the subject stays as it came.
 */
import { schemeOf } from '../formats/ninjs/newscodes.ts';
import type { Concept } from '../story/story.ts';
import { topicOfAgencyCode } from './agency-codes.ts';
import { MEDIA_TOPIC, type MediaTopicCode, mediaTopicName } from './media-topics.ts';
import { topicOfSectionName } from './section-names.ts';
import { topicOfSubjectCode } from './subject-codes.ts';

/** The Media Topic, with what it was made from in `mappedFrom`. */
export function mediaTopicOf(subject: Concept): Concept | undefined {
  const scheme = subject.scheme === undefined ? undefined : schemeOf(subject.scheme);
  if (scheme?.toLowerCase() === MEDIA_TOPIC) return undefined;
  const name = subject.name?.trim() ?? '';
  // RSS has no place for a code of its own: `<category domain="…/subjectcode/">04000000</category>`.
  const code = subject.code ?? (EIGHT_DIGITS.test(name) ? name : undefined);
  const byCode = code === undefined ? undefined : topicOfCode(scheme, code);
  if (byCode !== undefined) return mapped(byCode, [scheme, code].filter(Boolean).join(':'));
  const byName = topicOfSectionName(name);
  return byName === undefined ? undefined : mapped(byName, name);
}

const EIGHT_DIGITS = /^\d{8}$/;

/** The aliases under which IPTC's subject codes travel; eight digits without a scheme are of the same. */
const SUBJECT_CODES = /^(?:subj|subjectcode|iptc|iptc_subject_codes?)$/i;

function topicOfCode(scheme: string | undefined, code: string): MediaTopicCode | undefined {
  if (scheme === undefined || SUBJECT_CODES.test(scheme)) return topicOfSubjectCode(code);
  return topicOfAgencyCode(scheme, code);
}

function mapped(topic: MediaTopicCode, mappedFrom: string): Concept {
  return { scheme: MEDIA_TOPIC, code: topic, name: mediaTopicName(topic), mappedFrom };
}
