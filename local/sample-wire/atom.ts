/** An edition as Atom 1.0 (RFC 4287) with Media RSS. */
import type { Edition, WireItem } from './edition.ts';
import { MEDIA_NAMESPACE, mediaContents } from './media-rss.ts';
import type { ScriptedFeed } from './script.ts';
import { rfc3339 } from './stamps.ts';
import { element, empty, htmlOf, xmlDocument } from './xml.ts';

export function atomOf({ feed, items, changed }: Edition): string {
  const contents = [
    element('id', feed.link),
    element('title', feed.title),
    element('subtitle', feed.about),
    element('updated', rfc3339(changed, feed.offset)),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.link }),
    element('rights', feed.rights),
    element('author', [element('name', feed.title)]),
    ...items.map((item) => atomEntry(item, feed)),
  ];
  return xmlDocument(
    element('feed', contents, {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': MEDIA_NAMESPACE,
      'xml:lang': feed.language,
    }),
  );
}

function atomEntry(item: WireItem, feed: ScriptedFeed): string {
  return element('entry', [
    element('id', item.id),
    element('title', item.headline),
    empty('link', { rel: 'alternate', type: 'text/html', href: item.link }),
    element('published', rfc3339(item.published, feed.offset)),
    element('updated', rfc3339(item.updated, feed.offset)),
    item.creator ? element('author', [element('name', item.creator)]) : '',
    item.category ? empty('category', { term: item.category }) : '',
    element('summary', item.summary),
    element('content', htmlOf(item.paragraphs), { type: 'html' }),
    ...mediaContents(item.pictures),
  ]);
}
