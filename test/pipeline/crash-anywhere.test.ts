/**
 * A crash before or after any call to S3, DynamoDB or EventBridge: when everything has been
 * delivered again, there is one version of each state, one event key for it, and all of it is there.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoryEvent } from '../../core/event/event.ts';
import { storyId } from '../../core/story/identity.ts';
import { eventProblems } from '../docs/event-schema.ts';
import type { Moment } from './crash.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

let server: Server;
let origin: string;
let pipeline: Pipeline;
/** Path → RSS. */
const feeds = new Map<string, string>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = feeds.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/rss+xml' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  pipeline = await startPipeline(`127.0.0.1:${port}`);
});

afterAll(async () => {
  await pipeline.stop();
  server.closeAllConnections();
  server.close();
});

function rss(items: { guid: string; title: string; text: string }[]): string {
  const entries = items.map(
    ({ guid, title, text }) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${text}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Test</title>${entries.join('')}</channel></rss>`;
}

/** Queues one poll of a feed, as plan does. */
function poll(feed: string): void {
  pipeline.polls.send(
    JSON.stringify({
      minute: Math.floor(Date.now() / 60_000),
      feeds: [{ id: feed, agency: 'yonhap', url: `${origin}/${feed}`, interval: 60 }],
    }),
  );
}

interface StoryStand {
  version: number | undefined;
  history: number[];
  documents: boolean[];
  events: string[];
}

async function stand(feed: string, guid: string): Promise<StoryStand> {
  const { getHead, listVersions } = await import('../../aws/story-index.ts');
  const { getStory } = await import('../../aws/story-documents.ts');
  const id = storyId('yonhap', guid);
  const head = await getHead(id);
  const versions = await listVersions(id);
  const documents = await Promise.all(versions.map(({ documentKey }) => getStory(documentKey)));
  const keys = pipeline.events
    .map(({ detail }) => detail as unknown as StoryEvent)
    .filter((detail) => detail.storyId === id && detail.feed === feed)
    .map((detail) => `${detail.version}:${detail.change}`);
  return {
    version: head?.version,
    history: versions.map(({ version }) => version),
    documents: documents.map((document) => document?.guid === guid),
    events: [...new Set(keys)],
  };
}

const first: StoryStand = {
  version: 1,
  history: [1],
  documents: [true],
  events: ['1:published'],
};
const second: StoryStand = {
  version: 2,
  history: [1, 2],
  documents: [true, true],
  events: ['1:published', '2:updated'],
};

interface Crash {
  edition: 1 | 2;
  call: number;
  moment: Moment;
}

/** Two stories come; then one of them changes and a third comes. Whether it crashed on the way. */
async function twoEditions(feed: string, crash?: Crash): Promise<boolean> {
  const item = (name: string, text: string) => ({
    guid: `${feed}-${name}`,
    title: `Story ${name}`,
    text,
  });
  const editions = [
    [item('a', 'one'), item('b', 'one')],
    [item('c', 'one'), item('a', 'two'), item('b', 'one')],
  ];
  let crashed = false;
  for (const [index, items] of editions.entries()) {
    feeds.set(`/${feed}`, rss(items));
    poll(feed);
    if (crash?.edition === index + 1) pipeline.plan.crashAt(crash.call, crash.moment);
    await pipeline.settle();
    crashed ||= pipeline.plan.takeCrash();
    // A poll that died before it had kept its payload is made good by the next one.
    poll(feed);
    await pipeline.settle();
  }
  return crashed;
}

async function expectAllThere(feed: string): Promise<void> {
  expect(await stand(feed, `${feed}-a`)).toEqual(second);
  expect(await stand(feed, `${feed}-b`)).toEqual(first);
  expect(await stand(feed, `${feed}-c`)).toEqual(first);
}

/** Poll: state, payload, state; ingest: payload and, a story, head, document, head; publish: history, bus. */
const LEAST_CALLS = 12;

describe('the path from a feed to the events', () => {
  it('makes one version and one event of each state', async () => {
    await twoEditions('calm');
    await expectAllThere('calm');
  });

  const crashes = ([1, 2] as const).flatMap((edition) =>
    (['before', 'after'] as const).map((moment) => ({ edition, moment })),
  );
  it.each(crashes)(
    'survives a crash $moment any call of edition $edition',
    async (crash) => {
      let call = 0;
      for (let crashed = true; crashed; call += 1) {
        const feed = `crash-${crash.edition}-${crash.moment}-${call}`;
        crashed = await twoEditions(feed, { ...crash, call });
        await expectAllThere(feed);
      }
      expect(call).toBeGreaterThan(LEAST_CALLS);
    },
    120_000,
  );

  it('tells its events as their schemas say', () => {
    expect(pipeline.events.length).toBeGreaterThan(100);
    expect(pipeline.events.flatMap(eventProblems)).toEqual([]);
  });
});
