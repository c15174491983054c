/**
 * EventBridge's `PutEvents`. Limits: ten entries, together at most 1 MB.
 * Source: EventBridge API reference, PutEvents; user guide, "Calculating PutEvents event entry size".
 */
import type { Bus, BusEntry } from '../bus/bus.ts';
import { AwsError } from './aws-error.ts';
import { asParameters, type Parameters, stringList } from './parameters.ts';

export const MAX_ENTRIES_SIZE = 1024 * 1024;
const MAX_ENTRIES = 10;
const SIZE_OF_TIME = 14;
const MAX_DETAIL_TYPE = 128;

export interface EventBridgeContext {
  bus: Bus;
  eventBusName: string;
}

type EntryError = { ErrorCode: string; ErrorMessage: string };

/**
 * Puts the entries on the bus, each for itself.
 * @throws AwsError where the request as a whole breaks a limit.
 */
export function putEvents(parameters: Parameters, context: EventBridgeContext) {
  const entries = Array.isArray(parameters.Entries) ? parameters.Entries.map(asParameters) : [];
  if (entries.length === 0 || entries.length > MAX_ENTRIES) {
    throw validation(
      `Value at 'entries' failed to satisfy constraint: Member must have length between 1 and ${MAX_ENTRIES}`,
    );
  }
  const size = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (size > MAX_ENTRIES_SIZE) {
    throw validation('Total size of the entries in the request is over the limit.');
  }
  const results = entries.map((entry) => putOne(entry, context));
  const failed = results.filter((result) => 'ErrorCode' in result);
  return { FailedEntryCount: failed.length, Entries: results };
}

function putOne(entry: Parameters, { bus, eventBusName }: EventBridgeContext) {
  const busName = String(entry.EventBusName ?? 'default')
    .split('/')
    .at(-1);
  // EventBridge takes what is sent to a bus that does not exist and drops it, silently. Here it is said.
  if (busName !== eventBusName) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: `Event bus ${busName} does not exist.` };
  }
  const read = readEntry(entry);
  if ('ErrorCode' in read) return read;
  return { EventId: bus.put(read).id };
}

function readEntry(entry: Parameters): BusEntry | EntryError {
  const { Source: source, DetailType: detailType, Detail } = entry;
  if (typeof source !== 'string' || source === '') return missing('Source');
  if (typeof detailType !== 'string' || detailType === '') return missing('DetailType');
  if (detailType.length > MAX_DETAIL_TYPE) return notValid('DetailType', 'it is too long');
  if (typeof Detail !== 'string') return missing('Detail');
  const detail = parseObject(Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return {
    source,
    detailType,
    detail,
    resources: stringList(entry.Resources),
    // Seconds since the epoch, with a fraction.
    ...(typeof entry.Time === 'number' && { time: entry.Time * 1000 }),
  };
}

function missing(name: string): EntryError {
  return notValid(name, `${name} is a required argument`);
}

function notValid(name: string, reason: string): EntryError {
  return {
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${reason}.`,
  };
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf({ Time, Source, DetailType, Detail, Resources }: Parameters): number {
  const texts = [Source, DetailType, Detail, ...stringList(Resources)];
  return texts.reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? Buffer.byteLength(text) : 0),
    Time === undefined ? 0 : SIZE_OF_TIME,
  );
}

function validation(message: string): AwsError {
  return new AwsError('com.amazonaws.eventbridge#ValidationException', message);
}
