/** How far a stream has been processed: for each shard the last sequence number that is done. */
import { readJson, writeAtomically } from '../atomic-file.ts';

export interface Checkpoint {
  /** A table that was made anew has another stream, with numbers of its own. */
  streamArn: string;
  shards: Record<string, string>;
}

/** What was saved for this stream; nothing where nothing was, or it was for another stream. */
export async function loadCheckpoint(file: string, streamArn: string): Promise<Checkpoint> {
  const saved = (await readJson(file)) as Partial<Checkpoint> | null | undefined;
  if (saved?.streamArn !== streamArn) return { streamArn, shards: {} };
  return { streamArn, shards: saved.shards ?? {} };
}

export async function saveCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await writeAtomically(file, JSON.stringify(checkpoint));
}
