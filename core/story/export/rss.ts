/** Stories → an RSS 2.0 feed with Media RSS, Dublin Core and content:encoded. */
import { looksLikeHtml } from '../../formats/markup.ts';
import { escapeHtml } from '../../html/text.ts';
import type { Story } from '../story.ts';
import {
  type FeedHead,
  mayBeSyndicated,
  mediaRss,
  sentHeadline,
  storyCredit,
  subjectNames,
} from './syndicated.ts';
import { type XmlOut, xmlDocument } from './xml-document.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * An RSS 2.0 feed of those stories that may be used; killed, withheld and embargoed ones are left
 * out, since RSS has no place for their status.
 */
export function toRss(stories: Story[], head: FeedHead): string {
  return xmlDocument('rss', {
    $: { version: '2.0', ...NAMESPACES },
    channel: {
      title: head.title,
      link: head.link,
      description: head.description ?? head.title,
      language: head.language,
      lastBuildDate: rfc822(head.updated),
      'atom:link':
        head.self === undefined
          ? undefined
          : { $: { href: head.self, rel: 'self', type: 'application/rss+xml' } },
      item: stories.filter(mayBeSyndicated).map(item),
    },
  });
}

function item(story: Story): XmlOut {
  const media = mediaRss(story.media);
  return {
    title: asRssText(sentHeadline(story)),
    link: story.link,
    guid: { $: { isPermaLink: String(story.guid === story.link) }, _: story.guid },
    pubDate: story.firstCreated === undefined ? undefined : rfc822(story.firstCreated),
    'atom:updated': story.versionCreated,
    'dc:creator': (story.byline?.authors ?? []).map(({ name }) => name),
    'dc:language': story.language,
    'dc:rights': story.rights.copyrightNotice,
    'dcterms:rightsHolder': story.rights.copyrightHolder,
    category: subjectNames(story),
    'media:keywords': story.keywords.length > 0 ? story.keywords.join(', ') : undefined,
    description: story.summary === undefined ? undefined : asRssText(story.summary),
    'content:encoded': story.body.html === '' ? undefined : story.body.html,
    'media:content': media.length > 0 ? media : undefined,
    'media:credit': storyCredit(story),
  };
}

/** RSS does not say whether a text is HTML, so that readers guess: what looks like it is escaped once more. */
function asRssText(text: string): string {
  return looksLikeHtml(text) ? escapeHtml(text) : text;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** ISO 8601 in UTC → RFC 822 with a year of four digits, as RSS 2.0 asks. */
function rfc822(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const time = iso.slice(11, 19);
  return `${DAYS[weekday]}, ${String(day).padStart(2, '0')} ${MONTHS[month - 1]} ${year} ${time} +0000`;
}
