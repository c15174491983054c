/** SDK clients for the stand-ins' endpoints. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { CREDENTIALS, REGION } from './account.ts';

// Which Node runs this stands in package.json; a warning at each start tells nobody anything.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const common = { region: REGION, credentials: CREDENTIALS };

export const dynamoDbClient = (endpoint: string) => new DynamoDBClient({ ...common, endpoint });

export const streamsClient = (endpoint: string) =>
  new DynamoDBStreamsClient({ ...common, endpoint });

export const s3Client = (endpoint: string) => new S3Client({ ...common, endpoint });
