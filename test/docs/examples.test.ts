import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventProblems } from './event-schema.ts';

const FOLDER = 'docs/examples';

describe('examples of events', () => {
  it.each(readdirSync(FOLDER))('%s is what the schema says', (file) => {
    const event = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(eventProblems(event)).toEqual([]);
  });

  it('and a wrong one is not', () => {
    const event = JSON.parse(readFileSync(`${FOLDER}/story-killed.json`, 'utf8'));
    expect(eventProblems({ ...event, detail: { ...event.detail, change: 'gone' } })).not.toEqual(
      [],
    );
    expect(eventProblems({ ...event, 'detail-type': 'Story Lost' })).toEqual([
      'unknown detail type Story Lost',
    ]);
  });
});
