/** Every minute: plans the polls of that minute. */
import { observed } from '../../aws/telemetry.ts';
import { epochMinute } from '../../core/feed/schedule.ts';
import { feedDefinitions } from './definitions.ts';
import { planMinute, planNow } from './plan.ts';

export interface PlanEvent {
  /** The minute that is meant, ISO 8601. */
  time: string;
  /** Ids of feeds to poll at once instead, for a person who invokes the function by hand. */
  feeds?: string[];
}

export const handler = observed(async ({ time, feeds: ids }: PlanEvent): Promise<void> => {
  const minute = epochMinute(Date.parse(time));
  if (Number.isNaN(minute)) throw new Error(`The event's time is none: ${time}`);
  const feeds = await feedDefinitions();
  if (ids === undefined) await planMinute(feeds, minute);
  else await planNow(feeds, ids, minute);
});
