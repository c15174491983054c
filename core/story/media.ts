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
  const media: Media[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const one = readOne(item);
    if (one.url === undefined && one.caption === undefined) continue;
    const key = `${one.url ?? ''}\n${one.url === undefined ? (one.caption ?? '') : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    media.push(one);
  }
  return media;
}

function readOne(item: ItemMedia): Media {
  const fromCaption = parseCredit(item.caption ?? '', { context: 'caption' });
  const caption = fromCaption.caption ?? item.caption ?? item.title;
  const credit = mergeCredits(fromField(item), fromCaption);
  return {
    type: item.type ?? 'picture',
    ...(item.url !== undefined && { url: item.url }),
    ...(item.mimeType !== undefined && { mimeType: item.mimeType }),
    ...(item.width !== undefined && { width: item.width }),
    ...(item.height !== undefined && { height: item.height }),
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
