/**
 * Items in items: a `NewsComponent` may hold whole `NewsItem`s (NewsML 1.2, 5.8). A feed's items never
 * nest, so that cutting by tags alone would take the inner item for the end of the outer one.
 */
import type { Problem } from '../../problem.ts';
import type { DecodedPayload, Item, ReadItems } from '../format.ts';
import { positionsIn } from '../position.ts';
import { parseXml } from '../xml.ts';
import { readNewsItem } from './item.ts';

export interface Span {
  start: number;
  end: number;
}

const LANDMARK = /<!\[CDATA\[|<!--|<(\/?)(?:[\w.-]{1,64}:)?NewsItem(?=[\s/>])[^<>]*>/g;
const SECTION_ENDS: Record<string, string> = { '<![CDATA[': ']]>', '<!--': '-->' };

/**
 * Where the outer items are; undefined where none holds another, or where a tag is missing, so that no
 * one can tell what is inside of what.
 */
export function outerItems(text: string): Span[] | undefined {
  const landmark = new RegExp(LANDMARK);
  const items: Span[] = [];
  let depth = 0;
  let start = 0;
  let isNested = false;
  for (let match = landmark.exec(text); match; match = landmark.exec(text)) {
    const [mark, slash] = match;
    if (slash === undefined) {
      const end = text.indexOf(SECTION_ENDS[mark] ?? '>', landmark.lastIndex);
      if (end === -1) return undefined;
      landmark.lastIndex = end;
    } else if (slash === '/') {
      depth -= 1;
      if (depth < 0) return undefined;
      if (depth === 0) items.push({ start, end: landmark.lastIndex });
    } else if (!mark.endsWith('/>')) {
      if (depth === 0) start = match.index;
      depth += 1;
      isNested ||= depth > 1;
    }
  }
  return isNested && depth === 0 ? items : undefined;
}

/** Reads outer items, each with those inside it as parts of one story. */
export function readNested(payload: DecodedPayload, spans: Span[]): ReadItems {
  const positionOf = positionsIn(payload.text);
  const first = spans[0]?.start ?? 0;
  const frame = parseXml(payload.text, { span: { start: 0, end: first } });
  const root = frame.ok ? frame.root : undefined;
  const items: Item[] = [];
  const problems: Problem[] = [];
  const wanted = spans.slice(0, payload.mostItems);
  for (const [index, span] of wanted.entries()) {
    const place = `NewsML/NewsItem[${index + 1}]`;
    const scope = root && { scope: root.scope };
    const parsed = parseXml(payload.text, { span, place, positionOf, ...scope });
    if (!parsed.ok || parsed.broken) {
      problems.push(unreadable(place, parsed.ok ? '' : parsed.why, positionOf(span.start)));
      continue;
    }
    problems.push(...parsed.problems);
    items.push({ place, span, ...readNewsItem(parsed.root, payload, root) });
  }
  const isMore = wanted.length < spans.length;
  return { feed: {}, items, problems, ...(isMore && { isMore }) };
}

function unreadable(
  place: string,
  why: string,
  position: { line: number; column: number },
): Problem {
  return {
    code: 'item-unreadable',
    severity: 'lost',
    message: `This item could not be read${why === '' ? '' : `: ${why}`}. The others were. Look at it in the kept payload; if it recurs, tell the agency.`,
    place,
    ...position,
  };
}
