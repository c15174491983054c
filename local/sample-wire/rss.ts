/** An edition as RSS 2.0 with Media RSS, Dublin Core and content:encoded. */
import type { Edition, WireItem } from './edition.ts';
import { MEDIA_NAMESPACE, mediaContents } from './media-rss.ts';
import type { ScriptedFeed } from './script.ts';
import { rfc822, rfc3339 } from './stamps.ts';
import { element, htmlOf, xmlDocument } from './xml.ts';

const NAMESPACES = {
  'xmlns:media': MEDIA_NAMESPACE,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
};

export function rssOf({ feed, items, changed }: Edition): string {
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.link),
    element('description', feed.about),
    element('language', feed.language),
    element('copyright', feed.rights),
    element('lastBuildDate', rfc822(changed, feed.offset)),
    ...items.map((item) => rssItem(item, feed)),
  ]);
  return xmlDocument(element('rss', [channel], { version: '2.0', ...NAMESPACES }));
}

function rssItem(item: WireItem, feed: ScriptedFeed): string {
  return element('item', [
    element('title', item.headline),
    element('link', item.link),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(item.published, feed.offset)),
    feed.updatedIn ? element(feed.updatedIn, rfc3339(item.updated, feed.offset)) : '',
    element('dc:creator', item.creator),
    element('category', item.category),
    element('description', item.summary),
    element('content:encoded', htmlOf(item.paragraphs)),
    ...mediaContents(item.pictures),
  ]);
}
