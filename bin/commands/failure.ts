/** A mistake of the person at the command line, told without a stack trace. */

/** Exit codes: 0 all well, 1 something failed, 2 the command was not understood. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Thrown for what the user can put right; the message says what, where and what to do. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}
