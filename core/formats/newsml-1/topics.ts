/** `TopicSet` of NewsML 1.x: names for the codes that an item uses. */
import { at, lineOf, named } from '../nitf/find.ts';
import { elements, type XmlElement } from '../xml-element.ts';
import { attributeOf, formalName } from './formal-name.ts';

export interface Topic {
  id?: string;
  type: string;
  code?: string;
  scheme?: string;
  /** Language in lower case → name; the empty one for none. */
  names: Map<string, string>;
}

/** All topics inside an element, at any depth but not inside content. */
export function readTopics(element: XmlElement | undefined): Topic[] {
  if (element === undefined) return [];
  return elements(element).flatMap((child) => {
    const name = child.name.toLowerCase();
    if (name === 'topicset') return named(child, 'topic').map(topicOf);
    return HOLDS_TOPIC_SETS.has(name) ? readTopics(child) : [];
  });
}

const HOLDS_TOPIC_SETS: ReadonlySet<string> = new Set(['catalog', 'newscomponent', 'newsitem']);

function topicOf(topic: XmlElement): Topic {
  const code = at(topic, 'formalname');
  const scheme = code && attributeOf(code, 'scheme');
  const written = lineOf(code);
  const id = attributeOf(topic, 'duid');
  return {
    type: formalName(at(topic, 'topictype')) ?? '',
    names: namesOf(topic),
    ...(id !== undefined && { id }),
    ...(written !== undefined && { code: written }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** Of the descriptions, those that are names: a category is a code once more. */
function namesOf(topic: XmlElement): Map<string, string> {
  const names = new Map<string, string>();
  for (const description of named(topic, 'description')) {
    const variant = attributeOf(description, 'variant')?.toLowerCase() ?? 'name';
    const name = lineOf(description);
    const language = description.scope.lang?.toLowerCase() ?? '';
    if (variant === 'name' && name !== undefined && !names.has(language)) names.set(language, name);
  }
  return names;
}

/** The name in the language of the item, else in English, else the first. */
export function nameOf(topic: Topic | undefined, language: string | undefined): string | undefined {
  if (topic === undefined) return undefined;
  const own = language?.toLowerCase() ?? '';
  return (
    topic.names.get(own) ??
    topic.names.get(own.slice(0, 2)) ??
    topic.names.get('en') ??
    topic.names.values().next().value
  );
}
