/**
 * A queue's folder: one JSON file a message. Operations are synchronous: each is short, and what
 * was written is there when the call returns.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMissing, UNFINISHED } from '../atomic-file.ts';
import { asMessageContent, type MessageContent } from './message.ts';
import { fileName, type MessageFile, parseFileName } from './message-file.ts';

/** Ending of files that were set aside because there is no message in them. */
const UNREADABLE = '.unreadable';

export class MessageFolder {
  readonly #folder: string;
  readonly #onProblem: (message: string) => void;

  constructor(folder: string, onProblem: (message: string) => void) {
    this.#folder = folder;
    this.#onProblem = onProblem;
    mkdirSync(folder, { recursive: true });
  }

  /** All messages, in the order in which they were sent; clears what a killed run left half-written. */
  list(): MessageFile[] {
    const files: MessageFile[] = [];
    for (const name of readdirSync(this.#folder).sort()) {
      const file = parseFileName(name);
      if (file) files.push(file);
      else if (name.endsWith(UNFINISHED)) rmSync(join(this.#folder, name), { force: true });
    }
    return files;
  }

  write(file: MessageFile, content: MessageContent): void {
    const path = this.#path(file);
    writeFileSync(path + UNFINISHED, JSON.stringify(content));
    renameSync(path + UNFINISHED, path);
  }

  /** The content; undefined where the file is gone, or was set aside because it holds no message. */
  read(file: MessageFile): MessageContent | undefined {
    const path = this.#path(file);
    try {
      const content = asMessageContent(JSON.parse(readFileSync(path, 'utf8')));
      if (content) return content;
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (!(error instanceof SyntaxError)) throw error;
    }
    renameSync(path, path + UNREADABLE);
    this.#onProblem(`There is no message in this file, it was set aside: ${path}${UNREADABLE}`);
    return undefined;
  }

  rename(from: MessageFile, to: MessageFile): void {
    try {
      renameSync(this.#path(from), this.#path(to));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  remove(file: MessageFile): void {
    try {
      unlinkSync(this.#path(file));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  #path(file: MessageFile): string {
    return join(this.#folder, fileName(file));
  }
}
