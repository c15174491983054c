/** What has to be stopped, in the reverse of the order in which it was started. */
export class Teardown {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | undefined;

  /** Remembers how to stop what was just started. */
  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /**
   * Runs all steps once, whoever asks how often. A step that fails does not keep the others from
   * running.
   * @throws AggregateError with what failed.
   */
  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be stopped.');
  }
}
