/** Turns at a host: a few requests to it are under way at a time, the others wait. */

export class HostTurns {
  readonly #limit: number;
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  /** @param limit requests to one host at the same time */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Does work when it is its turn at a host.
   * @param lastStart milliseconds since 1970; work whose turn comes later is not begun
   * @returns undefined where the turn came too late
   */
  async take<Result>(
    host: string,
    lastStart: number,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> {
    await this.#turn(host);
    try {
      return Date.now() > lastStart ? undefined : await work();
    } finally {
      this.#pass(host);
    }
  }

  async #turn(host: string): Promise<void> {
    const busy = this.#busy.get(host) ?? 0;
    if (busy < this.#limit) {
      this.#busy.set(host, busy + 1);
      return;
    }
    const queue = this.#waiting.get(host) ?? [];
    this.#waiting.set(host, queue);
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** A turn goes from one to the next; only where nobody waits does a place become free. */
  #pass(host: string): void {
    const next = this.#waiting.get(host)?.shift();
    if (next !== undefined) {
      next();
      return;
    }
    this.#waiting.delete(host);
    const busy = (this.#busy.get(host) ?? 1) - 1;
    if (busy === 0) this.#busy.delete(host);
    else this.#busy.set(host, busy);
  }
}
