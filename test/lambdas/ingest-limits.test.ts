import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sha256 } from '../../core/payload/payload.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns({ PAYLOAD_LIMITS: '{"items":2}' });
});

afterAll(() => standIns.stop());

it('reads no more items than the deployment allows', async () => {
  const { putPayload } = await import('../../aws/payload-store.ts');
  const { ingestPayload } = await import('../../lambdas/ingest/ingest.ts');
  const items = [1, 2, 3].map((id) => `<item><guid>${id}</guid><title>No. ${id}</title></item>`);
  const bytes = new TextEncoder().encode(`<rss><channel>${items.join('')}</channel></rss>`);
  const key = 'payloads/test/limits.xml';
  await putPayload(key, bytes, {
    feed: 'limits',
    agency: 'meridian',
    received: '2026-11-24T09:00:00.000Z',
    sha256: sha256(bytes),
    headers: {},
  });
  await ingestPayload(key);
  expect(standIns.objects.filter((object) => object.startsWith('stories/'))).toHaveLength(2);
});
