/** Records of a table's stream as Lambda hands them to a function. */
import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, AttributeValue as LambdaValue } from 'aws-lambda';
import { REGION } from '../account.ts';

type Image = Record<string, AttributeValue>;

/** The SDK gives binary values as bytes and times as dates; Lambda gives JSON. */
export function toLambdaRecord(record: StreamRecord, streamArn: string): DynamoDBRecord {
  const {
    ApproximateCreationDateTime: created,
    Keys,
    NewImage,
    OldImage,
    ...rest
  } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName as NonNullable<DynamoDBRecord['eventName']>,
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    dynamodb: {
      ...(created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) }),
      ...(Keys && { Keys: toImage(Keys) }),
      ...(NewImage && { NewImage: toImage(NewImage) }),
      ...(OldImage && { OldImage: toImage(OldImage) }),
      ...rest,
    } as NonNullable<DynamoDBRecord['dynamodb']>,
    eventSourceARN: streamArn,
    ...(record.userIdentity && {
      userIdentity: {
        type: record.userIdentity.Type,
        principalId: record.userIdentity.PrincipalId,
      },
    }),
  };
}

function toImage(image: Image): Record<string, LambdaValue> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toJson(value)]));
}

function toJson(value: AttributeValue): LambdaValue {
  if (value.B) return { B: toBase64(value.B) };
  if (value.BS) return { BS: value.BS.map(toBase64) };
  if (value.L) return { L: value.L.map(toJson) };
  if (value.M) return { M: toImage(value.M) };
  return value as LambdaValue;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
