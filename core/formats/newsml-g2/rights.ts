/** `rightsInfo`: whose the content is and how it may be used, in the language of the item. */
import type { Rights } from '../../story/story.ts';
import { given } from '../given.ts';
import type { XmlElement } from '../xml-element.ts';
import { isGiven, lineOf, Parts, some, type Tree, treeOf } from './parts.ts';
import { type Catalog, inLanguage, partyName } from './qcode.ts';

export interface ReadRights {
  rights?: Rights;
  rest?: Tree;
}

/** @param blocks several where an item has rights for several parts or places of use */
export function readRights(
  blocks: XmlElement[],
  catalog: Catalog,
  language: string | undefined,
): ReadRights {
  const info = new Parts(...blocks);
  const holders = info.all('copyrightholder');
  const notices = info.all('copyrightnotice');
  const terms = info.all('usageterms');
  const holder = holders.map((element) => partyName(element, catalog, language)).find(isGiven);
  const [notice] = inLanguage(notices, language);
  const usage = inLanguage(terms, language);
  const rights = given({
    copyrightHolder: holder,
    copyrightNotice: lineOf(notice),
    usageTerms: usage.length > 0 ? [...new Set(usage.map(lineOf))].join('\n\n') : undefined,
  });
  const chosen = new Set([notice, ...usage.filter(({ attributes }) => !attributes.has('role'))]);
  const others = [...notices, ...terms].filter((element) => !chosen.has(element));
  const rest = { ...info.left(), ...treeOf(others), ...treeOf(holders.filter(saysMore)) };
  return given({ rights: some(rights), rest: some(rest) });
}

function saysMore(element: XmlElement): boolean {
  return element.attributes.has('qcode') || element.attributes.has('uri');
}
