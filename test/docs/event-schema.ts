/** Holds events against the published JSON Schemas. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

const ajv = new Ajv({ allErrors: true });
const compile = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8')));

const story = compile('story-event');
const feed = compile('feed-event');
const validators: Record<string, ValidateFunction> = {
  'Story Published': story,
  'Story Updated': story,
  'Story Corrected': story,
  'Story Killed': story,
  'Story Withheld': story,
  'Story Released': story,
  'Feed Failing': feed,
  'Feed Recovered': feed,
};

/** What is wrong with an event, in words; nothing for a right one. */
export function eventProblems(event: { 'detail-type': string; detail: unknown }): string[] {
  const validate = validators[event['detail-type']];
  if (validate === undefined) return [`unknown detail type ${event['detail-type']}`];
  return validate(event.detail) ? [] : [ajv.errorsText(validate.errors)];
}
