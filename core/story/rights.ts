/** Who holds the rights in a story: what the item says, else the copyright line below its copy, else its feed. */
import type { PrintedRights } from '../copy/signoff/rights.ts';
import type { FeedInfo, Item } from '../formats/format.ts';
import type { Rights } from './story.ts';

/**
 * The rights of a story. Terms of use that an item supplies without a notice go together with the line
 * in the copy; the rule goes into `provenance` where it is not the item that says it.
 */
export function readRights(
  item: Item,
  printed: PrintedRights | undefined,
  feed: FeedInfo,
  provenance: Record<string, string>,
): Rights {
  const copyrightNotice = item.rights?.copyrightNotice;
  if (copyrightNotice !== undefined) return { ...item.rights };
  if (printed !== undefined) {
    provenance.rights = 'copyright-line';
    return { ...printed, ...item.rights };
  }
  if (feed.rights === undefined) return { ...item.rights };
  return { ...item.rights, copyrightNotice: feed.rights };
}
