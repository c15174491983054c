/** Waiting for "something changed" without looking again and again. */

/** The longest that a timer of Node can wait, about 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class Bell {
  readonly #listeners = new Set<() => void>();

  /** Wakes everybody who waits. */
  ring(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Resolves at the next ring, after `ms`, or when the signal is given: whatever comes first. */
  heard(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#listeners.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(Math.max(ms, 0), LONGEST_TIMER));
      this.#listeners.add(done);
      signal?.addEventListener('abort', done);
      if (signal?.aborted) done();
    });
  }
}
