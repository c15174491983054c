/**
 * What the three kinds of metadata say of one field, and which of them counts.
 *
 * XMP counts before IIM, and both before EXIF; IIM counts first where its digest shows that it was changed
 * by a program that knows no XMP (Metadata Working Group, "Guidelines for handling image metadata" 2.0,
 * chapter 3.3). Fields are reconciled one by one: what the first lacks the next may give.
 */
import type { Exif } from './exif.ts';
import type { Iim } from './iim.ts';
import type { Xmp, XmpValue } from './xmp.ts';

export interface PictureMetadata {
  xmp: Xmp;
  iim?: Iim;
  exif: Exif;
}

/** Field → where it is, as IPTC's Photo Metadata Standard maps it (IPTC Core 1.5, appendix). */
export const FIELDS = {
  objectName: { xmp: 'dc:title', iim: '2:05' },
  headline: { xmp: 'photoshop:Headline', iim: '2:105' },
  caption: { xmp: 'dc:description', iim: '2:120', exif: 'description' },
  captionWriter: { xmp: 'photoshop:CaptionWriter', iim: '2:122' },
  creator: { xmp: 'dc:creator', iim: '2:80', exif: 'artist' },
  creatorTitle: { xmp: 'photoshop:AuthorsPosition', iim: '2:85' },
  credit: { xmp: 'photoshop:Credit', iim: '2:110' },
  source: { xmp: 'photoshop:Source', iim: '2:115' },
  copyrightNotice: { xmp: 'dc:rights', iim: '2:116', exif: 'copyright' },
  usageTerms: { xmp: 'xmpRights:UsageTerms' },
  webStatement: { xmp: 'xmpRights:WebStatement' },
  instructions: { xmp: 'photoshop:Instructions', iim: '2:40' },
  sublocation: { xmp: 'Iptc4xmpCore:Location', iim: '2:92' },
  city: { xmp: 'photoshop:City', iim: '2:90' },
  state: { xmp: 'photoshop:State', iim: '2:95' },
  country: { xmp: 'photoshop:Country', iim: '2:101' },
  countryCode: { xmp: 'Iptc4xmpCore:CountryCode', iim: '2:100' },
  category: { xmp: 'photoshop:Category', iim: '2:15' },
  supplementalCategories: { xmp: 'photoshop:SupplementalCategories', iim: '2:20' },
  subjectCodes: { xmp: 'Iptc4xmpCore:SubjectCode', iim: '2:12' },
  keywords: { xmp: 'dc:subject', iim: '2:25' },
  urgency: { xmp: 'photoshop:Urgency', iim: '2:10' },
  jobId: { xmp: 'photoshop:TransmissionReference', iim: '2:103' },
  language: { xmp: 'dc:language', iim: '2:135' },
  genre: { xmp: 'Iptc4xmpCore:IntellectualGenre' },
  scene: { xmp: 'Iptc4xmpCore:Scene' },
  altText: { xmp: 'Iptc4xmpCore:AltTextAccessibility' },
  extendedDescription: { xmp: 'Iptc4xmpCore:ExtDescrAccessibility' },
  event: { xmp: 'Iptc4xmpExt:Event' },
  otherConstraints: { xmp: 'plus:OtherConstraints' },
  modelReleaseStatus: { xmp: 'plus:ModelReleaseStatus' },
  propertyReleaseStatus: { xmp: 'plus:PropertyReleaseStatus' },
  people: { xmp: 'Iptc4xmpExt:PersonInImage' },
  organisations: { xmp: 'Iptc4xmpExt:OrganisationInImageName' },
  pictureGuid: { xmp: 'Iptc4xmpExt:DigImageGUID' },
  digitalSourceType: { xmp: 'Iptc4xmpExt:DigitalSourceType' },
  documentId: { xmp: 'xmpMM:DocumentID' },
  originalDocumentId: { xmp: 'xmpMM:OriginalDocumentID' },
  dataMining: { xmp: 'plus:DataMining' },
  uniqueObjectName: { iim: '1:100' },
  editStatus: { iim: '2:07' },
  fixture: { iim: '2:22' },
  releaseDate: { iim: '2:30' },
  releaseTime: { iim: '2:35' },
  expirationDate: { iim: '2:37' },
  expirationTime: { iim: '2:38' },
} as const satisfies Record<string, FieldPlaces>;

interface FieldPlaces {
  xmp?: string;
  iim?: string;
  exif?: keyof Exif;
}

export type FieldName = keyof typeof FIELDS;

/** All values of a field, of the first kind of metadata that has it; none empty, each once. */
export function valuesOf(metadata: PictureMetadata, field: FieldName): string[] {
  const places: FieldPlaces = FIELDS[field];
  const xmp = textsIn(metadata.xmp.get(places.xmp ?? '') ?? []);
  const iim = metadata.iim?.values.get(places.iim ?? '') ?? [];
  const exif = places.exif === undefined ? undefined : metadata.exif[places.exif];
  const inOrder = metadata.iim?.isNewerThanXmp === true ? [iim, xmp] : [preferred(xmp, iim), iim];
  const found = [...inOrder, exif === undefined ? [] : [exif]].find((values) => values.length > 0);
  return [...new Set(found ?? [])];
}

export function firstOf(metadata: PictureMetadata, field: FieldName): string | undefined {
  return valuesOf(metadata, field)[0];
}

/**
 * IIM cuts values at its maximum lengths (32 bytes of a by-line, 64 of an object name). Where XMP is the cut
 * one, because a program copied IIM into it, the whole one counts.
 */
function preferred(xmp: string[], iim: string[]): string[] {
  const [short, long] = [xmp[0], iim[0]];
  const isCut =
    xmp.length === 1 &&
    iim.length === 1 &&
    short !== undefined &&
    long !== undefined &&
    long.length > short.length &&
    short.length >= 32 &&
    long.startsWith(short);
  return isCut ? iim : xmp;
}

/** Of a language alternative only the one to show; of an array all. */
export function textsIn(values: readonly XmpValue[]): string[] {
  const shown = values.some(({ lang }) => lang !== undefined) ? [toShow(values)] : values;
  return shown.flatMap((value) => (value?.text === undefined ? [] : [value.text]));
}

function toShow(values: readonly XmpValue[]): XmpValue | undefined {
  return values.find(({ lang }) => lang === 'x-default') ?? values[0];
}

const LANGUAGE_TAG = /^[a-z\d-]{1,35}$/;

/** The other languages of a field, by tag. */
export function alternativesOf(metadata: PictureMetadata, field: FieldName): Map<string, string> {
  const places: FieldPlaces = FIELDS[field];
  const values = metadata.xmp.get(places.xmp ?? '') ?? [];
  const shown = toShow(values)?.text;
  const others = new Map<string, string>();
  for (const { lang, text } of values) {
    if (lang === undefined || lang === 'x-default' || !LANGUAGE_TAG.test(lang)) continue;
    if (text !== undefined && text !== shown) {
      others.set(lang, text);
    }
  }
  return others;
}

/** The language of the text that is shown: a tag of its own beside `x-default`. */
export function languageOf(metadata: PictureMetadata, field: FieldName): string | undefined {
  const places: FieldPlaces = FIELDS[field];
  const values = metadata.xmp.get(places.xmp ?? '') ?? [];
  const shown = toShow(values);
  if (shown?.lang === undefined) return undefined;
  if (shown.lang !== 'x-default') return shown.lang;
  return values.find(
    ({ lang, text }) => lang !== undefined && lang !== 'x-default' && text === shown.text,
  )?.lang;
}

/** Members of structures, e.g. the names of all copyright owners. */
export function membersOf(xmp: Xmp, property: string, member: string): string[] {
  const values = xmp.get(property) ?? [];
  return values.flatMap(({ fields }) => textsIn(fields?.get(member) ?? []));
}
