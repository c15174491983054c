/** A copy of plain data (objects, lists, texts, numbers) that shares nothing with it; far quicker than `structuredClone`. */
export function copyOf<Data>(data: Data): Data {
  return copied(data) as Data;
}

function copied(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.length === 0 ? [] : data.map(copied);
  // Spreading keeps the hidden class and is many times quicker than setting key by key.
  const copy: Record<string, unknown> = { ...data };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object' && value !== null) setOwn(copy, key, copied(value));
  }
  return copy;
}

/** A key that came over the wire may be `__proto__`, and assigning to that does something else. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, ...PLAIN });
}

const PLAIN = { enumerable: true, writable: true, configurable: true };
