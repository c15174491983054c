/** What makes a chain a credit where it names no medium: labels, courtesy and screengrab words. */
import type { ReadSegment } from './link.ts';

/** `X photo by Name` is a label with its owner before it. */
const OWNED_LABEL =
  / (?:photos?|images?|pictures?|graphics?|illustrations?)(?: ?:| by| courtesy of) /i;

/** Words that make a credit by themselves stand at its start; in Korean, Chinese and Japanese at its end. */
const SAYS_CREDIT =
  /제공$|제공 ?(?:사진|영상)$|촬영$|(?:캡처|캡쳐|갈무리)$|摄$|攝$|撮影$|摄影$|攝影$|提供$|供图$|供圖$|(?:screen ?(?:grab|shot|capture))$/i;

/** Whether a chain is a credit even without a medium (rule C3). */
export function isLabelled(read: ReadSegment[]): boolean {
  const first = read.find(
    ({ segment, links }) => segment.labels.length > 0 || (links?.length ?? 0) > 0,
  );
  if (first === undefined) return false;
  const { segment, links = [] } = first;
  const nothingElse = read.every(
    (one) => one === first || (one.links ?? []).every(({ kind }) => kind === 'flag'),
  );
  if (SAYS_CREDIT.test(segment.text) || OWNED_LABEL.test(segment.text)) return true;
  const opensWithCertain = segment.labels.some(({ certain }) => certain);
  if (opensWithCertain)
    return links.length > 0 || !nothingElse || segment.labels.some(({ flags }) => flags.length > 0);
  return segment.labels.length > 0 && links.some(({ kind }) => kind === 'creator');
}
