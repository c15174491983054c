/** What a record of the table's stream means, and what is announced of it. */
import type { DynamoDBRecord } from 'aws-lambda';
import { required } from '../../aws/environment.ts';
import type { BusEvent } from '../../aws/event-bus.ts';
import { plainImage } from '../../aws/stream-image.ts';
import { feedAnnouncement } from '../../core/event/feed-event.ts';
import { storyAnnouncement } from '../../core/event/story-event.ts';
import type { FeedState } from '../../core/feed/state.ts';
import type { IndexEntry } from '../../core/story/index-entry.ts';

export type TableChange =
  | { kind: 'story'; entry: IndexEntry }
  | { kind: 'feed'; before: FeedState | undefined; after: FeedState }
  | { kind: 'none' };

/** Takes a record apart by its sort key; history, quarantine and removals announce nothing. */
export function tableChange(record: DynamoDBRecord): TableChange {
  const after = plainImage(record.dynamodb?.NewImage);
  if (after === undefined) return { kind: 'none' };
  switch (record.dynamodb?.Keys?.sk?.S) {
    case 'HEAD':
      return { kind: 'story', entry: after as unknown as IndexEntry };
    case 'STATE':
      return {
        kind: 'feed',
        before: plainImage(record.dynamodb?.OldImage) as unknown as FeedState | undefined,
        after: after as unknown as FeedState,
      };
    default:
      return { kind: 'none' };
  }
}

/** The event for a change, or undefined where it is nobody's business. */
export function announcementOf(change: TableChange): BusEvent | undefined {
  switch (change.kind) {
    case 'story': {
      const announcement = storyAnnouncement(change.entry, required('BUCKET_NAME'));
      return announcement && { ...announcement, time: change.entry.received };
    }
    case 'feed': {
      const announcement = feedAnnouncement(change.before, change.after);
      return announcement && { ...announcement, time: announcement.detail.since };
    }
    case 'none':
      return undefined;
  }
}
