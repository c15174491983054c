/** The schema of a file under `feeds/`, and its findings said to ops. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ConfigError } from './config-error.ts';
import { didYouMean } from './did-you-mean.ts';
import { type FieldPath, fieldName, type YamlFile } from './yaml-file.ts';

/** What passes the schema; what it cannot say is checked in `cross-checks.ts`. */
export interface ConfigurationFile {
  feeds?: FeedEntry[];
  subscribers?: SubscriberEntry[];
}

/** A feed as ops write it: the interval is still a text. */
export interface FeedEntry {
  id: string;
  agency: string;
  url: string;
  interval: string;
  language?: string;
  title?: string;
  optional?: boolean;
  paused?: boolean;
  maxBytes?: number;
  userAgent?: string;
}

export interface SubscriberEntry {
  id: string;
  description?: string;
  pattern: { 'detail-type'?: unknown[]; detail?: Record<string, unknown> };
}

/** The part of a schema that a message needs. */
interface SchemaPart {
  expects?: string;
  properties?: Record<string, unknown>;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
ajv.addKeyword({ keyword: 'expects', schemaType: 'string' });
addFormats.default(ajv);
const validate = ajv.compile<ConfigurationFile>(
  JSON.parse(readFileSync(new URL('./schema.json', import.meta.url), 'utf8')),
);

/** Entries that failed carry no further checks; the others do, so that one run shows everything. */
export interface SchemaFindings {
  errors: ConfigError[];
  /** Lists and entries that failed: `feeds`, `feeds[2]`. */
  failed: ReadonlySet<string>;
}

/** Checks a file's values against `schema.json`; an empty file passes. */
export function checkSchema(file: YamlFile): SchemaFindings {
  if (file.value === null || validate(file.value)) return { errors: [], failed: new Set() };
  const errors = new Map<string, ConfigError>();
  const failed = new Set<string>();
  for (const finding of validate.errors ?? []) {
    const path = pathOf(finding);
    const field = fieldName(path);
    failed.add(fieldName(path.slice(0, 2)));
    // The first finding of a field says what must be; more of them would say it again.
    if (errors.has(field)) continue;
    const message = messageOf(finding);
    errors.set(field, { file: file.file, ...file.placeOf(path), field, message });
  }
  return { errors: [...errors.values()], failed };
}

/** The field that is meant: the unknown or missing one itself, not what surrounds it. */
function pathOf({ instancePath, keyword, params }: ErrorObject): FieldPath {
  const path: (string | number)[] = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step));
  if (keyword === 'additionalProperties') path.push(params.additionalProperty);
  if (keyword === 'required') path.push(params.missingProperty);
  return path;
}

function messageOf({ keyword, params, parentSchema }: ErrorObject): string {
  const schema = parentSchema as SchemaPart;
  const known = Object.keys(schema.properties ?? {});
  if (keyword === 'additionalProperties') {
    const near = didYouMean(params.additionalProperty, known);
    return `is not a field here${near || `; the fields are ${known.join(', ')}`}`;
  }
  const expected = expectationOf(schema, keyword, params.missingProperty);
  return keyword === 'required' ? `is missing; it must be ${expected}` : `must be ${expected}`;
}

function expectationOf(schema: SchemaPart, keyword: string, missing: string): string | undefined {
  if (keyword !== 'required') return schema.expects;
  const property = schema.properties?.[missing] as SchemaPart & { $ref?: string };
  const target = property.$ref?.replace('#/$defs/', '');
  return property.expects ?? definitions[target ?? '']?.expects;
}

const definitions: Record<string, SchemaPart> = (
  validate.schema as { $defs: Record<string, SchemaPart> }
).$defs;
