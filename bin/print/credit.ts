/** A credit on one line, as people read it: origin first, then through whom it came. */

export interface CreditParts {
  creators?: string[];
  sources: string[];
  provider?: string | undefined;
  flags?: string[];
}

/** `Han Jae-won / AP, Yonhap; provided by Marine Corps (pool)`, or `no credit`. */
export function creditLine(credit: CreditParts | undefined): string {
  const parts = [(credit?.creators ?? []).join(' and '), (credit?.sources ?? []).join(', ')].filter(
    (part) => part !== '',
  );
  const provider = credit?.provider === undefined ? '' : `provided by ${credit.provider}`;
  const flags = credit?.flags?.length ? `(${credit.flags.join(', ')})` : '';
  const line = [[parts.join(' / '), provider].filter((part) => part !== '').join('; '), flags];
  return line.filter((part) => part !== '').join(' ') || 'no credit';
}
