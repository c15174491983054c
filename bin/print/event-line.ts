/** One line for each event: time, what, agency, headline, credit, version. */
import type { FeedEvent, StoryEvent } from '../../core/event/event.ts';
import { creditLine } from './credit.ts';
import { bold, changeLabel, clock, dim, green, red } from './style.ts';

/** A story's event on one line. */
export function storyEventLine(event: StoryEvent, time: string): string {
  const credit = creditLine({ sources: event.creditSources, provider: event.creditProvider });
  const fields = event.changed.length > 0 ? dim(` (${event.changed.join(', ')})`) : '';
  return `${dim(clock(time))}  ${changeLabel(event.change)}  ${event.agency.padEnd(8)}  ${bold(event.headline)}  ${dim(`[${credit}]`)}  v${event.version}${fields}`;
}

/** A feed's event on one line. */
export function feedEventLine(event: FeedEvent, time: string): string {
  const what = event.change === 'failing' ? red('failing  ') : green('recovered');
  return `${dim(clock(time))}  ${what}  ${event.agency.padEnd(8)}  ${bold(`feed ${event.feed}`)}  ${event.message}`;
}
