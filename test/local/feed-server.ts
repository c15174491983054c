/** A feed on the loopback interface whose items a test decides. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedDefinition } from '../../core/feed/definition.ts';

export interface FeedServer {
  feed: FeedDefinition;
  /** Guid → headline. */
  items: Map<string, string>;
  stop(): Promise<void>;
}

export async function startFeedServer(port = 0): Promise<FeedServer> {
  const items = new Map<string, string>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(rss(items));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;
  return {
    items,
    feed: {
      id: 'pta-news',
      agency: 'reuters',
      url: `http://127.0.0.1:${actual}/rss`,
      interval: 60,
      language: 'en',
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function rss(items: ReadonlyMap<string, string>): string {
  const entries = [...items].map(
    ([guid, headline]) => `
    <item>
      <guid isPermaLink="false">${guid}</guid>
      <title>${headline}</title>
      <description>${headline}, the harbour office of Aldermouth said.</description>
      <pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>News</title>
    <link>https://wire.example/</link>
    <description>News</description>${entries.join('')}
  </channel>
</rss>`;
}
