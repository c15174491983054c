/** Who made it, through whom it came, and what may be done with it. */
import type { InfoSource, Rights } from '../../story/story.ts';
import type { ItemAuthor } from '../format.ts';
import { given } from '../given.ts';
import { distinct, some } from '../nitf/find.ts';
import { AUTHOR, CREDIT_LINE } from './own-names.ts';
import type { Properties } from './properties.ts';

export interface Sources {
  authors: ItemAuthor[];
  creditLine?: string;
  infoSources?: InfoSource[];
}

export function readSources(item: Properties): Sources {
  const line = item.text('creditline', 'credit_line', 'credit', 'description_creditline');
  const all: InfoSource[] = [
    ...item.objects('infosource', 'infosources').flatMap(infoSourceOf),
    ...named(item, 'source'),
    ...named(item, 'provider'),
  ];
  const isLine = ({ role }: InfoSource) => role?.toLowerCase() === CREDIT_LINE.toLowerCase();
  const isAuthor = ({ role }: InfoSource) => role === AUTHOR;
  return {
    authors: withAddress(authorsOf(item), item),
    ...given({
      creditLine: line ?? all.find(isLine)?.name,
      infoSources: some(distinct(all.filter((source) => !isLine(source) && !isAuthor(source)))),
    }),
  };
}

/** 1.x says `rel` where later versions say `role`; AP says neither. */
function infoSourceOf(part: Properties): InfoSource[] {
  const name = part.text('name', 'literal', 'code');
  if (name === undefined) return [];
  return [{ ...given({ role: part.text('role', 'rel') }), name }];
}

/** `source` and `provider` of dialects: a text, or an object with a name. */
function named(item: Properties, role: string): InfoSource[] {
  return item.texts(role).map((name) => ({ role, name }));
}

/** The byline as printed; where there is none, the names of the authors. */
function authorsOf(item: Properties): ItemAuthor[] {
  const bylines = [...new Set([...item.texts('byline', 'by'), ...item.texts('bylines')])];
  if (bylines.length > 0) return bylines.map((name) => ({ name }));
  return item.objects('authors', 'author').flatMap((part) => {
    const name = part.text('name', 'byline');
    return name === undefined ? [] : [{ name, ...given({ email: part.text('email') }) }];
  });
}

/** What went out with an author comes back with the byline, where it is one's alone. */
function withAddress(authors: ItemAuthor[], item: Properties): ItemAuthor[] {
  const known = item.objects('infosources').filter((part) => part.text('role') === AUTHOR);
  const [only, ...others] = known;
  const [author, ...more] = authors;
  if (only === undefined || author === undefined || others.length + more.length > 0) return authors;
  const email = only
    .objects('contactinfo')
    .map((part) => part.text('value'))
    .find((text) => text?.includes('@'));
  return [{ ...author, ...given({ email }) }];
}

/** AP sends its usage terms as a list. */
export function readRights(item: Properties): Rights | undefined {
  const rights: Rights = given({
    copyrightHolder: some(item.texts('copyrightholder'))?.join(', '),
    copyrightNotice: some(item.texts('copyrightnotice', 'copyright'))?.join('\n\n'),
    usageTerms: some([...new Set(item.texts('usageterms'))])?.join('\n\n'),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
}
