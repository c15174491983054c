/** `groupSet` of a package: its groups as a tree from the root on, with the items that they name. */
import { given } from '../given.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { lineOf, parts } from './parts.ts';

export interface Group {
  id?: string;
  role?: string;
  mode?: string;
  title?: string;
  items: GroupItem[];
  groups?: Group[];
}

export interface GroupItem {
  residref?: string;
  href?: string;
  version?: string;
  itemClass?: string;
  headline?: string;
}

/** Groups that nothing leads to come behind the root; one that is named twice stands in its first place only. */
export function readGroups(packageItem: XmlElement): Group[] | undefined {
  const sets = parts(packageItem, 'groupset');
  const all = sets.flatMap((set) => parts(set, 'group'));
  const tree = new GroupTree(all);
  const roots = sets.map((set) => attribute(set, 'root'));
  const inside = new Set(
    all.flatMap((group) => parts(group, 'groupref')).map((ref) => attribute(ref, 'idref')),
  );
  const inOrder = [
    ...all.filter((group) => roots.includes(attribute(group, 'id'))),
    ...all.filter((group) => !inside.has(attribute(group, 'id'))),
    ...all,
  ];
  const referred = parts(packageItem, 'itemref');
  const groups = [
    ...inOrder.map((group) => tree.take(group)),
    ...(referred.length > 0 ? [{ items: referred.map(itemOf) }] : []),
  ].filter((group) => group !== undefined);
  return groups.length > 0 ? groups : undefined;
}

class GroupTree {
  readonly #byId = new Map<string, XmlElement>();
  readonly #taken = new Set<XmlElement>();

  constructor(groups: XmlElement[]) {
    for (const group of groups) {
      const id = attribute(group, 'id');
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, group);
    }
  }

  take(group: XmlElement, depth = 0): Group | undefined {
    if (this.#taken.has(group) || depth > DEEPEST_GROUP) return undefined;
    this.#taken.add(group);
    const inside = parts(group, 'groupref')
      .map((ref) => this.#byId.get(attribute(ref, 'idref') ?? ''))
      .map((inner) => inner && this.take(inner, depth + 1))
      .filter((inner) => inner !== undefined);
    return {
      ...given({
        id: attribute(group, 'id'),
        role: attribute(group, 'role'),
        mode: attribute(group, 'mode'),
        title: lineOf(parts(group, 'title')[0]),
      }),
      items: parts(group, 'itemref').map(itemOf),
      ...(inside.length > 0 && { groups: inside }),
    };
  }
}

/** Deeper ones stand beside the tree. */
const DEEPEST_GROUP = 100;

function itemOf(ref: XmlElement): GroupItem {
  const itemClass = parts(ref, 'itemclass')[0];
  return given({
    residref: attribute(ref, 'residref') ?? attribute(ref, 'guidref'),
    href: attribute(ref, 'href'),
    version: attribute(ref, 'version'),
    itemClass: itemClass && attribute(itemClass, 'qcode'),
    headline: lineOf(parts(ref, 'headline')[0]) ?? lineOf(parts(ref, 'title')[0]),
  });
}
