/** The `--agency` option: an id, a name or a code; what it is not is told with what it could be. */
import { agencies } from '../../core/agencies/agencies.ts';
import { findAgency } from '../../core/agencies/find.ts';
import { CommandFailure, EXIT } from './failure.ts';

/** Agency id for what the user wrote. @throws CommandFailure with the ids that begin alike */
export function knownAgency(written: string): string {
  const agency = findAgency(written);
  if (agency !== undefined) return agency.id;
  const start = written.slice(0, 1).toLowerCase();
  const alike = agencies.map(({ id }) => id).filter((id) => id.startsWith(start));
  const hint = alike.length > 0 ? ` Known ids that begin alike: ${alike.join(', ')}.` : '';
  throw new CommandFailure(`There is no agency “${written}”.${hint}`, EXIT.usage);
}
