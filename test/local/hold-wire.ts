/**
 * A process of its own that runs a wire and waits to be killed. It says on its output what happens:
 * `log <message>` for each line of a function's log, `event <id>` for each event, before the event
 * counts as taken. Arguments: data folder, port of the feed.
 */
import { writeSync } from 'node:fs';
import { startWire } from '../../local/wire.ts';

const [dataFolder = '', port = ''] = process.argv.slice(2);
const say = (text: string) => writeSync(1, `${text}\n`);

const wire = await startWire({
  dataFolder,
  feeds: [
    {
      id: 'pta-news',
      agency: 'reuters',
      url: `http://127.0.0.1:${port}/rss`,
      interval: 60,
      language: 'en',
    },
  ],
  subscribers: [],
  onProgress: (message) => say(`progress ${message}`),
  onLog: ({ text }) => say(`log ${text}`),
  onEvent: async (event) => {
    say(`event ${String(event.detail.id)}`);
  },
});
await wire.pollNow(['pta-news']);
setInterval(() => {}, 1000);
