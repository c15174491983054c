/**
 * Crashes on purpose: a proxy between the SDK clients and the stand-ins that counts calls and, from
 * a chosen one on, lets nothing through any more, as if the process had died. Dying before a call
 * means that it is never made; dying after it means that it is made and nobody hears the answer.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Moment = 'before' | 'after';

/** Says when to die; shared by the proxies of all services, so that calls are counted together. */
export class CrashPlan {
  /** Calls that were let through, as `service operation`. */
  readonly calls: string[] = [];
  #crashAt: { call: number; moment: Moment } | undefined;
  #dead = false;
  #crashed = false;

  /** From now on: die at this call, counted from 0. */
  crashAt(call: number, moment: Moment): void {
    this.calls.length = 0;
    this.#dead = false;
    this.#crashAt = { call, moment };
  }

  /** The process is started again; it does not die a second time. */
  restart(): void {
    this.#dead = false;
    this.#crashAt = undefined;
  }

  /** Whether it died since it was asked last; a crash that has not come yet is called off. */
  takeCrash(): boolean {
    const crashed = this.#crashed;
    this.#crashed = false;
    this.#crashAt = undefined;
    return crashed;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** What to do with a call. */
  judge(name: string): 'pass' | 'drop' | 'pass-unheard' {
    if (this.#dead) return 'drop';
    const number = this.calls.push(name) - 1;
    if (number !== this.#crashAt?.call) return 'pass';
    this.#dead = true;
    this.#crashed = true;
    return this.#crashAt.moment === 'before' ? 'drop' : 'pass-unheard';
  }
}

export interface Proxy {
  endpoint: string;
  stop(): Promise<void>;
}

/** Starts a proxy in front of a stand-in. */
export async function startProxy(service: string, target: string, plan: CrashPlan): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const verdict = plan.judge(nameOf(service, incoming));
    if (verdict === 'drop') incoming.socket.destroy();
    else forward(new URL(target), incoming, outgoing, verdict === 'pass-unheard');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  target: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  unheard: boolean,
): void {
  const options = {
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: incoming.url,
    // The stand-ins answer only to their own name.
    headers: { ...incoming.headers, host: target.host },
  };
  const call = request(options, (answer) => {
    if (unheard) {
      answer.resume();
      answer.on('end', () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  call.on('error', () => incoming.socket.destroy());
  incoming.pipe(call);
}

function nameOf(service: string, { method, headers, url }: IncomingMessage): string {
  const target = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  return `${service} ${target || `${method} ${url?.split('/')[2] ?? ''}`}`;
}
