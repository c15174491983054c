/** Takes a feed's definition from JSON that was written by another program: nothing in it is taken on trust. */
import type { FeedDefinition } from './definition.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isPositive: Check = (value) => Number.isFinite(value) && (value as number) > 0;
const isFlag: Check = (value) => typeof value === 'boolean';

const FIELDS: Record<keyof FeedDefinition, { required: boolean; check: Check }> = {
  id: { required: true, check: isText },
  agency: { required: true, check: isText },
  url: { required: true, check: isText },
  interval: { required: true, check: isPositive },
  language: { required: false, check: isText },
  title: { required: false, check: isText },
  optional: { required: false, check: isFlag },
  paused: { required: false, check: isFlag },
  maxBytes: { required: false, check: isPositive },
  userAgent: { required: false, check: isText },
};

/** The definition that a value is, with the fields that are known; undefined where it is none. */
export function readDefinition(value: unknown): FeedDefinition | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new Map(Object.entries(value));
  const definition: Record<string, unknown> = {};
  for (const [field, { required, check }] of Object.entries(FIELDS)) {
    const content = given.get(field);
    if (content === undefined && !required) continue;
    if (!check(content)) return undefined;
    definition[field] = content;
  }
  return definition as unknown as FeedDefinition;
}
