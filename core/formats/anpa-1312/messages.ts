/**
 * The messages of a transmission: SOH heading STX text ETX trailer EOT, one after the other. Lines drop
 * characters, so that any of the marks may be missing; a message without its end stops at the next one.
 */
import { EOT, ETX, isFill, SOH, STX, SYN } from './control-characters.ts';

export interface Message {
  /** Offsets in the text of the transmission, end exclusive. */
  span: { start: number; end: number };
  /** Between SOH and STX; undefined where there is no STX. */
  heading?: string;
  /** Between STX and ETX; all there is, heading included, where there is no STX. */
  text: string;
  /** Behind ETX: date, fill. */
  trailer: string;
  hasStart: boolean;
  hasEnd: boolean;
}

/** All messages, in their order; fill between them is passed over. */
export function messagesIn(text: string): Message[] {
  const messages: Message[] = [];
  let start = 0;
  let hasEnd = false;
  const close = (end: number): void => {
    if (!isFill(text.slice(start, end))) messages.push(messageOf(text, start, end));
    start = end;
    hasEnd = false;
  };
  for (const { 0: mark, index } of text.matchAll(/[\u0001\u0003\u0004]/g)) {
    if (mark === SOH) close(beforeSyns(text, index, start));
    else if (mark === ETX) hasEnd = true;
    else if (mark === EOT && hasEnd) close(index + 1);
  }
  close(text.length);
  return messages;
}

/** SYN SYN before SOH belongs to the message that it begins. */
function beforeSyns(text: string, soh: number, from: number): number {
  let at = soh;
  while (at > from && text[at - 1] === SYN) at -= 1;
  return at;
}

function messageOf(whole: string, start: number, end: number): Message {
  const message = whole.slice(start, end);
  const soh = message.indexOf(SOH);
  const stx = message.indexOf(STX, soh + 1);
  const etx = message.indexOf(ETX, Math.max(stx, soh) + 1);
  const textEnd = etx === -1 ? message.length : etx;
  return {
    span: { start, end },
    ...(stx !== -1 && { heading: message.slice(soh + 1, stx) }),
    text: message.slice(Math.max(stx, soh) + 1, textEnd),
    trailer: etx === -1 ? '' : message.slice(etx + 1),
    hasStart: soh !== -1,
    hasEnd: etx !== -1,
  };
}
