/** The page that goes out for an edition: its bytes with what HTTP has to say of them. */
import { atomOf } from './atom.ts';
import type { Edition } from './edition.ts';
import { rssOf } from './rss.ts';

export interface Representation {
  contentType: string;
  text: string;
  /** Seconds since 1970. */
  modified: number;
  /** The page's one true address (RFC 6596), where it has one. */
  canonical?: string;
}

export function representationOf(edition: Edition): Representation {
  const { feed, items, changed: modified } = edition;
  switch (feed.format) {
    case 'rss':
      return {
        contentType: 'application/rss+xml; charset=utf-8',
        text: rssOf(edition),
        modified,
      };
    case 'atom':
      return {
        contentType: 'application/atom+xml; charset=utf-8',
        text: atomOf(edition),
        modified,
      };
    case 'text':
      return {
        contentType: 'text/plain; charset=utf-8',
        text: articleOf(edition),
        modified,
        ...(items[0] && { canonical: items[0].link }),
      };
  }
}

/** The newest story alone, as a site's page gives it when its tags are gone: headline, then blocks. */
function articleOf({ items: [item] }: Edition): string {
  return item ? `${[item.headline, ...item.paragraphs].join('\n\n')}\n` : '';
}
