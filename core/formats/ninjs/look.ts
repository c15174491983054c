/** What an object of ninjs looks like, in any of its versions, by the names of its properties. */

const IDS: ReadonlySet<string> = new Set(['uri', 'guid', 'altids']);

/** Lower case: 1.x and 2.x write `versioncreated`, 3.x writes `versionCreated`. */
const TYPICAL: ReadonlySet<string> = new Set([
  ...['headline', 'headlines', 'slugline', 'byline', 'by', 'located', 'dateline', 'ednote'],
  ...['versioncreated', 'firstcreated', 'embargoed', 'embargoeduntil', 'pubstatus', 'urgency'],
  ...['bodies', 'descriptions', 'associations', 'renditions', 'subject', 'subjects', 'infosources'],
  ...['copyrightholder', 'copyrightnotice', 'usageterms', 'representationtype'],
  ...['standard', '$standard'],
]);
const BODY_OR_DESCRIPTION = /^(?:body|description)_\w/;
/** So many typical properties make an item of what has no id. */
const TYPICAL_WITHOUT_ID = 3;

/** @param names the object's own property names, as they stand */
export function looksLikeItem(names: Iterable<string>): boolean {
  let typical = 0;
  let hasId = false;
  for (const name of names) {
    const lower = name.toLowerCase();
    if (IDS.has(lower)) hasId = true;
    else if (TYPICAL.has(lower) || BODY_OR_DESCRIPTION.test(lower)) typical += 1;
  }
  return hasId ? typical > 0 : typical >= TYPICAL_WITHOUT_ID;
}
