/**
 * The sample wire: an HTTP server on this computer that plays several agencies' feeds step by step,
 * so that stories move without any agency's contract and without a network.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { type Answer, answerWith, notice } from './answer.ts';
import { editionOf } from './edition.ts';
import { indexPage } from './index-page.ts';
import { representationOf } from './representation.ts';
import { readScript, type Script, type ScriptedFeed } from './script.ts';
import { loadState, saveState, type WireState } from './state.ts';
import { firstState, nextState } from './timeline.ts';

const HOST = '127.0.0.1';
/** Seconds between polls of a sample feed. */
const INTERVAL = 5;

export interface SampleWireOptions {
  /** Where the step is kept over restarts; without it each start plays from the first step. */
  statePath?: string;
  /** A port that must be free; without it the port of the last run if that is free, or any. */
  port?: number;
}

export interface SampleWire {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly feeds: FeedDefinition[];
  /** How far the wire has gone; the first step is 1. */
  readonly step: number;
  /** After this step the script is over and templates go on without end. */
  readonly lastScriptedStep: number;
  /** Goes one step on: saved first, then served. Calls at the same time go one after the other. */
  advance(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the wire at the step where its state file left off, or at step 1.
 * @throws Error if the state file can't be understood, or if the port asked for is taken
 */
export async function startSampleWire(options: SampleWireOptions = {}): Promise<SampleWire> {
  const script = readScript();
  const lastScriptedStep = script.steps.length;
  const { statePath } = options;
  const save = async (next: WireState): Promise<void> => {
    if (statePath !== undefined) await saveState(statePath, next);
  };

  const saved = statePath === undefined ? undefined : await loadState(statePath);
  let state = saved ?? firstState(now(), lastScriptedStep);
  if (!saved) await save(state);

  const server = createServer((request, response) => {
    const { status, headers, body } = answerTo(request, script, state);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  });
  const port =
    options.port === undefined
      ? await listenOnLastPort(server, state.port)
      : await listen(server, options.port);
  if (state.port !== port) {
    state = { ...state, port };
    await save(state);
  }

  let underWay = Promise.resolve();
  const goOn = async (): Promise<void> => {
    const next = nextState(state, now(), lastScriptedStep);
    await save(next);
    state = next;
  };
  const origin = `http://${HOST}:${port}`;
  return {
    origin,
    feeds: script.feeds.map((feed) => definitionOf(feed, origin)),
    get step() {
      return state.step;
    },
    lastScriptedStep,
    advance() {
      const advanced = underWay.then(goOn);
      underWay = advanced.catch(() => undefined);
      return advanced;
    },
    async stop() {
      await underWay;
      await close(server);
    },
  };
}

function answerTo(request: IncomingMessage, script: Script, state: WireState): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return notice(405, 'The sample wire only gives.', { allow: 'GET, HEAD' });
  }
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/') return answerWith(indexPage(script, state), request.headers);
  const feed = script.feeds.find((candidate) => candidate.path === path);
  if (!feed) return notice(404, 'The sample wire has no such page; see / for its feeds.');
  const edition = editionOf(feed, script, state);
  if (!edition.available) {
    return notice(503, 'Out of service in this step of the script.', {
      'retry-after': String(INTERVAL),
    });
  }
  return answerWith(representationOf(edition), request.headers);
}

function definitionOf(feed: ScriptedFeed, origin: string): FeedDefinition {
  const { id, agency, language, title, path } = feed;
  return { id, agency, url: origin + path, interval: INTERVAL, language, title };
}

/** Addresses are part of a feed's identity, so the last run's port is taken again where it is free. */
async function listenOnLastPort(server: Server, lastPort = 0): Promise<number> {
  try {
    return await listen(server, lastPort);
  } catch (error) {
    if (lastPort === 0) throw error;
    return listen(server, 0);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Pollers keep their connections open; they don't hold the wire. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
