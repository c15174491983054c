/** JSON Schemas of the script's files: a slip in the copy is told by its place, not by a strange feed. */

const text = { type: 'string', minLength: 1 };
const step = { type: 'integer', minimum: 1 };

/** A closed object: `required` by name, everything else optional. */
function closed(properties: Record<string, object>, required: string[]): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

function listOf(items: object, minItems = 1): object {
  return { type: 'array', items, minItems };
}

const picture = closed({ file: text, caption: text, credit: text, copyright: text }, [
  'file',
  'caption',
]);

const copy = {
  headline: text,
  text,
  summary: { type: 'string' },
  creator: { type: 'string' },
  category: text,
  pictures: listOf(picture, 0),
};

const version = closed({ ...copy, step, ago: { type: 'integer', minimum: 0 } }, [
  'step',
  'headline',
  'text',
]);

const story = closed({ id: text, slug: text, versions: listOf(version) }, [
  'id',
  'slug',
  'versions',
]);

const number = closed(
  { from: { type: 'number' }, to: { type: 'number' }, decimals: { type: 'integer', minimum: 0 } },
  ['from', 'to'],
);

const template = closed(
  {
    id: text,
    slug: text,
    every: step,
    remainder: { type: 'integer', minimum: 0 },
    numbers: { type: 'object', additionalProperties: number },
    choices: { type: 'object', additionalProperties: listOf(text) },
    versions: listOf(
      closed({ ...copy, after: { type: 'integer', minimum: 0 } }, ['after', 'headline', 'text']),
    ),
  },
  ['id', 'slug', 'every', 'remainder', 'versions'],
);

export const FEED_SCHEMA = closed(
  {
    id: { type: 'string', pattern: '^[a-z0-9-]+$' },
    agency: text,
    path: { type: 'string', pattern: '^/[a-z0-9./-]+$' },
    format: { enum: ['rss', 'atom', 'text'] },
    language: { enum: ['en', 'ko'] },
    months: { enum: ['yonhap', 'reuters', 'korean'] },
    offset: { type: 'string', pattern: '^[+-][0-9]{2}:[0-9]{2}$' },
    updatedIn: { enum: ['dc:date', 'atom:updated'] },
    title: text,
    link: text,
    about: text,
    rights: text,
    outages: listOf(step),
    stories: listOf(story),
    endless: listOf(template),
  },
  [
    'id',
    'agency',
    'path',
    'format',
    'language',
    'months',
    'offset',
    'title',
    'link',
    'about',
    'rights',
    'stories',
  ],
);

export const PROGRAMME_SCHEMA = closed({ title: text, steps: listOf(text), feeds: listOf(text) }, [
  'title',
  'steps',
  'feeds',
]);
