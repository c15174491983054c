/** What the runner and the runtime in a worker thread tell each other. */

export interface WorkerData {
  /** Address of the bundle, `file:`. */
  bundle: string;
  functionName: string;
  /** MB, for the context. */
  memory: number;
}

export interface Invocation {
  requestId: string;
  /** The event as JSON, as it would come over the wire. */
  event: string;
  /** Epoch milliseconds at which the time is over. */
  deadline: number;
}

export interface Failure {
  name: string;
  message: string;
  stack?: string;
}

export type FromRuntime =
  | { kind: 'ready' }
  /** The bundle could not be loaded. */
  | { kind: 'unusable'; failure: Failure }
  /** `answer` is JSON; undefined where the handler answers nothing. */
  | { kind: 'answer'; requestId: string; answer?: string }
  | { kind: 'failure'; requestId: string; failure: Failure };
