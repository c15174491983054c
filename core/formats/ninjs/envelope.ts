/** What an API puts around an item of its list, and the item inside it. */
import { type JsonObject, plainObject } from '../json-values.ts';
import { looksLikeItem } from './look.ts';

const AROUND = ['item', '_source', 'source', 'data', 'ninjs', 'content', 'newsitem'];
const DEEPEST = 3;

export interface Unwrapped {
  item: JsonObject;
  /** What stands beside the item: AP's `meta`, a search engine's score. */
  envelope: JsonObject;
}

/** Undefined where there is no item in it. */
export function unwrap(value: unknown): Unwrapped | undefined {
  let envelope: JsonObject = {};
  let object = plainObject(value);
  for (let depth = 0; object !== undefined && depth <= DEEPEST; depth += 1) {
    if (looksLikeItem(Object.keys(object))) return { item: object, envelope };
    const around: JsonObject = object;
    const key = AROUND.find((name) => plainObject(own(around, name)) !== undefined);
    if (key === undefined) return undefined;
    const { [key]: inside, ...rest } = around;
    envelope = { ...envelope, ...rest };
    object = plainObject(inside);
  }
  return undefined;
}

function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
