/** An event source mapping that runs. */
export interface Source {
  /** Takes nothing new; resolves when what was in flight has ended. */
  stop(): Promise<void>;
}
