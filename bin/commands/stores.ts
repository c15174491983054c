/**
 * The stores that a command reads: those of a wire that runs on this data folder, those of a data
 * folder that rests (the stand-ins are started for as long as it takes), or the deployed ones where
 * the environment names a table and a bucket.
 */
import { openStores } from '../../local/stores.ts';

export interface StoreOptions {
  /** Data folder of the local wire. */
  data: string;
  dynamodbEndpoint?: string;
}

export type Stores = Awaited<ReturnType<typeof load>>;

/** Opens the stores, does the work, closes them again. */
export async function withStores<Result>(
  options: StoreOptions,
  work: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  if (process.env.TABLE_NAME && process.env.BUCKET_NAME) return work(await load());
  const opened = await openStores(options.data, options.dynamodbEndpoint);
  Object.assign(process.env, opened.environment);
  try {
    return await work(await load());
  } finally {
    await opened.close();
  }
}

/** The clients take their endpoints from the environment when they are loaded, so this comes last. */
async function load() {
  const [index, documents, payloads, feedStore, quarantine] = await Promise.all([
    import('../../aws/story-index.ts'),
    import('../../aws/story-documents.ts'),
    import('../../aws/payload-store.ts'),
    import('../../aws/feed-store.ts'),
    import('../../aws/quarantine-store.ts'),
  ]);
  return { index, documents, payloads, feedStore, quarantine };
}
