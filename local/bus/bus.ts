/**
 * The event bus: makes full events of what `PutEvents` brings and puts each into the queue of every
 * subscriber whose pattern it matches.
 */
import { randomUUID } from 'node:crypto';
import type { EventPattern, PatternValue } from '../../core/feed/definition.ts';
import { ACCOUNT, REGION } from '../account.ts';
import type { Queue } from '../queue/queue.ts';
import { matches } from './event-pattern.ts';

/** One entry of `PutEvents`, checked. */
export interface BusEntry {
  source: string;
  detailType: string;
  detail: Record<string, unknown>;
  resources?: string[];
  /** Epoch milliseconds. */
  time?: number;
}

/** An event as EventBridge delivers it. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** ISO 8601, UTC, whole seconds. */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

export interface Subscription {
  /** The queue that receives the event as its message's body, as of a rule whose target is a queue. */
  queue: Queue;
  /** Undefined: everything. */
  pattern?: EventPattern & { source?: PatternValue[] };
}

export interface Bus {
  /** Delivers one event; when it returns, the event is in every queue that it belongs to. */
  put(entry: BusEntry): BusEvent;
}

/** A bus with these subscribers. */
export function createBus(
  subscriptions: readonly Subscription[],
  now: () => number = Date.now,
): Bus {
  return {
    put(entry) {
      const event = toEvent(entry, now());
      const body = JSON.stringify(event);
      for (const { queue, pattern } of subscriptions) {
        if (!pattern || matches(pattern, event)) queue.send(body);
      }
      return event;
    },
  };
}

function toEvent(entry: BusEntry, now: number): BusEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': entry.detailType,
    source: entry.source,
    account: ACCOUNT,
    time: `${new Date(entry.time ?? now).toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: entry.resources ?? [],
    detail: entry.detail,
  };
}
