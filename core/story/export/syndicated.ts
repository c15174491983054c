/**
 * What RSS and Atom have in common on the way out: which stories may stand in a feed, and how media
 * and credits are written with Media RSS (rssboard.org/media-rss).
 */
import type { Credit } from '../../copy/credit.ts';
import { STORY_CREDIT } from '../../formats/media-rss.ts';
import type { Media, Story } from '../story.ts';
import type { XmlOut } from './xml-document.ts';

export interface FeedHead {
  title: string;
  /** Page of the feed. */
  link: string;
  description?: string;
  language?: string;
  /** ISO 8601, UTC: when the feed was written; this module has no clock. */
  updated: string;
  /** Address of the feed itself. */
  self?: string;
}

/** Only what may be used stands in a feed: a reader there knows no embargo and no hold. */
export function mayBeSyndicated(story: Story): boolean {
  return story.status === 'usable';
}

/** The headline as the agency sent it: its markers tell a reader what kind of version this is. */
export function sentHeadline(story: Story): string {
  return story.headlineRaw === '' ? story.headline : story.headlineRaw;
}

/** Media RSS elements of a story: one `media:content` a picture, caption and credits inside it. */
export function mediaRss(media: Media[]): XmlOut[] {
  return media.flatMap((one) => {
    if (one.url === undefined) return [];
    return [
      {
        $: attributesOf(one, one.url),
        'media:description': one.caption === undefined ? undefined : { $: PLAIN, _: one.caption },
        'media:credit': one.credit && creditElements(one.credit),
      },
    ];
  });
}

const PLAIN = { type: 'plain' };

function attributesOf(media: Media, url: string): Record<string, string> {
  const { mimeType, width, height, sizeInBytes, duration } = media;
  return {
    url,
    ...(mimeType !== undefined && { type: mimeType }),
    ...(MEDIUM[media.type] !== undefined && { medium: MEDIUM[media.type] }),
    ...(width !== undefined && { width: String(width) }),
    ...(height !== undefined && { height: String(height) }),
    ...(sizeInBytes !== undefined && { fileSize: String(sizeInBytes) }),
    ...(duration !== undefined && { duration: String(duration) }),
  };
}

const MEDIUM: Record<Media['type'], string> = {
  picture: 'image',
  graphic: 'image',
  video: 'video',
  audio: 'audio',
  document: 'document',
};

function creditElements(credit: Credit): XmlOut[] {
  return [{ $: { role: 'credit' }, _: credit.text }];
}

/** The story's own credit, marked as such: beside media, a credit would be a default for them. */
export function storyCredit({ credit }: Story): XmlOut | undefined {
  return credit && { $: { role: 'credit', scheme: STORY_CREDIT }, _: credit.text };
}

/** Names of subjects, the code where there is no name. What was made of them would say the same twice. */
export function subjectNames(story: Story): string[] {
  return story.subjects
    .filter(({ mappedFrom }) => mappedFrom === undefined)
    .flatMap(({ name, code }) => name ?? code ?? []);
}
