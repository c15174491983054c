/** Which picture an address leads to: pages have the same one in many sizes, and load some of them late. */
import { webAddress } from '../../html/url.ts';
import { attribute, type PageElement } from './page-tree.ts';

const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** Stands in for a picture until it is loaded, or is none that a reader would miss. */
const NO_PICTURE =
  /(?:^data:|[/_.-](?:blank|spacer|pixel|transparent|placeholder|loading|lazy|1x1|dot|icon|icons|ico|btn|button|logo|logos|emoji|avatar|sprite|default[_-]?(?:img|image|share)?|noimage|no[_-]image)(?:[/_.-]|\d{1,3}x|$))/i;
/** Pixels on one side; smaller ones are marks and counters. */
const SMALLEST = 60;

/** The address of an `<img>`, or of the `<source>` beside it; undefined where it is no picture of the story. */
export function addressOf(image: PageElement, base: string | undefined): string | undefined {
  const size = [image.attributes.get('width'), image.attributes.get('height')];
  if (
    size.some(
      (side) => /^\d{1,2}(?:px)?$/.test(side ?? '') && Number.parseInt(side ?? '', 10) < SMALLEST,
    )
  ) {
    return undefined;
  }
  const candidates = [
    ...LATE.map((name) => attribute(image, name)),
    attribute(image, 'src'),
    ...SETS.map((name) => largestOf(attribute(image, name))),
    ...sourcesBeside(image),
  ];
  for (const candidate of candidates) {
    const url = candidate && isPicture(candidate) ? webAddress(candidate, base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Could this address be a picture of the story? */
export function isPicture(address: string): boolean {
  return !NO_PICTURE.test(address.slice(0, 2_000));
}

function sourcesBeside(image: PageElement): (string | undefined)[] {
  if (image.parent?.name !== 'picture') return [];
  return image.parent.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'source'
      ? SETS.map((name) => largestOf(attribute(child, name)))
      : [],
  );
}

/** Of `a.jpg 320w, b.jpg 1280w` the second. Addresses may hold commas: a candidate ends with comma and space. */
function largestOf(set: string | undefined): string | undefined {
  let best: { url: string; size: number } | undefined;
  for (const candidate of set?.slice(0, 20_000).split(/,\s/) ?? []) {
    const [url = '', descriptor = ''] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor) || 1;
    if (url !== '' && size > (best?.size ?? 0)) best = { url: url.replace(/,$/, ''), size };
  }
  return best?.url;
}

/** Bare numbers are sizes only where they are usual widths: agencies number their pictures, too. */
const WIDTHS =
  '1[2568]0|200|2[45]0|300|3[26]0|4[0258]0|5[04678]0|6[0245680]0|7[0258]0|768|8[0456]0|9[06]0|1000|1024|1080|1200|1280|1440|1600|1920|2048|2560';
const SIZE_BEHIND = new RegExp(
  `[._-](?:\\d{2,4}x\\d{2,4}|\\d{2,4}w|w\\d{2,4}|${WIDTHS}|thumb(?:nail)?|small|medium|large|big|org|orig|original|full|scaled|[smlbt])$`,
);
const SIZE_BEFORE = /^(?:thumb(?:nail)?|small|medium|large)[_-]/;

/** Equal for two addresses of one picture: sizes, query and resizing services are left out. */
export function pictureKey(url: string): string {
  const inner = /[?&](?:url|src|image|img)=(https?[^&]{1,2000})/i.exec(url)?.[1];
  const address = inner === undefined ? url : safeDecode(inner);
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const slash = path.lastIndexOf('/') + 1;
  const file = path.slice(slash).toLowerCase();
  const name = file
    .replace(/\.[a-z]{2,4}$/, '')
    .replace(SIZE_BEHIND, '')
    .replace(SIZE_BEFORE, '');
  // Names such as `image` or `1` say nothing; then the folder has to be the same, too.
  const isTelling = name.length >= 7 && /\d/.test(name);
  return isTelling
    ? name
    : path
        .slice(0, slash)
        .replace(/^https?:/i, '')
        .toLowerCase() + name;
}

function safeDecode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // URIError: a lone per cent sign.
    return encoded;
  }
}
