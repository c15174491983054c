/** What must not be published: notes to editors with private roles, contacts, staff's own marks. */
import { attribute, type XmlElement } from '../xml-element.ts';

/**
 * Roles of `edNote` (`sttnote:private`, `dpaednoterole:dpacontacts`, `dpaednoterole:closingline`) and
 * classes inside it (dpa: `np-nonpublic`, `closingline`).
 */
const PRIVATE_ROLE =
  /private|non-?public|not-?public|notforpub|internal|intern$|contact|confidential|closingline|vertraulich/i;

/** Elements whose class says that they are for editors. */
const PRIVATE_CLASS =
  /(?:^|[\s_-])(?:non-?public|private|internal|closingline|confidential)(?=$|[\s_-])/i;

const ALWAYS_PRIVATE: ReadonlySet<string> = new Set([
  ...['contactinfo', 'contactdetails', 'email', 'phone', 'fax', 'im'],
]);

/** A publication constraint (`pubconstraint`) names its kind in a list of the agency's own: any of them counts. */
export function isPrivate(element: XmlElement): boolean {
  const name = element.name.toLowerCase();
  if (attribute(element, 'pubconstraint') !== undefined || ALWAYS_PRIVATE.has(name)) return true;
  if (hasPrivateClass(element)) return true;
  return name === 'ednote' && PRIVATE_ROLE.test(attribute(element, 'role') ?? '');
}

export function hasPrivateClass(element: XmlElement): boolean {
  return PRIVATE_CLASS.test(attribute(element, 'class') ?? '');
}
