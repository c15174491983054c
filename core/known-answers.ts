/**
 * Answers that were given before, for pure functions whose questions come again and again (the credit
 * below every picture of a feed, the structure of every item). Bounded: a wire runs for months.
 */
export class KnownAnswers<Answer> {
  readonly #answers = new Map<string, Answer>();
  readonly #most: number;
  readonly #longest: number;

  /**
   * @param most answers kept; when more come, the oldest goes
   * @param longest characters of a question that is worth keeping
   */
  constructor(most: number, longest: number) {
    this.#most = most;
    this.#longest = longest;
  }

  find(question: string): Answer | undefined {
    return question.length > this.#longest ? undefined : this.#answers.get(question);
  }

  /** @param answer shared by all who ask; nobody may change it */
  remember(question: string, answer: Answer): void {
    if (question.length > this.#longest) return;
    if (this.#answers.size >= this.#most && !this.#answers.has(question)) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
    this.#answers.set(question, answer);
  }
}
