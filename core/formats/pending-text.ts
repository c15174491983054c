/** The text of XML between one tag and the next, gathered until it is known where it belongs. */
import { decodeCharacterData, withoutForbidden } from './character-data.ts';
import type { RepairKind } from './repairs.ts';

const NONE = -1;

export class PendingText {
  readonly #source: string;
  readonly #note: (kind: RepairKind, at: number) => void;
  #pieces: string[] = [];
  /** Where the characters began that are not decoded yet: a sign that opens no tag does not part them. */
  #run = NONE;
  readonly #noteInRun = (kind: RepairKind): void => this.#note(kind, this.#run);

  constructor(source: string, note: (kind: RepairKind, at: number) => void) {
    this.#source = source;
    this.#note = note;
  }

  /** Character data stands from here on. */
  begin(at: number): void {
    if (this.#run === NONE) this.#run = at;
  }

  /** It ends here, if any stood before. */
  end(at: number): void {
    if (this.#run === NONE) return;
    this.#pieces.push(decodeCharacterData(this.#source.slice(this.#run, at), this.#noteInRun));
    this.#run = NONE;
  }

  /** The content of a CDATA section. @param at where the section begins */
  section(content: string, at: number): void {
    this.#pieces.push(withoutForbidden(content, (kind) => this.#note(kind, at)));
  }

  lineBreak(): void {
    this.#pieces.push('\n');
  }

  /** All of it, once. */
  take(): string {
    if (this.#pieces.length === 0) return '';
    const [first = ''] = this.#pieces;
    const text = this.#pieces.length === 1 ? first : this.#pieces.join('');
    this.#pieces = [];
    return text;
  }
}
