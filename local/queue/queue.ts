/**
 * A durable queue with the semantics of an SQS standard queue, as far as whoever sends and receives
 * notices them: at least once, visibility timeout, delay, receive count, dead letters, retention.
 *
 * What is on the disk is the truth about which messages there are. What is in flight is known to
 * this process alone, so after a crash every message that was not deleted comes again, at once. A
 * receive that the end of the whole program cut short is not counted: SQS outlives the functions it
 * feeds, this queue does not, and being killed is not the message's fault.
 *
 * A message that was sent is on the disk when `send` returns. One process owns the folder.
 */
import { randomUUID } from 'node:crypto';
import { Bell } from '../bell.ts';
import type { MessageContent, ReceivedMessage, StoredMessage } from './message.ts';
import type { MessageFile } from './message-file.ts';
import { MessageFolder } from './message-folder.ts';
import type { QueueCounts, QueueOptions, SendOptions } from './options.ts';

interface Entry {
  /** What the disk says. */
  file: MessageFile;
  /** What has happened since it was taken in; goes to the disk when the message is given back. */
  receiveCount: number;
  firstReceivedAt: number;
  /** The last receive's; once the message is visible again it still deletes, until somebody else receives. */
  receiptHandle?: string;
  hiddenUntil: number;
}

const DAY = 24 * 60 * 60 * 1000;

export class Queue {
  readonly options: QueueOptions;
  /** Rings on every change. */
  readonly bell = new Bell();
  readonly #now: () => number;
  readonly #folder: MessageFolder;
  readonly #ready = new Map<string, Entry>();
  readonly #hidden = new Map<string, Entry>();
  #sequence = 0;

  /** Opens the queue: what an earlier run left in the folder is there again. */
  constructor(options: QueueOptions) {
    this.options = options;
    this.#now = options.now ?? Date.now;
    this.#folder = new MessageFolder(options.folder, options.onProblem ?? console.error);
    for (const file of this.#folder.list()) this.#take(file);
    this.#dropExpired();
  }

  get name(): string {
    return this.options.name;
  }

  /** How many messages were sent since it was opened. */
  get sentCount(): number {
    return this.#sequence;
  }

  /** Keeps a message; it is on the disk when this returns. */
  send(body: string, options: SendOptions = {}): { messageId: string } {
    const { delaySeconds = 0, ...rest } = options;
    const sentAt = this.#now();
    const messageId = randomUUID();
    this.#keep(
      {
        sentAt,
        sequence: this.#sequence,
        availableAt: sentAt + delaySeconds * 1000,
        receiveCount: 0,
        firstReceivedAt: 0,
        messageId,
      },
      { ...rest, body },
    );
    this.#sequence += 1;
    return { messageId };
  }

  /**
   * Up to `max` messages, which nobody else receives for `visibilityTimeout` seconds. A message that
   * was received often enough goes to the dead letters instead.
   */
  receive(max: number, visibilityTimeout = this.options.visibilityTimeout): ReceivedMessage[] {
    this.#releaseDue();
    this.#dropExpired();
    const messages: ReceivedMessage[] = [];
    for (const entry of this.#ready.values()) {
      if (messages.length >= max) break;
      const content = this.#folder.read(entry.file);
      if (!content) this.#forget(entry);
      else if (this.#isSpent(entry)) this.#bury(entry, content);
      else messages.push(this.#handOut(entry, content, visibilityTimeout));
    }
    return messages;
  }

  /** The same, waiting up to `waitMs` for the first one, or until the signal says to stop. */
  async receiveWithin(
    waitMs: number,
    max: number,
    options: { visibilityTimeout?: number; signal?: AbortSignal } = {},
  ): Promise<ReceivedMessage[]> {
    const deadline = this.#now() + waitMs;
    while (!options.signal?.aborted) {
      const messages = this.receive(max, options.visibilityTimeout);
      const left = deadline - this.#now();
      if (messages.length > 0 || left <= 0) return messages;
      await this.bell.heard(Math.min(left, this.nextVisibleAt() - this.#now()), options.signal);
    }
    return [];
  }

  /** Deletes a message. False where it is gone, or was received again since. */
  delete(receiptHandle: string): boolean {
    const entry = this.#byReceipt(receiptHandle);
    if (!entry) return false;
    this.#folder.remove(entry.file);
    this.#forget(entry);
    return true;
  }

  /**
   * Hides a message in flight for `seconds` from now; 0 gives it back at once. `failure` is kept
   * with the message, for whoever finds it among the dead letters. False where it is not in flight.
   */
  changeVisibility(receiptHandle: string, seconds: number, failure?: string): boolean {
    this.#releaseDue();
    const entry = this.#byReceipt(receiptHandle);
    if (!entry || !this.#hidden.has(entry.file.messageId)) return false;
    if (failure !== undefined) this.#noteFailure(entry, failure);
    entry.hiddenUntil = this.#now() + seconds * 1000;
    this.#releaseDue();
    this.bell.ring();
    return true;
  }

  counts(): QueueCounts {
    this.#releaseDue();
    let inFlight = 0;
    for (const entry of this.#hidden.values()) if (entry.receiptHandle) inFlight += 1;
    return { visible: this.#ready.size, inFlight, delayed: this.#hidden.size - inFlight };
  }

  /** When the next hidden message can be received, epoch milliseconds; infinite if there is none. */
  nextVisibleAt(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const entry of this.#hidden.values()) next = Math.min(next, entry.hiddenUntil);
    return next;
  }

  /** All messages in the order in which they were sent, without receiving them. */
  peek(): StoredMessage[] {
    return [...this.#ready.values(), ...this.#hidden.values()]
      .sort((a, b) => a.file.sentAt - b.file.sentAt || a.file.sequence - b.file.sequence)
      .flatMap((entry) => {
        const content = this.#folder.read(entry.file);
        return content ? [stored(entry, content)] : [];
      });
  }

  #keep(file: MessageFile, content: MessageContent): void {
    this.#dropExpired();
    this.#folder.write(file, content);
    this.#take(file);
    this.bell.ring();
  }

  #take(file: MessageFile): void {
    const { receiveCount, firstReceivedAt, availableAt } = file;
    const entry: Entry = { file, receiveCount, firstReceivedAt, hiddenUntil: availableAt };
    (availableAt > this.#now() ? this.#hidden : this.#ready).set(file.messageId, entry);
  }

  #handOut(entry: Entry, content: MessageContent, visibilityTimeout: number): ReceivedMessage {
    const now = this.#now();
    const { messageId } = entry.file;
    const receiptHandle = `${messageId}.${randomUUID()}`;
    entry.receiveCount += 1;
    entry.firstReceivedAt ||= now;
    entry.receiptHandle = receiptHandle;
    entry.hiddenUntil = now + visibilityTimeout * 1000;
    this.#ready.delete(messageId);
    this.#hidden.set(messageId, entry);
    return { ...stored(entry, content), receiptHandle, firstReceivedAt: entry.firstReceivedAt };
  }

  /** Makes visible again what has been hidden long enough, and writes down that it was received. */
  #releaseDue(): void {
    const now = this.#now();
    for (const entry of [...this.#hidden.values()]) {
      if (entry.hiddenUntil > now) continue;
      const { receiveCount, firstReceivedAt } = entry;
      const file = { ...entry.file, receiveCount, firstReceivedAt };
      if (receiveCount !== entry.file.receiveCount) this.#folder.rename(entry.file, file);
      entry.file = file;
      this.#hidden.delete(file.messageId);
      this.#ready.set(file.messageId, entry);
    }
  }

  #isSpent(entry: Entry): boolean {
    const { deadLetters } = this.options;
    return deadLetters !== undefined && entry.receiveCount >= deadLetters.maxReceiveCount;
  }

  /**
   * Written there before it is removed here: a crash in between leaves it in both, never in none,
   * and doing it again overwrites the same file.
   */
  #bury(entry: Entry, content: MessageContent): void {
    const { deadLetters } = this.options;
    if (deadLetters) deadLetters.queue.#keep(entry.file, { ...content, deadLetterOf: this.name });
    this.#folder.remove(entry.file);
    this.#forget(entry);
  }

  #noteFailure(entry: Entry, failure: string): void {
    const content = this.#folder.read(entry.file);
    if (content) this.#folder.write(entry.file, { ...content, failure });
  }

  /** The first ones are the oldest, apart from those that were given back; their turn comes too. */
  #dropExpired(): void {
    const horizon = this.#now() - this.options.retentionDays * DAY;
    for (const entry of this.#ready.values()) {
      if (entry.file.sentAt > horizon) break;
      this.#folder.remove(entry.file);
      this.#forget(entry);
    }
  }

  #byReceipt(receiptHandle: string): Entry | undefined {
    const messageId = receiptHandle.split('.', 1)[0] ?? '';
    const entry = this.#hidden.get(messageId) ?? this.#ready.get(messageId);
    return entry?.receiptHandle === receiptHandle ? entry : undefined;
  }

  #forget(entry: Entry): void {
    this.#ready.delete(entry.file.messageId);
    this.#hidden.delete(entry.file.messageId);
    this.bell.ring();
  }
}

function stored(entry: Entry, content: MessageContent): StoredMessage {
  const { messageId, sentAt } = entry.file;
  return { ...content, messageId, sentAt, receiveCount: entry.receiveCount };
}
