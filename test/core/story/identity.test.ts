import { describe, expect, it } from '@jest/globals';
import { canonicalLink, identify } from '../../../core/story/identity.ts';

describe('identify', () => {
  const base = { agency: 'yonhap', headline: 'Ferry line reopens', time: '2026-11-24T08:00:00Z' };

  it('goes by agency and guid alone, whatever else changes', () => {
    const first = identify({ ...base, guid: 'AEN1', link: 'https://a.example/1' });
    const second = identify({ ...base, guid: 'AEN1', headline: '(LEAD) Ferry line reopens' });
    expect(second.id).toBe(first.id);
    expect(first.rule).toBe('guid');
    expect(identify({ ...base, agency: 'reuters', guid: 'AEN1' }).id).not.toBe(first.id);
  });

  it('keeps the guid exactly as transmitted', () => {
    expect(identify({ ...base, guid: 'tag:x.example,2026:A/b?c=1#d' }).guid).toBe(
      'tag:x.example,2026:A/b?c=1#d',
    );
  });

  it('goes by the canonical link without a guid', () => {
    const first = identify({ ...base, link: 'https://a.example/1?utm_source=rss#top' });
    const second = identify({ ...base, link: 'https://a.example/1' });
    expect(second.id).toBe(first.id);
    expect(first.rule).toBe('link');
  });

  it('goes by headline and day without either', () => {
    const morning = identify(base);
    const evening = identify({ ...base, time: '2026-11-24T19:00:00Z' });
    const tomorrow = identify({ ...base, time: '2026-11-25T08:00:00Z' });
    expect(evening.id).toBe(morning.id);
    expect(tomorrow.id).not.toBe(morning.id);
    expect(morning.rule).toBe('headline-and-day');
  });

  it.each([
    ['https://a.example/x?id=7&utm_medium=feed', 'https://a.example/x?id=7'],
    ['not an address', 'not an address'],
  ])('makes %s canonical', (link, expected) => {
    expect(canonicalLink(link)).toBe(expected);
  });
});
