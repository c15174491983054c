/** A reading as it is given out. */
import type { Credit, CreditFlag } from '../credit.ts';
import type { Reading } from './chain.ts';

/**
 * The credit that a reading makes.
 *
 * @param text the credit as written, '' where there is none
 * @param provider who prose beside the credit says supplied the picture; goes before the chain's
 */
export function toCredit(
  text: string,
  reading: Reading | undefined,
  flags: Iterable<CreditFlag>,
  provider: string | undefined = reading?.provider,
): Credit {
  const supplier = provider ?? reading?.provider;
  return {
    text,
    creators: [...(reading?.creators ?? [])],
    sources: [...(reading?.sources ?? [])],
    ...(supplier !== undefined && supplier !== '' && { provider: supplier }),
    flags: [...new Set(flags)].sort(),
    ...(reading?.copyrightYear !== undefined && { copyrightYear: reading.copyrightYear }),
  };
}
