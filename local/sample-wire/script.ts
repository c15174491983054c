/** What the sample wire plays: feeds, their stories and the versions of these, step by step. Copy is data (`samples/wire`). */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { FEED_SCHEMA, PROGRAMME_SCHEMA } from './script-schema.ts';

export interface ScriptedPicture {
  /** File name; the pictures themselves are not served. */
  file: string;
  caption: string;
  /** A credit line of its own (`media:credit`); without it the credit stands at the caption's end. */
  credit?: string;
  /** `media:copyright`. */
  copyright?: string;
}

/** Copy of one version. What a later version leaves out, except its headline and text, stays as it was. */
export interface ScriptedCopy {
  headline: string;
  /** Paragraphs, separated by blank lines. */
  text: string;
  summary?: string;
  creator?: string;
  category?: string;
  pictures?: ScriptedPicture[];
}

export interface ScriptedVersion extends ScriptedCopy {
  /** The step at which it comes onto the wire. */
  step: number;
  /** Seconds by which its time lies before the step's. */
  ago?: number;
}

export interface ScriptedStory {
  /** As transmitted, the same over all versions. */
  id: string;
  /** The last part of its address. */
  slug: string;
  versions: ScriptedVersion[];
}

/** A number in a template's copy, computed from the step. */
export interface NumberRange {
  from: number;
  to: number;
  decimals?: number;
}

/** After the script's end: a story that comes again and again, each time with other numbers. */
export interface StoryTemplate {
  id: string;
  slug: string;
  /** Comes at each step whose remainder by `every` is `remainder`. */
  every: number;
  remainder: number;
  numbers?: Record<string, NumberRange>;
  choices?: Record<string, string[]>;
  /** `after`: steps after the first version, which has 0. */
  versions: (ScriptedCopy & { after: number })[];
}

export interface ScriptedFeed {
  id: string;
  agency: string;
  path: string;
  format: 'rss' | 'atom' | 'text';
  language: 'en' | 'ko';
  /** Names months as this agency does in its datelines. */
  months: 'yonhap' | 'reuters' | 'korean';
  /** The zone in which the feed writes its times and its copy counts its days. */
  offset: `+${string}:${string}` | `-${string}:${string}`;
  /** The element that gives a version's own time in RSS; without it only the first time is told. */
  updatedIn?: 'dc:date' | 'atom:updated';
  title: string;
  /** Address of the pages that its items point to. */
  link: string;
  /** What it shows, for the index page. */
  about: string;
  rights: string;
  /** Steps at which the feed is out of service. */
  outages?: number[];
  stories: ScriptedStory[];
  endless?: StoryTemplate[];
}

export interface Script {
  title: string;
  /** A sentence a step; the first is step 1. */
  steps: string[];
  feeds: ScriptedFeed[];
}

interface Programme {
  title: string;
  steps: string[];
  feeds: string[];
}

const SAMPLES = new URL('../../samples/wire/', import.meta.url);

/**
 * Reads the script: `programme.yaml` and the feed files that it names.
 * @param folder where they lie, a `file:` URL that ends in a slash
 * @throws Error that names the file and the fault, if a file has another shape than the schema's
 */
export function readScript(folder: URL = SAMPLES): Script {
  const ajv = new Ajv({ allErrors: true });
  const read = <T>(file: string, schema: object): T => {
    const value: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
    const fits = ajv.compile<T>(schema);
    if (fits(value)) return value;
    throw new Error(`samples/wire/${file}: ${ajv.errorsText(fits.errors, { dataVar: file })}`);
  };
  const { title, steps, feeds } = read<Programme>('programme.yaml', PROGRAMME_SCHEMA);
  return { title, steps, feeds: feeds.map((file) => read<ScriptedFeed>(file, FEED_SCHEMA)) };
}
