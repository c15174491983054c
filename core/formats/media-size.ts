/** How large a media object is and how long it runs, as the formats write it; what says neither is absent. */

/** Bytes; 0 is what a feed writes where it does not know. */
export function bytesOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) || undefined : undefined;
}

/** Seconds, or hours, minutes and seconds with colons (itunes:duration has both). */
export function secondsOf(text: string | undefined): number | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] = DURATION.exec(text?.trim() ?? '') ?? [];
  const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return total > 0 ? total : undefined;
}

const DURATION = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,8}(?:\.\d{1,6})?)$/;
