import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { explanationPage } from '../../../bin/print/explanation.ts';
import type { Explanation } from '../../../core/story/explain.ts';
import { story } from '../../core/story/story-sample.ts';

const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

function page(fields: Explanation[], columns = 80): string[] {
  return explanationPage({ ...story, headline: '등대, 내년 봄 다시 불 밝힌다' }, fields, columns)
    .replace(COLOURS, '')
    .split('\n')
    .slice(3);
}

describe('an explanation on a terminal', () => {
  it('has what was, what became of it, and the rule', () => {
    const lines = page([
      {
        field: 'language',
        was: [{ from: 'feed', text: 'KO' }],
        became: 'ko',
        rule: 'feed',
        reason: 'The feed says it.',
      },
    ]);
    expect(lines).toEqual([
      'language        was     KO (feed)',
      '                became  ko',
      '                rule    feed: The feed says it.',
    ]);
  });

  it('does not write twice what stands as it was supplied', () => {
    const was = [{ from: 'link', text: 'https://wire.example/1' }];
    const lines = page([
      { field: 'link', was, became: 'https://wire.example/1', rule: 'supplied', reason: 'Said.' },
    ]);
    expect(lines).toEqual([
      'link            is      https://wire.example/1',
      '                rule    supplied',
    ]);
  });

  it('marks what was added', () => {
    const lines = page([
      {
        field: 'subjects',
        was: [{ from: 'subject', text: '사회' }],
        became: [
          { name: '사회' },
          { scheme: 'medtop', code: '14000000', name: 'society', mappedFrom: '사회' },
        ],
        rule: 'media-topics-added',
        reason: '',
      },
    ]);
    expect(lines[2]).toBe('                        + medtop:14000000 society (from 사회)');
  });

  it.each([50, 80, 100, 5])('keeps to %d columns, or as many as it needs', (columns) => {
    const long = '항구의 배들은 그날 저녁 모두 불을 켠다 '.repeat(9) + 'x'.repeat(200);
    const was = [{ from: 'title', text: long }];
    for (const line of page(
      [{ field: 'headline', was, became: 'short', rule: 'r', reason: long }],
      columns,
    )) {
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(columns, 50));
    }
  });

  it('sends no command to the terminal', () => {
    const was = [{ from: 'title', text: `a${ESCAPE}]0;owned\u0007b\u009b31m` }];
    const text = page([{ field: 'headline', was, became: 'b', rule: 'r', reason: '' }]).join('\n');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
