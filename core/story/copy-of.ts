/** A copy of plain data (objects, lists, texts, numbers) that shares nothing with it; far quicker than `structuredClone`. */
export function copyOf<Data>(data: Data): Data {
  return copied(data) as Data;
}

function copied(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(copied);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(data)) copy[key] = copied((data as Record<string, unknown>)[key]);
  return copy;
}
