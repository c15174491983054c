/** What a teletype transmission looks like at its start. */
import { STX } from './control-characters.ts';

/** Bytes looked at; headings are far shorter. */
const SAMPLE = 4000;
/** Fill before the first message; the last three are a byte order mark read as Latin-1. */
const FRONT = /^(?:[\u0000\u0002-\u0020\u007f]|\u00ef\u00bb\u00bf)*/;
/** Characters of a heading: no control characters but line ends, tab, BS, DC1 to DC4 and US. */
const HEADING = /^[\b\t\n\r\u0011-\u0014\u001f-\u007e\u0080-\u00ff]{8,600}$/;

export interface Look {
  /** What stands where the heading has to be, up to STX where there is one. */
  heading: string;
  isSynchronised: boolean;
  /** SOH, a heading of nothing but text, STX: a message, whatever its heading says. */
  isFramed: boolean;
}

/** How the bytes begin; undefined where they have no mark of a message at all. */
export function lookOf(bytes: Uint8Array): Look | undefined {
  const sample = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  const front = FRONT.exec(sample)?.[0] ?? '';
  const hasStart = sample[front.length] === '\u0001';
  const start = front.length + (hasStart ? 1 : 0);
  const stx = sample.indexOf(STX, start);
  if (!hasStart && stx === -1) return undefined;
  const heading = sample.slice(start, stx === -1 ? undefined : stx);
  const isText = HEADING.test(heading) && /[a-z]/i.test(heading) && /\d/.test(heading);
  return {
    heading,
    isSynchronised: front.endsWith('\u0016'),
    isFramed: hasStart && stx !== -1 && isText,
  };
}
