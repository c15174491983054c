/**
 * The framing `aws-chunked`, in which SDKs and the CLI send streams: chunks, each with its length
 * in hexadecimal before it, a last chunk of no length, then trailers such as a checksum.
 * Source: Amazon S3 API reference, "Signature calculations: transferring payload in multiple chunks".
 */

/** Whether a body is framed like that, by its `content-encoding`. */
export function isAwsChunked(encoding: string | undefined): boolean {
  return namesOf(encoding).includes('aws-chunked');
}

/** `content-encoding` without the framing; undefined where nothing else is left. */
export function withoutAwsChunked(encoding: string | undefined): string | undefined {
  const others = namesOf(encoding).filter((name) => name !== 'aws-chunked' && name !== '');
  return others.join(',') || undefined;
}

function namesOf(encoding = ''): string[] {
  return encoding.split(',').map((name) => name.trim());
}

/**
 * The bytes inside the framing.
 * @throws Error where the framing is broken or cut off.
 */
export function decodeAwsChunked(framed: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = framed.indexOf('\r\n', at);
    const line = lineEnd < 0 ? '' : framed.toString('latin1', at, Math.min(lineEnd, at + 200));
    const length = /^[0-9a-f]{1,8}(?=$|;)/i.exec(line)?.[0];
    if (length === undefined) throw new Error('The chunks of the request body are broken.');
    const start = lineEnd + 2;
    const end = start + Number.parseInt(length, 16);
    if (end === start) return Buffer.concat(chunks);
    if (end > framed.length) throw new Error('The last chunk of the request body is missing.');
    chunks.push(framed.subarray(start, end));
    at = end + 2;
  }
}
