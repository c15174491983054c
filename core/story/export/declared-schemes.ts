/** Schemes of an agency's own that a NewsML-G2 item declared: alias → address. */
import type { Story } from '../story.ts';

export function declaredSchemes({ extensions }: Story): ReadonlyMap<string, string> {
  const { schemes } = (extensions?.['newsml-g2'] ?? {}) as { schemes?: unknown };
  if (typeof schemes !== 'object' || schemes === null) return new Map();
  return new Map(
    Object.entries(schemes).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
