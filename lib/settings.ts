/** What ops decide at deployment: the stage, and what may be set with `--context name=value`. */
import { readLimits } from '../core/formats/limit-settings.ts';
import type { Limits } from '../core/formats/limits.ts';

export type Stage = 'dev' | 'prod';

export interface Settings {
  stage: Stage;
  /** Data stays when its stack is deleted, the table can't be deleted, and it can be restored. */
  keepData: boolean;
  /** Days after which raw payloads leave; replays reach back that far. */
  payloadDays: number;
  /** Days after which story documents leave; 0 keeps them. */
  documentDays: number;
  /** Days for which an object that was overwritten or deleted can be brought back. */
  recoveryDays: number;
  /** Days for which logs are kept; CloudWatch knows only some numbers. */
  logDays: 14 | 90;
  logLevel: 'DEBUG' | 'INFO';
  /** Address in the user agent, so that an agency can write before it blocks. */
  contact?: string;
  /** An SNS topic that alarms are sent to; without one they only show in CloudWatch. */
  alarmTopicArn?: string;
  /** Limits of payloads other than the usual ones (`core/formats/limits.ts`). */
  limits?: Partial<Limits>;
}

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; errors: string[] };

const STAGES: Record<Stage, Settings> = {
  dev: {
    stage: 'dev',
    keepData: false,
    payloadDays: 14,
    documentDays: 30,
    recoveryDays: 1,
    logDays: 14,
    logLevel: 'DEBUG',
  },
  prod: {
    stage: 'prod',
    keepData: true,
    payloadDays: 365,
    documentDays: 0,
    recoveryDays: 30,
    logDays: 90,
    logLevel: 'INFO',
  },
};

/** Numbers that may be set, with their bounds. */
const DAYS = {
  payloadDays: { least: 1, most: 3650 },
  documentDays: { least: 0, most: 3650 },
  recoveryDays: { least: 1, most: 365 },
} as const;

/** Texts that may be set. */
const TEXTS = {
  contact: { pattern: /^[!-~]{3,200}$/, example: 'wire-desk@example.org' },
  alarmTopicArn: {
    pattern: /^arn:aws[a-z-]{0,10}:sns:[a-z0-9-]{1,30}:[0-9]{12}:[A-Za-z0-9_-]{1,256}$/,
    example: 'arn:aws:sns:eu-central-1:111122223333:alarms',
  },
} as const;

/**
 * The settings of a stage, with what ops changed.
 * @param context value of a context key, a text where it came from the command line
 * @returns the settings, or a sentence for each value that can't be used
 */
export function readSettings(context: (key: string) => unknown): ReadSettings {
  const stage = context('stage') ?? 'dev';
  if (stage !== 'dev' && stage !== 'prod') {
    return { ok: false, errors: [`--context stage=${String(stage)}: must be dev or prod`] };
  }
  const settings: Settings = { ...STAGES[stage] };
  const errors: string[] = [];
  for (const [name, { least, most }] of entries(DAYS)) {
    const value = context(name);
    if (value === undefined) continue;
    const days = value === '' ? Number.NaN : Number(value);
    if (Number.isInteger(days) && days >= least && days <= most) settings[name] = days;
    else {
      errors.push(
        `--context ${name}=${String(value)}: must be a number of days, ${least} to ${most}`,
      );
    }
  }
  for (const [name, { pattern, example }] of entries(TEXTS)) {
    const value = context(name);
    if (value === undefined) continue;
    if (typeof value === 'string' && pattern.test(value)) settings[name] = value;
    else errors.push(`--context ${name}=${String(value)}: must look like ${example}`);
  }
  const read = readLimits(context);
  errors.push(...read.errors.map((error) => `--context ${error}`));
  if (Object.keys(read.limits).length > 0) settings.limits = read.limits;
  return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}

function entries<Table extends object>(table: Table) {
  return Object.entries(table) as [keyof Table, Table[keyof Table]][];
}
