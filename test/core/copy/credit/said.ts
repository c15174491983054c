/** What a credit says, without what it leaves empty: the form in which the tables give it. */
import {
  type CreditContext,
  type ParsedCredit,
  parseCredit,
} from '../../../../core/copy/credit.ts';

export type Said = Partial<Omit<ParsedCredit, 'text' | 'caption'>>;

export function said(text: string, context: CreditContext): Said {
  return withoutEmpty(parseCredit(text, { context }));
}

export function withoutEmpty({
  creators,
  sources,
  provider,
  flags,
  copyrightYear,
}: ParsedCredit): Said {
  return {
    ...(creators.length > 0 && { creators }),
    ...(sources.length > 0 && { sources }),
    ...(provider !== undefined && { provider }),
    ...(flags.length > 0 && { flags }),
    ...(copyrightYear !== undefined && { copyrightYear }),
  };
}
