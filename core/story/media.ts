/**
 * Pictures and other media of an item: the caption without its credit, and the credit as data.
 * Where a supplied field and the caption's tail disagree, the field gives creators and sources, the
 * caption gives flags and provider (it is the caption that the desk edits last).
 */
import { type Credit, type ParsedCredit, parseCredit } from '../copy/credit.ts';
import { creditRoleOf } from '../copy/credit-role.ts';
import type { ItemMedia } from '../formats/format.ts';
import type { Media } from './story.ts';

/** The media of a story, in the order of the item; the same picture twice is one. */
export function readMedia(items: ItemMedia[]): Media[] {
  const media = items.map(readOne).filter(({ url, caption }) => (url ?? caption) !== undefined);
  const shown = new Set(media.map(({ url, caption }) => (url === undefined ? '' : caption)));
  const distinct = new Map<string, Media>();
  for (const one of media) {
    const { url, caption } = one;
    // A form without an address, beside one that has it.
    if (url === undefined && shown.has(caption)) continue;
    const key = url ?? `caption ${caption}`;
    const known = distinct.get(key);
    distinct.set(key, known ? oneOf(known, one) : one);
  }
  return [...distinct.values()];
}

/** What the same address says twice is filled up; of forms without any the best stands for all. */
function oneOf(known: Media, other: Media): Media {
  if (known.url !== undefined) return { ...other, ...known };
  return rank(other) > rank(known) ? { ...known, ...other } : { ...other, ...known };
}

/** The original before all others, a thumbnail behind them; else by size. */
function rank({ rendition = '', width = 0, height = width }: Media): number {
  const area = Math.min(width * height, MOST_PIXELS);
  if (WHOLE.test(rendition)) return MOST_PIXELS + area;
  return SMALL.test(rendition) ? area - MOST_PIXELS : area;
}

const MOST_PIXELS = 1e12;
/** As agencies call them: `rnd:highRes`, `baseImage`, `THUMBNAIL`. */
const WHOLE = /(?:^|[^a-z])(?:original|main|master|full|high|hi-?res|base)/i;
const SMALL = /(?:^|[^a-z])(?:thumb|icon|small|low|quicklook)/i;

function readOne(item: ItemMedia): Media {
  // A title that stands alone is the caption, and its credit is read like one.
  const written = item.caption ?? item.title ?? '';
  const fromCaption = parseCredit(written, { context: 'caption' });
  const caption = fromCaption.caption ?? written;
  const credit = mergeCredits(fromField(item), fromCaption);
  return {
    type: item.type ?? 'picture',
    ...(item.url !== undefined && { url: item.url }),
    ...(item.mimeType !== undefined && { mimeType: item.mimeType }),
    ...(item.width !== undefined && { width: item.width }),
    ...(item.height !== undefined && { height: item.height }),
    ...(item.sizeInBytes !== undefined && { sizeInBytes: item.sizeInBytes }),
    ...(item.duration !== undefined && { duration: item.duration }),
    ...(item.rendition !== undefined && { rendition: item.rendition }),
    ...(caption !== undefined && caption !== '' && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The supplied credit lines, read one by one and joined in their order. */
function fromField(item: ItemMedia): Credit | undefined {
  const lines = item.credits.filter(({ text }) => text.trim() !== '');
  if (lines.length === 0 && item.copyright !== undefined) lines.push({ text: item.copyright });
  if (lines.length === 0) return undefined;
  const parsed = lines.map(readLine);
  const provider = parsed.find((credit) => credit.provider !== undefined)?.provider;
  const year = parsed.find((credit) => credit.copyrightYear !== undefined)?.copyrightYear;
  return {
    text: lines.map(({ text }) => text).join(' / '),
    creators: unique(parsed.flatMap((credit) => credit.creators)),
    sources: unique(parsed.flatMap((credit) => credit.sources)),
    ...(provider !== undefined && { provider }),
    flags: unique(parsed.flatMap((credit) => credit.flags)).sort(),
    ...(year !== undefined && { copyrightYear: year }),
  };
}

/** A role says what a name is that does not say so itself; what is known to be an agency stays one. */
function readLine({ role, text }: ItemMedia['credits'][number]): ParsedCredit {
  const credit = parseCredit(text, { context: 'creditline' });
  const { provider, ...others } = credit;
  const meaning = creditRoleOf(role);
  const isOneName = provider === text.trim() || credit.creators[0] === text.trim();
  if (!isOneName || credit.sources.length > 0) return credit;
  if (meaning === 'creator') return { ...others, creators: [text.trim()] };
  return meaning === 'source' ? { ...others, creators: [], sources: [text.trim()] } : credit;
}

function mergeCredits(field: Credit | undefined, caption: ParsedCredit): Credit | undefined {
  const fromCaption = withoutCaption(caption);
  if (field === undefined) return fromCaption;
  if (fromCaption === undefined) return field;
  const provider = fromCaption.provider ?? field.provider;
  const year = field.copyrightYear ?? fromCaption.copyrightYear;
  return {
    text: field.text,
    creators: field.creators.length > 0 ? field.creators : fromCaption.creators,
    sources: field.sources.length > 0 ? field.sources : fromCaption.sources,
    ...(provider !== undefined && { provider }),
    flags: unique([...fromCaption.flags, ...field.flags]).sort(),
    ...(year !== undefined && { copyrightYear: year }),
  };
}

function withoutCaption({ caption: _caption, ...credit }: ParsedCredit): Credit | undefined {
  const says = credit.text !== '' || credit.provider !== undefined || credit.flags.length > 0;
  return says ? credit : undefined;
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}
