/** A YAML file whose values know their line and column. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ConfigError } from './config-error.ts';

/** Steps from the root of a document: names of fields and numbers of list items. */
export type FieldPath = readonly (string | number)[];

export interface Place {
  line: number;
  column: number;
}

export interface YamlFile {
  /** As messages name it. */
  file: string;
  /** `null` for an empty file. */
  value: unknown;
  /** Where a field or list item begins; the nearest thing around it where it is not there. */
  placeOf(path: FieldPath): Place;
}

export type ReadYaml = { ok: true; file: YamlFile } | { ok: false; errors: ConfigError[] };

/** How the YAML library's own errors are said to ops; others keep the library's sentence. */
const SENTENCES: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'this field is written twice in the same entry; keep one',
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs',
};

/**
 * Reads YAML 1.2.
 * @param file how messages name the file
 * @returns the file, or its syntax errors, duplicate keys among them
 */
export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => ({
      file,
      ...at(error.pos[0]),
      field: '',
      message: SENTENCES[error.code] ?? `is not valid YAML: ${error.message}`,
    }));
    return { ok: false, errors };
  }
  const placeOf = (path: FieldPath): Place => {
    const offset = offsetOf(document.contents, path);
    return offset === undefined ? { line: 1, column: 1 } : at(offset);
  };
  try {
    // A few aliases are convenient; a document that multiplies itself with them is not read.
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return { ok: true, file: { file, value, placeOf } };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `is not valid YAML: ${error.message}`;
    return { ok: false, errors: [{ file, line: 1, column: 1, field: '', message }] };
  }
}

/** Offset of the deepest thing on the path that is there: a field's name, or a list item. */
function offsetOf(contents: Node | null, path: FieldPath): number | undefined {
  let node: unknown = contents;
  let offset = contents?.range?.[0];
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    node = next.value;
    offset = next.offset ?? offset;
  }
  return offset;
}

function child(
  node: unknown,
  step: string | number,
): { value: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
    if (pair === undefined) return undefined;
    return { value: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined };
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined
      ? undefined
      : { value, offset: isNode(value) ? value.range?.[0] : undefined };
  }
  return undefined;
}

/** `feeds[2].interval` */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
