/** Subjects of a picture: IPTC's codes, the one-to-three-letter category, and the free supplemental ones. */
import type { Concept } from '../../story/story.ts';
import { aliasOfScheme } from '../iptc-catalog.ts';
import { firstOf, type PictureMetadata, textsIn, valuesOf } from './metadata.ts';
import type { XmpValue } from './xmp.ts';

export function subjectsOf(metadata: PictureMetadata): Concept[] {
  const subjects = [
    ...valuesOf(metadata, 'subjectCodes').map(subjectOf),
    ...termsOf(metadata, 'Iptc4xmpExt:AboutCvTerm'),
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

export function genresOf(metadata: PictureMetadata): Concept[] | undefined {
  const names = valuesOf(metadata, 'genre').map((name) => ({ name }));
  const genres = [...names, ...termsOf(metadata, 'Iptc4xmpExt:Genre')];
  return genres.length === 0 ? undefined : genres;
}

/** Terms of vocabularies with their addresses (IPTC Extension: CV Term structure). */
function termsOf({ xmp }: PictureMetadata, property: string): Concept[] {
  return (xmp.get(property) ?? []).flatMap((term) => termOf(term) ?? []);
}

/** `http://cv.iptc.org/newscodes/mediatopic/20000123`: the address of a vocabulary, and a code. */
const ADDRESS = /^(https?:\/\/.{1,300}\/)([^/\s]{1,100})$/i;

function termOf({ text, fields }: XmpValue): Concept | undefined {
  const member = (name: string) => textsIn(fields?.get(`Iptc4xmpExt:${name}`) ?? [])[0];
  const name = member('CvTermName') ?? text;
  const id = member('CvTermId');
  const vocabulary = member('CvId');
  const [, address = '', code] = ADDRESS.exec(id ?? '') ?? [];
  const scheme = aliasOfScheme(address);
  const named = name === undefined ? {} : { name };
  if (scheme !== undefined && code !== undefined) return { scheme, code, ...named };
  if (id === undefined) return name === undefined ? undefined : { name };
  return { ...(vocabulary !== undefined && { scheme: vocabulary }), code: id, ...named };
}
