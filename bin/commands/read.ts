/** `wiredesk read`: what Wiredesk makes of a file, an address or standard input; nothing is stored. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { payloadLimits } from '../../aws/payload-limits.ts';
import { findItems } from '../../core/formats/find-items.ts';
import { UNKNOWN_AGENCY } from '../../core/payload/payload.ts';
import type { Problem } from '../../core/problem.ts';
import { type ReadHints, type ReadResult, readPayload } from '../../core/read-payload.ts';
import { explain } from '../../core/story/explain.ts';
import { parseAllowedHosts } from '../../net/guarded-connect.ts';
import { explanationPage } from '../print/explanation.ts';
import type { Form } from '../print/form-names.ts';
import { inForm } from '../print/forms.ts';
import { storyPage } from '../print/story-page.ts';
import { bold, dim, red, yellow } from '../print/style.ts';
import { knownAgency } from './agency-option.ts';
import { CommandFailure, EXIT } from './failure.ts';

/** Between stories. */
const RULE = `\n\n${dim('─'.repeat(60))}\n\n`;

export interface ReadOptions {
  agency?: string;
  pretty?: boolean;
  explain?: boolean;
  json?: boolean;
  as?: Form;
}

/** Reads and prints; exits with 1 where nothing could be read or something was lost. */
export async function read(source: string, options: ReadOptions): Promise<number> {
  const agency = options.agency === undefined ? UNKNOWN_AGENCY : knownAgency(options.agency);
  const { bytes, hints: given } = await fetchSource(source);
  const hints = { ...given, limits: payloadLimits() };
  const now = new Date().toISOString();
  const result = await readPayload(bytes, {
    ...hints,
    feed: { id: 'read', agency },
    receivedAt: now,
  });
  process.stdout.write(
    options.explain
      ? await explained(bytes, hints, result, options)
      : printed(result, options, now),
  );
  if (!options.pretty) for (const problem of result.problems) console.error(problemLine(problem));
  const lost = result.problems.some(({ severity }) => severity === 'lost');
  return lost ? EXIT.failed : EXIT.ok;
}

function printed(result: ReadResult, { pretty, as }: ReadOptions, now: string): string {
  if (pretty) return page(result);
  if (as === undefined) return `${JSON.stringify(result, null, 2)}\n`;
  const { title = 'Stories', link } = result.feed;
  return inForm(as, result.stories, { title, link, updated: now });
}

/** What each field was, what it became, and the rule: a page to read, or data. */
async function explained(
  bytes: Uint8Array,
  hints: ReadHints,
  { stories, feed }: ReadResult,
  { json }: ReadOptions,
): Promise<string> {
  const { items } = await findItems(bytes, hints);
  const byPlace = new Map(items.map((item) => [item.place, item]));
  const all = stories.flatMap((story) => {
    const item = byPlace.get(story.raw.item);
    return item === undefined ? [] : [{ story, fields: explain(story, item, feed) }];
  });
  if (json) {
    const data = all.map(({ story, fields }) => ({ id: story.id, item: story.raw.item, fields }));
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  const columns = process.stdout.columns ?? 80;
  const pages = all.map(({ story, fields }) => explanationPage(story, fields, columns));
  return `${pages.join(RULE)}\n`;
}

interface Source {
  bytes: Uint8Array;
  hints: ReadHints;
}

async function fetchSource(source: string): Promise<Source> {
  if (source === '-') return { bytes: await buffer(process.stdin), hints: {} };
  if (/^https?:\/\//i.test(source)) return fetchAddress(source);
  return { bytes: await readLocalFile(source), hints: {} };
}

async function fetchAddress(address: string): Promise<Source> {
  const { fetchOnce } = await import('../../net/fetch.ts');
  // Who types an address of this machine means it; where a redirect leads is another matter.
  const result = await fetchOnce(address, { allowedPrivateHosts: namedHost(address) });
  if (result.kind !== 'response') throw new CommandFailure(`${address}: ${result.message}`);
  if (result.status >= 400) {
    throw new CommandFailure(
      `${address} answered with status ${result.status}; there is nothing to read.`,
    );
  }
  return { bytes: result.body, hints: { url: result.url, headers: result.headers } };
}

/** Host and port of an address on this machine, as the address guard takes them. */
function namedHost(address: string): string[] {
  if (!URL.canParse(address)) throw new CommandFailure(`${address} is not an address.`, EXIT.usage);
  const { hostname, port, protocol } = new URL(address);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return [];
  return parseAllowedHosts(`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`);
}

/** Reads a file of the user's. @throws CommandFailure that says what is wrong with the path */
export async function readLocalFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder; name a file in it',
      EACCES: 'you may not read it',
    };
    const hint =
      extname(path) === '' && code === 'ENOENT' ? ' (an address begins with https://)' : '';
    throw new CommandFailure(`Cannot read ${path}: ${reasons[code ?? ''] ?? code}${hint}.`);
  }
}

function page(result: ReadResult): string {
  const title = result.feed.title === undefined ? '' : `, “${result.feed.title}”`;
  const count = result.stories.length === 1 ? '1 story' : `${result.stories.length} stories`;
  const parts = [dim(`${result.format}${title}: ${count}`), ...result.stories.map(storyPage)];
  if (result.problems.length > 0) {
    parts.push([bold('Problems'), ...result.problems.map(problemLine)].join('\n'));
  }
  return `${parts.join(RULE)}\n`;
}

/** A problem on one line, with its place. */
export function problemLine(problem: Problem): string {
  const colour = problem.severity === 'lost' ? red : yellow;
  const place =
    problem.line === undefined ? '' : ` (line ${problem.line}, column ${problem.column ?? 1})`;
  return `${colour(problem.severity)}  ${problem.message}${place}`;
}
