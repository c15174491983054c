/**
 * The stores that a command reads: those of a wire that runs on this data folder, those of a data
 * folder that rests (the stand-ins are started for as long as it takes), or the deployed ones where
 * the environment names a table and a bucket.
 */
import { loadStores, openStores, type Stores } from '../../local/stores.ts';

export type { Stores };

export interface StoreOptions {
  /** Data folder of the local wire. */
  data: string;
  dynamodbEndpoint?: string;
}

/** Opens the stores, does the work, closes them again. */
export async function withStores<Result>(
  options: StoreOptions,
  work: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  if (process.env.TABLE_NAME && process.env.BUCKET_NAME) return work(await loadStores({}));
  const opened = await openStores(options.data, options.dynamodbEndpoint);
  try {
    return await work(await loadStores(opened.environment));
  } finally {
    await opened.close();
  }
}
