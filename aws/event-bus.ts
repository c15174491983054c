/** The bus: puts events and says which of them it did not take. */
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type DetailType, EVENT_SOURCE } from '../core/event/event.ts';
import { eventBridge } from './clients.ts';
import { required } from './environment.ts';

export interface BusEvent {
  detailType: DetailType;
  detail: object;
  /** When it happened, ISO 8601. */
  time: string;
}

/** PutEvents takes ten at once. */
export const MOST_EVENTS_A_CALL = 10;

/**
 * Puts up to ten events, in their order.
 * @returns the positions of those that the bus did not take; they have to be put again
 * @throws what the SDK throws, where none was taken
 */
export async function putEvents(events: BusEvent[]): Promise<number[]> {
  const result = await eventBridge.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        EventBusName: required('EVENT_BUS_NAME'),
        Source: EVENT_SOURCE,
        DetailType: event.detailType,
        Detail: JSON.stringify(event.detail),
        Time: new Date(event.time),
      })),
    }),
  );
  return (result.Entries ?? []).flatMap((entry, index) => (entry.EventId ? [] : [index]));
}
