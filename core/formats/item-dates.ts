/** When an item of a feed was published and updated, by all the fields in which feeds say so. */
import { parseDate } from '../dates/date.ts';
import type { Fields } from './fields.ts';
import type { Item } from './format.ts';
import { given } from './given.ts';

type Dates = Pick<Item, 'published' | 'updated' | 'otherDates'>;

/**
 * The first date of each kind; where that is none, also what else the item says. An item whose date of
 * publication cannot be read was published no later than it was updated.
 * @param published names of fields, the best first
 */
export function datesOf(
  fields: Fields,
  published: readonly string[],
  updated: readonly string[],
): Dates {
  const first = fields.texts(...published);
  const later = fields.texts(...updated);
  const others = given({
    published: othersThan(first[0], [...first, ...later]),
    updated: othersThan(later[0], later),
  });
  return given({
    published: first[0],
    updated: later[0],
    otherDates: Object.keys(others).length > 0 ? others : undefined,
  });
}

/** Undefined where the date can be read, or is the only one. */
function othersThan(date: string | undefined, dates: string[]): string[] | undefined {
  if (date === undefined) return undefined;
  const others = [...new Set(dates)].filter((other) => other !== date);
  return others.length === 0 || parseDate(date) !== undefined ? undefined : others;
}
