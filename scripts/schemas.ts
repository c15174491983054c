/**
 * Writes the JSON Schemas of what others consume, from the types, to docs/schemas.
 * With --check it writes nothing and fails where a schema is not what the types say.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const SCHEMAS = [
  { type: 'Story', path: 'core/story/story.ts', file: 'story.schema.json' },
  { type: 'StoryEvent', path: 'core/event/event.ts', file: 'story-event.schema.json' },
  { type: 'FeedEvent', path: 'core/event/event.ts', file: 'feed-event.schema.json' },
];

const FOLDER = 'docs/schemas';
const check = process.argv.includes('--check');
mkdirSync(FOLDER, { recursive: true });

for (const { type, path, file } of SCHEMAS) {
  const schema = createGenerator({
    additionalProperties: true,
    path,
    tsconfig: 'tsconfig.json',
    type,
  }).createSchema(type);
  const text = `${JSON.stringify({ title: type, ...schema }, null, 2)}\n`;
  const target = `${FOLDER}/${file}`;
  if (!check) {
    writeFileSync(target, text);
    console.log(`wrote ${target}`);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what the types say; run: npm run schemas`);
    process.exitCode = 1;
  }
}
