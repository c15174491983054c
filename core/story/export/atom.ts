/** Stories → an Atom 1.0 feed (RFC 4287) with Media RSS; kills as tombstones (RFC 6721). */
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
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * An Atom feed of those stories that may be used. Killed ones are tombstones; withheld and embargoed
 * ones are left out, since Atom has no place for their status.
 */
export function toAtom(stories: Story[], head: FeedHead): string {
  const killed = stories.filter((story) => story.status === 'killed');
  const self = head.self === undefined ? [] : [{ $: { href: head.self, rel: 'self' } }];
  return xmlDocument('feed', {
    $: { ...NAMESPACES, ...(head.language !== undefined && { 'xml:lang': head.language }) },
    title: head.title,
    subtitle: head.description,
    id: head.self ?? head.link,
    link: [{ $: { href: head.link, rel: 'alternate' } }, ...self],
    updated: head.updated,
    'at:deleted-entry': killed.map((story) => tombstone(story)),
    entry: stories.filter(mayBeSyndicated).map(entry),
  });
}

function entry(story: Story): XmlOut {
  const media = mediaRss(story.media);
  const authors = story.byline?.authors ?? [];
  return {
    $: story.language === undefined ? {} : { 'xml:lang': story.language },
    id: story.guid,
    title: { $: { type: 'text' }, _: sentHeadline(story) },
    link: story.link === undefined ? undefined : { $: { href: story.link, rel: 'alternate' } },
    published: story.firstCreated,
    // Atom wants one; the time of arrival is what is known where the agency gives none.
    updated: story.versionCreated ?? story.firstCreated ?? story.received,
    author: authors.map(({ name, email }) => ({ name, email })),
    category: subjectNames(story).map((term) => ({ $: { term } })),
    rights: story.rights.copyrightNotice,
    summary: story.summary === undefined ? undefined : { $: { type: 'text' }, _: story.summary },
    content: story.body.html === '' ? undefined : { $: { type: 'html' }, _: story.body.html },
    'media:keywords': story.keywords.length > 0 ? story.keywords.join(', ') : undefined,
    'media:content': media.length > 0 ? media : undefined,
    'media:credit': storyCredit(story),
  };
}

function tombstone(story: Story): XmlOut {
  return { $: { ref: story.guid, when: story.versionCreated ?? story.received } };
}
