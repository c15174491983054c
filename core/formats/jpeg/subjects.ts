/** Subjects of a picture: IPTC's codes, the one-to-three-letter category, and the free supplemental ones. */
import type { Concept } from '../../story/story.ts';
import { firstOf, type PictureMetadata, valuesOf } from './metadata.ts';

export function subjectsOf(metadata: PictureMetadata): Concept[] {
  const subjects = [
    ...valuesOf(metadata, 'subjectCodes').map(subjectOf),
    ...categoriesOf(firstOf(metadata, 'category')),
    ...valuesOf(metadata, 'supplementalCategories').map((name) => ({
      scheme: 'supplementalCategory',
      name,
    })),
  ];
  const unique = new Map(subjects.map((subject) => [JSON.stringify(subject), subject]));
  return [...unique.values()];
}

/** Deprecated since IIM 4 and on nearly every picture all the same (IIM 2:15). */
function categoriesOf(code: string | undefined): Concept[] {
  return code === undefined ? [] : [{ scheme: 'category', code }];
}

/** IIM 2:12 is `IPTC:01000000:name:matter:detail`, XMP has the eight digits alone. */
function subjectOf(written: string): Concept {
  const [issuer = '', code = '', ...names] = written.split(':');
  if (/^\d{8}$/.test(written)) return { scheme: 'subj', code: written };
  if (!/^\d{8}$/.test(code)) return { name: written };
  const scheme = issuer === '' || /^iptc$/i.test(issuer) ? 'subj' : issuer;
  const name = names
    .filter((part) => part.trim() !== '')
    .at(-1)
    ?.trim();
  return { scheme, code, ...(name !== undefined && { name }) };
}
