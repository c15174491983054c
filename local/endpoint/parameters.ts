/** Reading the parameters of a request, which may hold anything. */
import { AwsError } from './aws-error.ts';

export type Parameters = Record<string, unknown>;

export function asParameters(value: unknown): Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Parameters)
    : {};
}

/** @throws AwsError where it is missing or no string. */
export function requiredString(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new AwsError(
    'com.amazonaws.sqs#MissingParameter',
    `The request must contain the parameter ${name}.`,
    'MissingParameter',
  );
}

/**
 * A whole number within bounds; `fallback` where it is missing.
 * @throws AwsError where it is anything else.
 */
export function integer(
  parameters: Parameters,
  name: string,
  fallback: number,
  bounds: { min: number; max: number },
): number {
  const value = parameters[name] ?? fallback;
  if (Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max) {
    return Number(value);
  }
  throw new AwsError(
    'com.amazonaws.sqs#InvalidParameterValue',
    `Value ${JSON.stringify(value)} for parameter ${name} is invalid. Reason: Must be between ${bounds.min} and ${bounds.max}, if provided.`,
    'InvalidParameterValue',
  );
}

export function stringList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
