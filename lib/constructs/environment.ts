/** The values of the environment variables that handlers read. */
import type { EnvironmentName } from '../../aws/environment.ts';
import type { Settings } from '../settings.ts';
import { type Resources, resource } from './wire-resources.ts';

/** Where Lambda unpacks a bundle, and with it the feeds. */
export const FEEDS_FILE_NAME = 'feeds.json';
const FEEDS_FILE = `/var/task/${FEEDS_FILE_NAME}`;

type Value = (resources: Partial<Resources>, settings: Settings) => string | undefined;

const VALUES: Record<EnvironmentName, Value> = {
  TABLE_NAME: (resources) => resource(resources, 'table').tableName,
  BUCKET_NAME: (resources) => resource(resources, 'bucket').bucketName,
  POLL_QUEUE_URL: (resources) => resource(resources, 'polls').queueUrl,
  EVENT_BUS_NAME: (resources) => resource(resources, 'bus').eventBusName,
  FEEDS_FILE: () => FEEDS_FILE,
  // For the sample wire on a laptop; in the cloud no private address may ever be fetched.
  ALLOWED_PRIVATE_HOSTS: () => undefined,
  CONTACT: (_resources, { contact }) => contact,
  PAYLOAD_LIMITS: (_resources, { limits }) => limits && JSON.stringify(limits),
};

/** The variables of a function, by the names in its entry, and those of Powertools and Node. */
export function environmentFor(
  names: readonly EnvironmentName[],
  resources: Partial<Resources>,
  settings: Settings,
): Record<string, string> {
  const environment: Record<string, string> = {
    NODE_OPTIONS: '--enable-source-maps',
    POWERTOOLS_SERVICE_NAME: 'wiredesk',
    POWERTOOLS_METRICS_NAMESPACE: 'Wiredesk',
    POWERTOOLS_LOG_LEVEL: settings.logLevel,
  };
  for (const name of names) {
    const value = VALUES[name](resources, settings);
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
