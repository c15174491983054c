/** The picture as an item: what the desk wrote about it, by the names of IPTC's Photo Metadata Standard. */
import type { Concept, InfoSource, Rights } from '../../story/story.ts';
import type { Item, ItemMedia, Markup } from '../format.ts';
import { given } from '../given.ts';
import { bestDate, exifDate, iimDate, type PictureDate, xmpDate } from './dates.ts';
import {
  alternativesOf,
  type FieldName,
  firstOf,
  languageOf,
  membersOf,
  type PictureMetadata,
  valuesOf,
} from './metadata.ts';
import { placesOf } from './places.ts';
import type { JpegSegments } from './segments.ts';
import { genresOf, subjectsOf } from './subjects.ts';

export interface ReadPicture {
  item: Item;
  /** There was a time of creation that made no sense. */
  brokenTime: boolean;
}

export function pictureItem(
  metadata: PictureMetadata,
  size: Pick<JpegSegments, 'width' | 'height'>,
  place: string,
): ReadPicture {
  const value = (field: FieldName) => firstOf(metadata, field);
  const created = createdOf(metadata);
  const credit = value('credit');
  const item: Item = {
    place,
    ...given({
      guid: guidOf(metadata),
      altIds: altIdsOf(metadata),
      title: text(value('headline') ?? value('objectName')),
      slugline: sluglineOf(metadata),
      edNote: value('instructions'),
      summary: text(value('caption')),
      published: created?.date,
      embargoed: iimDate(value('releaseDate'), value('releaseTime'))?.date,
      expires: iimDate(value('expirationDate'), value('expirationTime'))?.date,
      urgency: urgencyOf(value('urgency')),
      language: languageOf(metadata, 'caption') ?? value('language'),
      genres: genresOf(metadata),
      places: placesOf(metadata),
      people: concepts(peopleOf(metadata)),
      organisations: concepts(valuesOf(metadata, 'organisations')),
      creditLine: credit,
      infoSources: infoSourcesOf(metadata),
      rights: rightsOf(metadata),
      extensions: extensionsOf(metadata),
    }),
    type: 'picture',
    authors: creatorsOf(metadata).map((name) => ({ name })),
    subjects: subjectsOf(metadata),
    keywords: keywordsOf(metadata),
    media: [mediaOf(metadata, size)],
  };
  return { item, brokenTime: created?.brokenTime === true };
}

function mediaOf(
  metadata: PictureMetadata,
  { width, height }: Pick<JpegSegments, 'width' | 'height'>,
): ItemMedia {
  const title = firstOf(metadata, 'headline') ?? firstOf(metadata, 'objectName');
  return {
    type: 'picture',
    mimeType: 'image/jpeg',
    ...given({
      width,
      height,
      title,
      caption: firstOf(metadata, 'caption'),
      copyright: firstOf(metadata, 'copyrightNotice'),
    }),
    credits: [
      ...creatorsOf(metadata).map((name) => ({ role: 'photographer', text: name })),
      ...valuesOf(metadata, 'credit').map((name) => ({ role: 'credit', text: name })),
      ...valuesOf(metadata, 'source').map((name) => ({ role: 'source', text: name })),
    ],
  };
}

/** Beside a headline the object name is the slug (IIM 2:05), unless it repeats the reference. */
function sluglineOf(metadata: PictureMetadata): string | undefined {
  const name = firstOf(metadata, 'objectName');
  const isSlug = firstOf(metadata, 'headline') !== undefined && name !== firstOf(metadata, 'jobId');
  return isSlug ? name : undefined;
}

/** One creator is often written into one value with the others: `A; B`. */
function creatorsOf(metadata: PictureMetadata): string[] {
  const named = valuesOf(metadata, 'creator');
  const creators =
    named.length > 0
      ? named
      : membersOf(metadata.xmp, 'plus:ImageCreator', 'plus:ImageCreatorName');
  const names = creators.flatMap((name) => name.split(';'));
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

/** By name alone, and with details beside the name (IPTC Extension: Person Shown in the Image). */
function peopleOf(metadata: PictureMetadata): string[] {
  const detailed = membersOf(
    metadata.xmp,
    'Iptc4xmpExt:PersonInImageWDetails',
    'Iptc4xmpExt:PersonName',
  );
  return [...new Set([...valuesOf(metadata, 'people'), ...detailed])];
}

/** Keywords that were typed into one value stay apart by commas or semicolons. */
function keywordsOf(metadata: PictureMetadata): string[] {
  const values = valuesOf(metadata, 'keywords');
  const words = values.length === 1 ? (values[0] ?? '').split(/[;,]/) : values;
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
}

/** XMP has date and time in one, IIM in two; the camera's clock counts last. */
function createdOf({ xmp, iim, exif }: PictureMetadata): PictureDate | undefined {
  const ofXmp = xmpDate(xmp.get('photoshop:DateCreated')?.[0]?.text);
  const ofIim = iimDate(iim?.values.get('2:55')?.[0], iim?.values.get('2:60')?.[0]);
  const ofExif = exifDate(exif.takenAt, exif.offset);
  const inOrder = iim?.isNewerThanXmp === true ? [ofIim, ofXmp] : [ofXmp, ofIim];
  const copied = xmpDate(xmp.get('exif:DateTimeOriginal')?.[0]?.text);
  return bestDate([...inOrder, ofExif, copied]);
}

/**
 * What is given to this one picture: its GUID, IIM's unique object name, else a reference that has a date or
 * a running number in it. A short one (a job, a city) is shared by many pictures.
 */
function guidOf(metadata: PictureMetadata): string | undefined {
  const reference = firstOf(metadata, 'jobId');
  const isUnique =
    reference !== undefined && /^[\w.:-]{9,64}$/.test(reference) && digitsIn(reference) >= 6;
  return (
    firstOf(metadata, 'pictureGuid') ??
    firstOf(metadata, 'uniqueObjectName') ??
    (isUnique ? reference : undefined)
  );
}

function digitsIn(reference: string): number {
  return reference.replace(/\D/g, '').length;
}

function altIdsOf(metadata: PictureMetadata): Record<string, string> | undefined {
  const ids = given({
    transmissionReference: firstOf(metadata, 'jobId'),
    uniqueObjectName: firstOf(metadata, 'uniqueObjectName'),
    documentId: firstOf(metadata, 'originalDocumentId') ?? firstOf(metadata, 'documentId'),
  });
  return Object.keys(ids).length === 0 ? undefined : ids;
}

/** 1 to 8 (IIM 2:10); 0 and 9 are reserved, 0 stands where a program had to write something. */
function urgencyOf(written: string | undefined): number | undefined {
  return written !== undefined && /^[1-9]$/.test(written) ? Number(written) : undefined;
}

function infoSourcesOf(metadata: PictureMetadata): InfoSource[] | undefined {
  const sources = (['source', 'credit'] as const).flatMap((role) =>
    valuesOf(metadata, role).map((name) => ({ role, name })),
  );
  return sources.length === 0 ? undefined : sources;
}

function rightsOf(metadata: PictureMetadata): Rights | undefined {
  const owners = membersOf(metadata.xmp, 'plus:CopyrightOwner', 'plus:CopyrightOwnerName');
  const rights = given({
    copyrightHolder: owners.length === 0 ? undefined : owners.join(', '),
    copyrightNotice: firstOf(metadata, 'copyrightNotice'),
    usageTerms: firstOf(metadata, 'usageTerms'),
  });
  return Object.keys(rights).length === 0 ? undefined : rights;
}

/** Fields of the standard that a story has no place for. Contacts of the creator are not among them. */
const EXTENSIONS: readonly FieldName[] = [
  'captionWriter',
  'creatorTitle',
  'webStatement',
  'altText',
  'extendedDescription',
  'event',
  'scene',
  'digitalSourceType',
  'dataMining',
  'otherConstraints',
  'modelReleaseStatus',
  'propertyReleaseStatus',
  'editStatus',
  'fixture',
];

/** Names inside structures of the standard's extension. */
const STRUCTURES: readonly (readonly [name: string, property: string, member: string])[] = [
  ['licensor', 'plus:Licensor', 'plus:LicensorName'],
  ['imageSupplier', 'plus:ImageSupplier', 'plus:ImageSupplierName'],
  ['artwork', 'Iptc4xmpExt:ArtworkOrObject', 'Iptc4xmpExt:AOTitle'],
  ['products', 'Iptc4xmpExt:ProductInImage', 'Iptc4xmpExt:ProductName'],
];

function extensionsOf(metadata: PictureMetadata): Record<string, unknown> | undefined {
  const iptc: Record<string, unknown> = {};
  for (const field of EXTENSIONS) {
    const values = valuesOf(metadata, field);
    if (values.length > 0) iptc[field] = values.length === 1 ? values[0] : values;
  }
  for (const [name, property, member] of STRUCTURES) {
    const names = membersOf(metadata.xmp, property, member);
    if (names.length > 0) iptc[name] = names.join(', ');
  }
  for (const field of [
    'headline',
    'objectName',
    'caption',
    'usageTerms',
    'copyrightNotice',
  ] as const) {
    const others = alternativesOf(metadata, field);
    if (others.size > 0) iptc[`${field}InOtherLanguages`] = Object.fromEntries(others);
  }
  return Object.keys(iptc).length === 0 ? undefined : { iptc };
}

function concepts(names: string[]): Concept[] | undefined {
  return names.length === 0 ? undefined : names.map((name) => ({ name }));
}

function text(value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : { kind: 'text', value };
}
