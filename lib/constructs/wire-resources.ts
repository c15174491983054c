/**
 * What a function needs of the rest, derived from its entry in the wiring table: a stack that does
 * not hand over the table, queue, bucket or bus that the entry speaks of does not compile.
 */
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { EnvironmentName } from '../../aws/environment.ts';
import type { FunctionName, functions, Permission, QueueName, Trigger } from '../wiring.ts';

export interface Resources {
  bucket: IBucket;
  table: ITableV2;
  bus: IEventBus;
  polls: IQueue;
  payloads: IQueue;
}

type ResourceName = keyof Resources;

/** Queues stand among the resources under their own names; `never` is for what needs nothing. */
interface OfPermission extends Record<Permission['kind'], ResourceName> {
  send: never;
  'bucket-read': 'bucket';
  'bucket-write': 'bucket';
  table: 'table';
  'put-events': 'bus';
}

interface OfTrigger extends Record<Trigger['kind'], ResourceName> {
  schedule: never;
  queue: never;
  stream: 'table';
}

interface OfEnvironment extends Record<EnvironmentName, ResourceName> {
  TABLE_NAME: 'table';
  BUCKET_NAME: 'bucket';
  POLL_QUEUE_URL: 'polls';
  EVENT_BUS_NAME: 'bus';
  FEEDS_FILE: never;
  ALLOWED_PRIVATE_HOSTS: never;
  CONTACT: never;
  PAYLOAD_LIMITS: never;
}

type Entry<Name extends FunctionName> = (typeof functions)[Name];
type PermissionOf<Name extends FunctionName> = Entry<Name>['permissions'][number];

type QueueOf<Part> = Part extends { queue: infer Queue extends QueueName } ? Queue : never;

export type ResourcesOf<Name extends FunctionName> = Pick<
  Resources,
  | OfPermission[PermissionOf<Name>['kind']]
  | OfTrigger[Entry<Name>['trigger']['kind']]
  | OfEnvironment[Entry<Name>['environment'][number]]
  | QueueOf<PermissionOf<Name>>
  | QueueOf<Entry<Name>['trigger']>
>;

/** A resource by its name; the types above see to it that it is there. */
export function resource<Name extends ResourceName>(
  resources: Partial<Resources>,
  name: Name,
): Resources[Name] {
  const found = resources[name];
  if (found === undefined) throw new Error(`The wiring needs ${name}, which was not handed over.`);
  return found;
}
