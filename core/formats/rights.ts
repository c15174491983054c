/** What the vocabularies beside a feed's own say of rights and of times of use: Dublin Core terms, PRISM, Creative Commons. */
import type { Fields } from './fields.ts';
import type { Item } from './format.ts';
import { given } from './given.ts';
import { licenceOf } from './licence.ts';
import { textOf } from './xml-element.ts';

/**
 * Rights of an item.
 * @param notice the copyright notice in the format's own element
 * @param feedLicence covers items that name none
 */
export function rightsOf(
  fields: Fields,
  notice: string | undefined,
  feedLicence: string | undefined,
): Item['rights'] {
  const rights = given({
    copyrightHolder: fields.text('dcterms:rightsholder'),
    copyrightNotice: notice ?? fields.text('dc:rights', 'dcterms:rights', 'prism:copyright'),
    usageTerms: licenceOf(fields) ?? feedLicence,
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
}

/** From when and until when an item may be used (PRISM 3.0; DCMI Period in `dcterms:valid`). */
export function timesOfUse(fields: Fields): Pick<Item, 'embargoed' | 'expires'> {
  const expires =
    fields.text('expirationdate', 'prism:expirationdate', 'prism:killdate') ?? endOfPeriod(fields);
  return given({ embargoed: fields.text('prism:embargodate'), expires });
}

/** `start=2026-01-01;end=2026-02-01;scheme=W3C-DTF`; a period without an end has no limit to be kept. */
function endOfPeriod(fields: Fields): string | undefined {
  for (const element of fields.all('dcterms:valid')) {
    const text = textOf(element)?.slice(0, 200) ?? '';
    const end = /(?:^|;)\s?end=([^;]*)/i.exec(text)?.[1]?.trim();
    if (end) return end;
    fields.leave([element]);
  }
  return undefined;
}
