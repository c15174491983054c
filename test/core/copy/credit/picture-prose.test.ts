/** What a caption's sentences say of the picture: who supplied it, and that it is a handout, a file photo, a screengrab. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

describe('a caption', () => {
  it.each<[string, Said]>([
    [
      'A ferry leaves port in this photo released by the Ukrainian Emergency Service.',
      { provider: 'Ukrainian Emergency Service' },
    ],
    [
      "A ferry leaves port in this photo provided by South Korea's Ministry of National Defense.",
      { provider: "South Korea's Ministry of National Defense" },
    ],
    [
      'A ferry leaves port in this handout picture released by the Iranian Presidency.',
      { provider: 'Iranian Presidency', flags: ['handout'] },
    ],
    [
      'A ferry leaves port in this handout photo taken on March 3 and released by the Royal Thai Army on March 4.',
      { provider: 'Royal Thai Army', flags: ['handout'] },
    ],
    ['A ferry leaves port in this image made from video provided by KRT.', { provider: 'KRT' }],
    [
      'A ferry leaves port in this image taken from video provided by the Russian Defense Ministry Press Service.',
      { provider: 'Russian Defense Ministry Press Service', flags: ['screengrab'] },
    ],
    [
      'A ferry leaves port in this undated photo provided on Monday, March 4, 2024, by the North Korean government.',
      { provider: 'North Korean government' },
    ],
    [
      'A ferry leaves port in this picture released by the official website of the office of the Iranian supreme leader.',
      { provider: 'official website of the office of the Iranian supreme leader' },
    ],
    [
      'A ferry leaves port in this photo distributed by Russian Presidential Press Service.',
      { provider: 'Russian Presidential Press Service' },
    ],
    ['A ferry leaves port in this photo made available by NASA.', { provider: 'NASA' }],
    [
      'A ferry leaves port in this handout image obtained by Reuters on March 4.',
      { flags: ['handout'] },
    ],
    ['A ferry leaves port in this screen grab obtained from a social media video.', {}],
    ['A ferry leaves port in this file photo.', { flags: ['file'] }],
    [
      "A ferry leaves port in a photo supplied by Syria's SANA news agency.",
      { provider: "Syria's SANA news agency" },
    ],
    [
      'A ferry leaves port in this photo released by the Korean Central News Agency (KCNA).',
      { provider: 'Korean Central News Agency' },
    ],
    [
      "A ferry leaves port in this photo released by North Korea's official Korean Central News Agency on March 4, 2024.",
      { provider: 'Korean Central News Agency' },
    ],
    ['A ferry leaves port in this photo released by Xinhua News Agency.', { provider: 'Xinhua' }],
    [
      "A ferry leaves port in this photo released by China's Xinhua News Agency.",
      { provider: 'Xinhua' },
    ],
    [
      'A ferry leaves port in this photo provided by Samsung Electronics.',
      { provider: 'Samsung Electronics' },
    ],
    [
      'A ferry leaves port in this photo, captured from the homepage of the ministry.',
      { flags: ['screengrab'] },
    ],
    [
      'A ferry leaves port in this file photo provided by the Navy.',
      { provider: 'Navy', flags: ['file'] },
    ],
    [
      'A ferry leaves port in this photo provided by the Presidential Office in Seoul.',
      { provider: 'Presidential Office in Seoul' },
    ],
    ['Photo released by the Royal Household shows a prince.', { provider: 'Royal Household' }],
  ])('%s', (caption, expected) => {
    const parsed = parseCredit(`${caption} Yonhap`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual({ ...expected, sources: ['Yonhap'] });
    expect(parsed.caption).toBe(caption);
  });
});
