/**
 * The forms of one picture or film: an object by name in 1.x, a list with names since 2.0. One of them
 * stands for all: that which is called the original, else the largest.
 */
import { webAddress } from '../../html/url.ts';
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { plainObject } from '../json-values.ts';
import { bytesOf, secondsOf } from '../media-size.ts';
import { mediaTypeOf } from '../media-type.ts';
import { type Properties, propertiesOf } from './properties.ts';

export interface Rendition {
  name: string;
  url: string;
  mimeType?: string;
  width?: number;
  height?: number;
  sizeInBytes?: number;
  duration?: number;
  type?: NonNullable<ItemMedia['type']>;
}

export interface Renditions {
  best?: Rendition;
  others: Rendition[];
}

/** Texts of the item in other formats (AP: NITF, ANPA) are no media. */
export function readRenditions(value: unknown, base: string | undefined): Renditions {
  const all = named(value).flatMap(([name, part]) => renditionOf(name, part, base));
  const best = all.reduce<Rendition | undefined>(
    (found, one) => (found === undefined || rank(one) > rank(found) ? one : found),
    undefined,
  );
  return { ...given({ best }), others: all.filter((one) => one !== best) };
}

/** A name that says nothing where there is no other. */
export const ONLY = 'main';
const WHOLE = /^(?:original|main|full|fullsize|master|hires|baseimage)/i;

function rank({ name, width, height }: Rendition): number {
  const size = (width ?? 0) * (height ?? width ?? 0);
  return WHOLE.test(name) ? Number.MAX_SAFE_INTEGER / 2 + size : size;
}

function named(value: unknown): [string, Properties][] {
  const object = plainObject(value);
  const entries: [string, unknown][] =
    object === undefined || typeof object.href === 'string'
      ? (Array.isArray(value) ? value : [value]).map((one) => ['', one])
      : Object.entries(object);
  return entries.flatMap(([key, one]) => {
    const part = propertiesOf(one);
    return part === undefined ? [] : [[key || (part.text('name') ?? ''), part]];
  });
}

function renditionOf(name: string, part: Properties, base: string | undefined): Rendition[] {
  const url = webAddress(part.text('href', 'url'), base);
  if (url === undefined || part.text('type') === 'text') return [];
  const mimeType = part.text('mimetype', 'contenttype')?.toLowerCase();
  const type = mediaTypeOf({ mimeType, url });
  if (type === 'document' && /^(?:text\/|application\/(?:xml|json))/.test(mimeType ?? ''))
    return [];
  const size = {
    width: pixels(part.text('width')),
    height: pixels(part.text('height')),
    sizeInBytes: bytesOf(part.text('sizeinbytes')),
    duration: secondsOf(part.text('duration')),
  };
  return [{ name, url, ...given({ mimeType, type, ...size }) }];
}

/** The BBC sends texts; some write the unit. */
function pixels(text: string | undefined): number | undefined {
  const number = /^(\d{1,6})(?:\.0+)?(?:px)?$/.exec(text ?? '')?.[1];
  return Number(number) > 0 ? Number(number) : undefined;
}
