/** Authors with more than a name: `by` is the byline as printed, and only sources have addresses in ninjs 3.1. */
import { AUTHOR } from '../../../formats/ninjs/own-names.ts';
import type { Story } from '../../story.ts';
import type { NinjsInfoSource } from './document.ts';

export function authorSources({ byline }: Story): NinjsInfoSource[] {
  const known = (byline?.authors ?? []).filter(
    ({ email, role }) => email !== undefined || role !== undefined,
  );
  return known.map(({ name, email, role }) => ({
    name,
    role: AUTHOR,
    ...(role !== undefined && { literal: role }),
    ...(email !== undefined && { contactInfo: [{ type: 'email', value: email }] }),
  }));
}
