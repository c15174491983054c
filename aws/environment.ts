/** The environment variables that functions read: one list, used by the stacks and by the local runner. */

export const ENVIRONMENT_NAMES = [
  'TABLE_NAME',
  'BUCKET_NAME',
  'POLL_QUEUE_URL',
  'EVENT_BUS_NAME',
  'FEEDS_FILE',
  'ALLOWED_PRIVATE_HOSTS',
  'CONTACT',
  'PAYLOAD_LIMITS',
] as const;

export type EnvironmentName = (typeof ENVIRONMENT_NAMES)[number];

/**
 * The value of an environment variable that must be there.
 * @throws Error that names the variable, where it is missing or empty.
 */
export function required(name: EnvironmentName): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

/** The value of an environment variable that may be missing. */
export function optional(name: EnvironmentName): string | undefined {
  return process.env[name] || undefined;
}
