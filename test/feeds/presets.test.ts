/** What the project brings: presets that a newcomer may start at once, and that burden nobody. */
import { describe, expect, it } from '@jest/globals';
import { agencies } from '../../core/agencies/agencies.ts';
import { formatConfigErrors, loadConfiguration } from '../../feeds/load.ts';
import { matches } from '../../local/bus/event-pattern.ts';

const knownAgencies = new Set(agencies.map(({ id }) => id));
const read = loadConfiguration({ knownAgencies });
const feeds = read.ok ? read.feeds : [];
const subscribers = read.ok ? read.subscribers : [];

describe('the files under feeds/', () => {
  it('are without errors', () => {
    expect(read.ok ? '' : formatConfigErrors(read.errors)).toBe('');
    expect(feeds.map(({ id }) => id)).toEqual(expect.arrayContaining(['yonhap-en', 'yonhap-ko']));
  });

  it.each(feeds.map((feed) => [feed.id, feed] as const))(
    '%s is optional, polite and by https',
    (_id, { optional, interval, url }) => {
      expect(optional).toBe(true);
      expect(interval).toBeGreaterThanOrEqual(300);
      expect(url).toMatch(/^https:/);
    },
  );

  it.each([
    ['Story Published', true],
    ['Story Updated', true],
    ['Story Corrected', true],
    ['Story Killed', true],
    ['Story Withheld', true],
    ['Story Released', true],
    ['Feed Failing', false],
    ['Feed Recovered', false],
  ])('bring the desk %s: %s', (type, wanted) => {
    const desk = subscribers.find(({ id }) => id === 'desk');
    expect(desk).toBeDefined();
    expect(matches(desk?.pattern ?? {}, { 'detail-type': type, detail: {} })).toBe(wanted);
  });
});
