/** Colours where a terminal shows them; `NO_COLOR` and pipes get plain text. */
import pc from 'picocolors';
import type { StoryChange } from '../../core/event/event.ts';

export const { bold, dim, red, green, yellow, cyan } = pc;

const CHANGE_COLOURS: Record<StoryChange, (text: string) => string> = {
  published: pc.green,
  updated: pc.cyan,
  corrected: pc.yellow,
  killed: pc.red,
  withheld: pc.red,
  released: pc.green,
};

/** A change's name in its colour, padded so that what follows lines up. */
export function changeLabel(change: StoryChange): string {
  return CHANGE_COLOURS[change](change.padEnd(9));
}

/** Local time of day of an ISO time, `08:15:02`. */
export function clock(iso: string): string {
  const date = new Date(iso);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Local day and time of an ISO time, `2026-11-24 08:15`. */
export function dayAndClock(iso: string | undefined): string {
  if (!iso) return '-';
  const date = new Date(iso);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${day} ${clock(iso).slice(0, 5)}`;
}
