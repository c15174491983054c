/**
 * Stories → a JSON Feed 1.1 (jsonfeed.org). What JSON Feed has no place for stands in `_wiredesk`, an
 * extension as its chapter "Extensions" has them.
 */
import { given } from '../../formats/given.ts';
import type { Media, Story } from '../story.ts';
import { subjectNames } from './syndicated.ts';

export interface JsonFeedHead {
  title: string;
  homePage?: string;
  feedUrl?: string;
}

/**
 * A JSON Feed of all stories, whatever their status: `_wiredesk.status` tells it, and those that must not
 * be used (killed, withheld, under embargo) have no text and no media.
 */
export function toJsonFeed(stories: Story[], feed: JsonFeedHead): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...given({ home_page_url: feed.homePage, feed_url: feed.feedUrl }),
    items: stories.map(toItem),
  };
  return JSON.stringify(document, null, 2);
}

function toItem(story: Story): Record<string, unknown> {
  const isUsable = story.status === 'usable';
  const pictures = isUsable ? story.media.filter(({ type }) => type === 'picture') : [];
  const authors = (story.byline?.authors ?? []).map(({ name }) => ({ name }));
  return {
    id: story.guid,
    ...given({
      url: story.link,
      title: story.headline === '' ? undefined : story.headline,
      ...(isUsable ? texts(story) : { content_text: notice(story) }),
      image: pictures.find(({ url }) => url !== undefined)?.url,
      date_published: story.firstCreated,
      date_modified: story.versionCreated,
      authors: some(authors),
      tags: some(tags(story)),
      language: story.language,
      attachments: isUsable ? some(story.media.flatMap(attachment)) : undefined,
      _wiredesk: extension(story, isUsable),
    }),
  };
}

/** JSON Feed wants a text in every item. */
function texts({ body, summary }: Story): Record<string, string | undefined> {
  return {
    content_html: body.html === '' ? undefined : body.html,
    content_text: body.text === '' && body.html === '' ? (summary ?? '') : body.text,
    summary,
  };
}

const NOTICES: Record<Exclude<Story['status'], 'usable'>, string> = {
  killed: 'KILLED: this story has been taken back and must not be used.',
  withheld: 'WITHHELD: hold this story until the agency releases it.',
  embargoed: 'EMBARGOED: this story may not be used yet.',
};

function notice({ status }: Story): string {
  return status === 'usable' ? '' : NOTICES[status];
}

function tags(story: Story): string[] {
  return [...new Set([...subjectNames(story), ...story.keywords])];
}

/** Attachments need an address and a media type. */
function attachment(media: Media): object[] {
  const { url, mimeType, caption, sizeInBytes, duration } = media;
  if (url === undefined || mimeType === undefined) return [];
  const about = { title: caption, size_in_bytes: sizeInBytes, duration_in_seconds: duration };
  return [{ url, mime_type: mimeType, ...given(about) }];
}

/** Credits, rights, status and embargo, under the names of the story. */
function extension(story: Story, isUsable: boolean): Record<string, unknown> {
  return {
    id: story.id,
    version: story.version,
    agency: story.agency,
    status: story.status,
    rights: story.rights,
    ...given({
      embargoedUntil: story.embargoedUntil,
      expires: story.expires,
      headlineRaw: story.headlineRaw === story.headline ? undefined : story.headlineRaw,
      markers: some(story.markers),
      credit: story.credit,
      infoSources: story.infoSources,
      urgency: story.urgency,
      media: isUsable ? some(story.media) : undefined,
    }),
  };
}

function some<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined;
}
