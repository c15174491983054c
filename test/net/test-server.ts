/** A real HTTP server on the loopback interface whose answers a test writes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  /** `127.0.0.1:1234` */
  host: string;
  /** `http://127.0.0.1:1234` */
  origin: string;
  /** Headers of the requests that came, oldest first. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** Connections that were made. */
  connections: () => number;
  stop(): Promise<void>;
}

/** Starts a server with an answer for each path; other paths get a 404. */
export async function startServer(answers: Record<string, Answer>): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end('There is nothing here.');
    else answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
