/** Where things lie in the data folder (`.wiredesk`). */
import { join } from 'node:path';

export function dataFolder(folder: string) {
  const at = (...names: string[]) => join(folder, ...names);
  return {
    lock: at('lock'),
    endpoints: at('endpoints.json'),
    feeds: at('feeds.json'),
    /** SQLite. */
    table: at('table.db'),
    objects: at('objects'),
    queues: at('queues'),
    /** How far the table's stream has been published. */
    streamCheckpoint: at('stream.json'),
    /** Until when every object's notification is known to be queued. */
    notified: at('notified.json'),
    functions: at('functions'),
    log: (name: string) => at('logs', `${name}.log`),
  };
}

export type DataFolder = ReturnType<typeof dataFolder>;
