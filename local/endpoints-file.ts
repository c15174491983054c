/** Where a running wire can be reached, so that other commands and programs find it. */
import { readJson, unlinkIfThere, writeAtomically } from './atomic-file.ts';
import { asProcessIdentity, identify, isSameProcess } from './process-identity.ts';

export interface WireEndpoints {
  dynamodb: string;
  s3: string;
  sqs: string;
  eventbridge: string;
}

export interface RunningWire {
  region: string;
  endpoints: WireEndpoints;
  tableName: string;
  bucketName: string;
  eventBusName: string;
  /** Name → URL. */
  queues: Record<string, string>;
}

/** Writes the file, with the number of this process. */
export async function writeEndpoints(path: string, wire: RunningWire): Promise<void> {
  const content = { ...identify(process.pid), ...wire };
  await writeAtomically(path, `${JSON.stringify(content, null, 2)}\n`);
}

export const removeEndpoints = unlinkIfThere;

/** The wire that runs; undefined where none does, whatever an earlier one left. */
export async function readEndpoints(path: string): Promise<RunningWire | undefined> {
  const content = await readJson(path);
  const owner = asProcessIdentity(content);
  if (!owner || !isSameProcess(owner)) return undefined;
  return content as RunningWire;
}
