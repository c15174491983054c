/** The name of a document's root element, found without parsing it; prolog and junk in front are passed over. */

const ROOT_WITHIN = 100_000;
const TAG = /<!--[\s\S]*?(?:-->|$)|<(?:[\w.-]{1,64}:)?([A-Za-z][\w.-]{0,63})(?=[\s/>])([^<>]*)/g;
/** What a server's warning in front of the document is made of. */
const JUNK: ReadonlySet<string> = new Set(['b', 'br', 'i', 'p']);
const LOOKS_LIKE_JSON = /^\s*[{[]\s*["{[\]}]/;

export interface RootTag {
  /** Local name as written. */
  name: string;
  attributes: string;
}

export function rootTagOf(text: string): RootTag | undefined {
  const start = text.slice(0, ROOT_WITHIN);
  if (LOOKS_LIKE_JSON.test(start)) return undefined;
  for (const [, name, attributes = ''] of start.matchAll(TAG)) {
    if (name !== undefined && !JUNK.has(name.toLowerCase())) return { name, attributes };
  }
  return undefined;
}
