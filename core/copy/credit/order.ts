/** The order of a credit's media: origin first, last distributor last (rules C5 to C7). */
import type { Agency } from '../../agencies/agency.ts';
import type { Join } from './segments.ts';
import type { Source } from './sources.ts';

/** A medium where it stands in the chain. */
export interface PlacedSource {
  source: Source;
  /** Number of the segment it came from. */
  segment: number;
}

/** What the order depends on beside the media themselves. */
export interface ChainShape {
  sources: readonly PlacedSource[];
  /** The joiner before each segment. */
  joins: readonly Join[];
  /** Numbers of the segments that name a person. */
  creatorSegments: readonly number[];
  /** Number of the first segment that names anything. */
  first: number;
  /** Number of the segment after the first that names anything. */
  second: number | undefined;
}

/** What picture services add to their agency's name. */
const PICTURE_SERVICE = /photo|image|foto/i;

/** Whether an agency, as written, opens its own credits as a prefix. */
export function isHousePrefix({ agency, written }: Source): boolean {
  const prefix = agency.house?.prefix;
  return prefix === 'any name' || (prefix !== undefined && PICTURE_SERVICE.test(written));
}

/** The canonical names in order. */
export function orderSources(chain: ChainShape): string[] {
  const ordered = marketplacesLast(prefixLast(chain, pipeReversed(chain)));
  return keepLast(ordered.map(({ source }) => source.agency.name));
}

/** The canonical names as written, each once, for text signed by several (rule C15). */
export function writtenOrder(sources: readonly PlacedSource[]): string[] {
  return keepLast(sources.map(({ source }) => source.agency.name));
}

/** P: the prefix agency is the distributor and goes to the end. */
function prefixLast(chain: ChainShape, sources: readonly PlacedSource[]): readonly PlacedSource[] {
  const [prefix, ...rest] = chain.sources;
  if (prefix === undefined || prefix.segment !== chain.first || !isHousePrefix(prefix.source)) {
    return sources;
  }
  const next = rest.find(({ segment }) => segment === chain.second);
  const joined = chain.second !== undefined && chain.joins[chain.second] === 'slash';
  if (!joined || next === undefined || !isOrigin(next.source.agency, prefix)) return sources;
  const end = endOfChain(chain, rest);
  return [...rest.slice(0, end), prefix, ...rest.slice(end)];
}

/** The prefix goes behind its own chain: before the next bracket, and before who redistributes it at home. */
function endOfChain({ joins }: ChainShape, rest: readonly PlacedSource[]): number {
  const group = joins.indexOf('group', 1);
  const end = rest.findIndex(
    ({ source, segment }) => source.agency.house?.relays || (group > 0 && segment >= group),
  );
  return end < 0 ? rest.length : end;
}

function isOrigin(agency: Agency, prefix: PlacedSource): boolean {
  return (
    agency.id !== prefix.source.agency.id &&
    agency.role !== 'marketplace' &&
    agency.house?.relays !== true
  );
}

/** D: `A/B/C | Person` reads from distributor to origin. */
function pipeReversed(chain: ChainShape): readonly PlacedSource[] {
  const pipe = chain.joins.indexOf('pipe');
  if (pipe < 0) return chain.sources;
  const personRight = chain.creatorSegments.some((segment) => segment >= pipe);
  const personLeft = chain.creatorSegments.some((segment) => segment < pipe);
  if (!personRight || personLeft) return chain.sources;
  const left = chain.sources.filter(({ segment }) => segment < pipe);
  const right = chain.sources.filter(({ segment }) => segment >= pipe);
  return [...right, ...left.reverse()];
}

/** M: who sells what others made stands last. */
function marketplacesLast(sources: readonly PlacedSource[]): PlacedSource[] {
  const sells = ({ source }: PlacedSource) => source.agency.role === 'marketplace';
  return [...sources.filter((one) => !sells(one)), ...sources.filter(sells)];
}

/** An agency named twice keeps its last place. */
function keepLast(names: string[]): string[] {
  return names.filter((name, index) => names.lastIndexOf(name) === index);
}
