/** The index: one table of heads, versions, feed states and quarantine, with its lists. */
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { TABLE_INDEXES, TABLE_KEYS, TABLE_TTL_ATTRIBUTE } from '../../aws/table.ts';
import type { Settings } from '../settings.ts';

export class IndexTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(TABLE_KEYS.partition),
      sortKey: text(TABLE_KEYS.sort),
      // Whole heads in every list: a list is then one Query, and heads are small.
      globalSecondaryIndexes: Object.entries(TABLE_INDEXES).map(([indexName, keys]) => ({
        indexName,
        partitionKey: text(keys.partition),
        sortKey: text(keys.sort),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TABLE_TTL_ATTRIBUTE,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: settings.keepData },
      deletionProtection: settings.keepData,
      removalPolicy: settings.keepData
        ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
        : RemovalPolicy.DESTROY,
    });
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
