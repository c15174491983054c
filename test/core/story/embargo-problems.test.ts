import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';
import { embargoProblems } from '../../../core/story/embargo-problems.ts';

const place = 'rss/channel/item[1]';
const receivedAt = '2024-06-14T15:00:00Z';

describe('doubts about a printed embargo', () => {
  it.each([
    ['PA Media', 'EMBARGOED TO 0001 TUESDAY JUNE 17', /weekday/],
    ['PA Media', 'EMBARGOED UNTIL 0001 GMT June 17', /says GMT/],
    ['PA Media', 'EMBARGOED UNTIL MIDNIGHT', /no time/],
    ['AP', 'Hold for release until 9 a.m. EST June 17', /standard time/],
  ])('%s: %j is told', (agency, note, message) => {
    expect(embargoProblems({ notes: [note, note], agency, receivedAt, place })).toEqual([
      {
        code: 'embargo-doubtful',
        severity: 'recovered',
        place,
        message: expect.stringMatching(message),
      },
    ]);
  });

  it.each(['EMBARGOED UNTIL 0001 BST June 17', 'Eds: Adds quotes.', ''])('%j has none', (note) => {
    expect(embargoProblems({ notes: [note], agency: 'PA Media', receivedAt, place })).toEqual([]);
  });
});

describe('a story with a doubtful embargo', () => {
  it('is held, and its payload says why', async () => {
    const xml =
      '<rss><channel><item><title>Bakers meet</title><guid>1</guid>' +
      '<description>&lt;p&gt;EMBARGOED TO 0001 TUESDAY JUNE 17&lt;/p&gt;&lt;p&gt;Bakers met.&lt;/p&gt;</description>' +
      '</item></channel></rss>';
    const { stories, problems } = await readPayload(new TextEncoder().encode(xml), {
      feed: 'pa',
      receivedAt,
    });
    expect(stories[0]?.status).toBe('embargoed');
    expect(stories[0]?.embargoedUntil).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'embargo-doubtful' }]);
  });
});
