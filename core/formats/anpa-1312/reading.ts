/** How a transmission is read, message by message: one that is broken costs a problem and nothing else. */
import type { Problem } from '../../problem.ts';
import type { BytesPayload, FormatName, Item, ReadItems } from '../format.ts';
import { textCut } from '../limits.ts';
import { cutText } from '../long-texts.ts';
import { positionsIn } from '../position.ts';
import { decodeTeletype } from './encoding.ts';
import { type Message, messagesIn } from './messages.ts';

export interface ReadMessage {
  item?: Omit<Item, 'place' | 'span'>;
  /** What was not as it should be; place and position are added. */
  faults: Fault[];
}

export interface Fault {
  code: Problem['code'];
  severity: Problem['severity'];
  message: string;
}

/** Reads every message of a payload. Never throws. */
export function readTransmission(
  payload: BytesPayload,
  name: FormatName,
  readMessage: (message: Message) => ReadMessage,
): ReadItems {
  const most = payload.limits.textCharacters;
  const text = decodeTeletype(payload.bytes);
  const positionOf = positionsIn(text);
  const items: Item[] = [];
  const problems: Problem[] = [];
  for (const [index, message] of messagesIn(text).entries()) {
    const place = `${name}/message[${index + 1}]`;
    const { item, faults } = readMessage(shortened(message, most));
    if (item) items.push({ place, span: message.span, ...item });
    const all = item && !message.hasEnd ? [...faults, CUT_OFF] : faults;
    if (message.text.length > most) problems.push(textCut(most, place));
    for (const fault of all) {
      problems.push({ ...fault, place, ...positionOf(message.span.start) });
    }
  }
  if (items.length === 0 && problems.length === 0) problems.push(NOTHING);
  return { feed: {}, items, problems, text };
}

/** Before it is parted into lines, each of which takes more memory than its characters. */
function shortened(message: Message, most: number): Message {
  return message.text.length > most ? { ...message, text: cutText(message.text, most) } : message;
}

const CUT_OFF: Fault = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'This message has no end (ETX): it is cut off, or the line lost a character. What had come of it was read.',
};

const NOTHING: Problem = {
  code: 'payload-unreadable',
  severity: 'lost',
  message: 'There is no message in this transmission: it holds nothing but control characters.',
};

export const UNREADABLE: Fault = {
  code: 'item-unreadable',
  severity: 'lost',
  message:
    'This part of the transmission is no message: it has neither a start (SOH, STX) nor a heading that can be read. The others were read. Look at it in the kept payload.',
};

export const EMPTY: Fault = {
  code: 'item-empty',
  severity: 'lost',
  message: 'This message has no text; there is no story to make of it.',
};

export const UNKNOWN_HEADING: Fault = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The heading of this message could not be read, so that its number and priority are unknown. Its text was read.',
};

/** @param written the time as sent */
export function unreadableTime(written: string): Fault {
  return {
    code: 'date-unreadable',
    severity: 'recovered',
    message: `The time “${written.trim().slice(0, 60)}” at the end of this message is none that the calendar has; it is left out.`,
  };
}
