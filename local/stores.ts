/**
 * The stores of a data folder for a command that wants to look: those of the wire that runs on it,
 * or, where it rests, stand-ins that are started for as long as it takes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder } from './data-folder.ts';
import { readEndpoints, type WireEndpoints } from './endpoints-file.ts';
import { type Environment, storesEnvironment } from './environment.ts';
import { FolderInUse, takeLock } from './lock.ts';
import { openQueues } from './queues.ts';
import { startStorage } from './storage.ts';
import { Teardown } from './teardown.ts';

export interface OpenedStores {
  /** What the clients in `aws/` read when they are loaded. */
  environment: Environment;
  close(): Promise<void>;
}

export type Stores = Awaited<ReturnType<typeof loadStores>>;

/** Milliseconds to wait for somebody who is just starting, or just looking, too. */
const PATIENCE = 10_000;
const LOOK_AGAIN = 100;

/** Nobody listens there: a command queues nothing and announces nothing while the wire rests. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Opens the stores of a data folder.
 * @throws FolderInUse where somebody holds it and cannot be reached.
 */
export async function openStores(folder: string, dynamodbEndpoint?: string): Promise<OpenedStores> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const running = await readEndpoints(dataFolder(folder).endpoints);
    if (running) {
      return { environment: storesEnvironment(running.endpoints), close: async () => {} };
    }
    try {
      return await openResting(folder, dynamodbEndpoint);
    } catch (error) {
      if (!(error instanceof FolderInUse) || Date.now() > deadline) throw error;
      await sleep(LOOK_AGAIN);
    }
  }
}

/**
 * The stores themselves, over the endpoints that the environment names. The clients take them from
 * there when they are loaded, so they are loaded only now.
 */
export async function loadStores(environment: Environment) {
  Object.assign(process.env, environment);
  const [index, documents, payloads, feedStore, quarantine] = await Promise.all([
    import('../aws/story-index.ts'),
    import('../aws/story-documents.ts'),
    import('../aws/payload-store.ts'),
    import('../aws/feed-store.ts'),
    import('../aws/quarantine-store.ts'),
  ]);
  return { index, documents, payloads, feedStore, quarantine };
}

async function openResting(
  folder: string,
  dynamodbEndpoint: string | undefined,
): Promise<OpenedStores> {
  const at = dataFolder(folder);
  const teardown = new Teardown();
  const lock = await takeLock(at.lock);
  teardown.add(() => lock.release());
  try {
    // A payload that is put while the wire rests waits in the queue for its next start.
    const { wiring } = openQueues(at.queues, [], console.error);
    const { dynamodb, s3 } = await startStorage(
      {
        at,
        payloads: wiring.payloads,
        onProblem: console.error,
        ...(dynamodbEndpoint !== undefined && { dynamodbEndpoint }),
      },
      teardown,
    );
    const endpoints: WireEndpoints = { dynamodb, s3, sqs: NOWHERE, eventbridge: NOWHERE };
    return { environment: storesEnvironment(endpoints), close: () => teardown.run() };
  } catch (error) {
    await teardown.run();
    throw error;
  }
}
