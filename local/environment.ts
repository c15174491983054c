/** The environment variables of functions on a laptop, and of commands that read its stores. */
import { devNull } from 'node:os';
import type { EnvironmentName } from '../aws/environment.ts';
import type { FunctionDefinition } from '../lib/wiring.ts';
import { CREDENTIALS, REGION } from './account.ts';
import type { WireEndpoints } from './endpoints-file.ts';
import { BUCKET_NAME, TABLE_NAME } from './names.ts';

export type Environment = Record<string, string>;

/** What leads the AWS SDK to the stand-ins; all names are the SDK's own. */
export function sdkEnvironment(endpoints: WireEndpoints): Environment {
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    // Whatever the user has set up for AWS itself has no place here.
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: '',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventbridge,
    // Which Node runs this stands in package.json; a warning at each start tells nobody anything.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // There is no X-Ray daemon to send segments to.
    POWERTOOLS_TRACE_ENABLED: 'false',
  };
}

/** All variables of one function: those that its entry in the wiring table names, and Lambda's. */
export function functionEnvironment(
  name: string,
  definition: Pick<FunctionDefinition, 'environment' | 'memory'>,
  values: Partial<Record<EnvironmentName, string>>,
  endpoints: WireEndpoints,
): Environment {
  const environment: Environment = {
    ...sdkEnvironment(endpoints),
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memory),
    POWERTOOLS_SERVICE_NAME: 'wiredesk',
    POWERTOOLS_METRICS_NAMESPACE: 'Wiredesk',
    POWERTOOLS_LOG_LEVEL: 'INFO',
  };
  for (const variable of definition.environment) {
    const value = values[variable];
    if (value !== undefined) environment[variable] = value;
  }
  return environment;
}

/** What a command needs to read the stores with the clients in `aws/`. */
export function storesEnvironment(endpoints: WireEndpoints): Environment {
  return {
    ...sdkEnvironment(endpoints),
    TABLE_NAME,
    BUCKET_NAME,
    // A command's output is for people; what goes wrong is thrown.
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
}
