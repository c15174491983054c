/**
 * DEFLATE with a bound: what comes out is counted while it comes, whatever the archive declares.
 * Memory is the bound and a few megabytes, never what a bomb would make of it.
 */

export interface Inflated {
  bytes: Uint8Array;
  /** How it ended: all read, the bound reached, or damaged (what was there before is kept). */
  end: 'whole' | 'bound' | 'damaged';
}

/** What a streaming decompressor of fflate has in common. */
interface Stream {
  ondata: (chunk: Uint8Array<ArrayBuffer>, final: boolean) => void;
  push(chunk: Uint8Array, final?: boolean): void;
}

/** DEFLATE makes at most 1,032 bytes of one, so that a step makes 16 MB at most. */
const STEP = 16 * 1024;
/** What fails inside one step is lost: damaged data are read once more, in steps as small as they may be. */
const MOST_STEPS = 1000;
const SMALLEST_STEP = 16;

/** Raw DEFLATE, as zip has it. Never throws. */
export async function inflateRaw(packed: Uint8Array, bound: number): Promise<Inflated> {
  const { Inflate } = await import('fflate');
  return inflate(() => new Inflate(), packed, bound);
}

/** Gzip, one member or several, read as far as it goes; checksums are not looked at. Never throws. */
export async function inflateGzip(packed: Uint8Array, bound: number): Promise<Inflated> {
  const { Gunzip } = await import('fflate');
  return inflate(() => new Gunzip(), packed, bound);
}

function inflate(open: () => Stream, packed: Uint8Array, bound: number): Inflated {
  const first = run(open(), packed, bound, STEP);
  if (first.end !== 'damaged') return first;
  const step = Math.max(SMALLEST_STEP, Math.ceil(packed.length / MOST_STEPS));
  return step < STEP ? run(open(), packed, bound, step) : first;
}

function run(stream: Stream, packed: Uint8Array, bound: number, step: number): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  stream.ondata = (chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    isWhole = final;
  };
  try {
    for (let at = 0; at < packed.length && length <= bound && !isWhole; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    // fflate throws for damaged data and for data that ends too soon.
    return { bytes: joined(chunks, Math.min(length, bound)), end: 'damaged' };
  }
  if (length > bound) return { bytes: joined(chunks, bound), end: 'bound' };
  return { bytes: joined(chunks, length), end: isWhole ? 'whole' : 'damaged' };
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    if (at >= length) break;
    all.set(chunk.subarray(0, length - at), at);
    at += chunk.length;
  }
  return all;
}
