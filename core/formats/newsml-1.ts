/**
 * NewsML 1.0 to 1.2 (IPTC): a message with one or more items, each read on its own. Not NewsML-G2,
 * which has nothing but the name in common with it.
 */
import type { FormatReader } from './format.ts';
import { given } from './given.ts';
import { readNewsItem } from './newsml-1/item.ts';
import { outerItems, readNested } from './newsml-1/nested.ts';
import { at, lineOf } from './nitf/find.ts';
import { rootTagOf } from './nitf/root-name.ts';
import { type FeedGrammar, readFeed } from './syndication.ts';

export const newsml1 = {
  name: 'newsml-1',
  detect: ({ text }) => isNewsml1(text),
  read: (payload) => {
    const outer = outerItems(payload.text);
    return outer === undefined ? readFeed(payload, GRAMMAR) : readNested(payload, outer);
  },
} satisfies FormatReader;

/** The root is `NewsML`, or an item alone; G2's items have another letter case and a namespace. */
function isNewsml1(text: string): boolean {
  const root = rootTagOf(text);
  if (root === undefined) return false;
  if (root.name.toLowerCase() === 'newsml') return true;
  return root.name === 'NewsItem' && !root.attributes.includes('/std/nar/');
}

const GRAMMAR: FeedGrammar = {
  item: 'NewsItem',
  container: () => undefined,
  readableWhenCut: new Set(['NewsComponent']),
  readFeed: (root) => given({ updated: lineOf(at(root, 'newsenvelope', 'dateandtime')) }),
  readItem: readNewsItem,
};
