/** Times as feeds and HTTP write them. All take seconds since 1970. */
import type { ScriptedFeed } from './script.ts';
import { offsetSeconds } from './wording.ts';

/** RFC 9110 5.6.7: `Tue, 24 Nov 2026 08:03:10 GMT`. */
export function httpDate(time: number): string {
  return new Date(time * 1000).toUTCString();
}

/** RFC 822 as in RSS, in the feed's own zone: `Tue, 24 Nov 2026 17:03:10 +0900`. */
export function rfc822(time: number, offset: ScriptedFeed['offset']): string {
  const local = httpDate(time + offsetSeconds(offset));
  return local.replace('GMT', offset.replace(':', ''));
}

/** RFC 3339, in the feed's own zone: `2026-11-24T17:03:10+09:00`. */
export function rfc3339(time: number, offset: ScriptedFeed['offset']): string {
  const local = new Date((time + offsetSeconds(offset)) * 1000).toISOString().slice(0, 19);
  return local + (offset === '+00:00' ? 'Z' : offset);
}
