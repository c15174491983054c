/** The limits of payloads that this deployment sets, from the environment. */
import { LIMIT_NAMES, readLimits } from '../core/formats/limit-settings.ts';
import type { Limits } from '../core/formats/limits.ts';
import { optional } from './environment.ts';

const NAME = 'PAYLOAD_LIMITS';

/**
 * What `PAYLOAD_LIMITS` says, a JSON object with some of the limits; nothing where it is not set.
 * @throws Error that says which value is wrong: a limit that is silently another one would lose stories
 */
export function payloadLimits(): Partial<Limits> {
  const written = optional(NAME);
  if (written === undefined) return {};
  const values = objectOf(written);
  const { limits, errors } = readLimits((name) => values[name]);
  const unknown = Object.keys(values).filter((key) => !LIMIT_NAMES.some((name) => name === key));
  errors.push(...unknown.map((key) => `${key}: there is no such limit`));
  if (errors.length > 0) throw new Error(wrong(errors.join('; ')));
  return limits;
}

function objectOf(written: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    // SyntaxError; said below.
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(wrong('it is no JSON object'));
}

function wrong(what: string): string {
  return `The environment variable ${NAME} cannot be used: ${what}. It is an object of some of ${LIMIT_NAMES.join(', ')}; deploy with --context NAME=VALUE, which writes it.`;
}
