import { describe, expect, it } from '@jest/globals';
import { FAILURES, type FailureCode } from '../../../core/feed/failures.ts';
import { POLL_LIMITS } from '../../../core/feed/limits.ts';
import { explain } from '../../../core/feed/outcome.ts';
import { FEED } from './samples.ts';

const codes = Object.keys(FAILURES) as FailureCode[];

/** Fields of a definition that ops may write, as far as a failure can have to do with them. */
const DEFINITION_FIELDS = [...Object.keys(FEED), 'maxBytes', 'userAgent'];

describe('failures', () => {
  it.each(codes)('%s has a whole sentence', (code) => {
    const sentence = explain({ kind: 'failed', code });
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(explain({ kind: 'failed', code, status: 418 })).toContain('418');
  });

  it.each(codes)('%s names a setting that exists, if it names one', (code) => {
    const { setting } = { setting: undefined, ...FAILURES[code] };
    const known = [...DEFINITION_FIELDS, ...Object.keys(POLL_LIMITS), 'ALLOWED_PRIVATE_HOSTS'];
    if (setting !== undefined) expect(known).toContain(setting);
  });
});

describe('explain', () => {
  it('says what the server asked for and what it gets', () => {
    const text = explain({ kind: 'throttled', status: 429, retryAfter: 90_000, waitSeconds: 3600 });
    expect(text).toContain('429');
    expect(text).toContain('asked for 90000 s');
    expect(text).toContain('wait 3600 s');
    expect(text).toContain('retryAfterSeconds');
  });

  it('says where a feed was moved to', () => {
    const found = { kind: 'unchanged', by: 'not-modified' } as const;
    const move = { url: 'https://new.example/news.xml', times: 3 };
    expect(explain({ kind: 'moved', move, found })).toContain('https://new.example/news.xml');
  });
});
