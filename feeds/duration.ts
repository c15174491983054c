/** Durations as ops write them: `15s`, `5m`, `1h`, `1d`. */

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Shortest and longest interval of a feed, in seconds. */
export const INTERVAL_BOUNDS = { shortest: 5, longest: 86_400 } as const;

/** Seconds of a duration, or `undefined` where the text is none. */
export function parseDuration(text: string): number | undefined {
  const match = /^([0-9]{1,6})([smhd])$/.exec(text);
  const unit = SECONDS[match?.[2] ?? ''];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
