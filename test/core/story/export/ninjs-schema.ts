/** IPTC's schema of ninjs 3.1, where the folder of specifications is beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const SPECS = new URL('../../../../../shared/specs/', import.meta.url);
const GEO_JSON = 'https://geojson.org/schema/GeoJSON.json';

export const hasSchema = existsSync(new URL('ninjs-schema_3.1.json', SPECS));

/** Checks dates and URIs too. */
export function ninjsValidator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...read('GeoJSON-schema.json'), $id: GEO_JSON });
  return ajv.compile(read('ninjs-schema_3.1.json'));
}

function read(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, SPECS), 'utf8'));
}
