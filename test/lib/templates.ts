/** The synthesised templates, with the context of `cdk.json` and without bundling. */
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib/core';
import type { FeedDefinition, SubscriberDefinition } from '../../core/feed/definition.ts';
import { readSettings, type Settings } from '../../lib/settings.ts';
import { buildStacks } from '../../lib/stacks.ts';

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

export interface ResourceTemplate {
  Type: string;
  Properties?: { [name: string]: Value };
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface StackTemplate {
  Resources: Record<string, ResourceTemplate>;
  Outputs?: Record<string, { Value: Value }>;
}

export interface Templates {
  folder: string;
  storage: StackTemplate;
  intake: StackTemplate;
  events: StackTemplate;
}

export const FEED: FeedDefinition = {
  id: 'meridian-en',
  agency: 'meridian',
  url: 'https://feeds.example/news.xml',
  interval: 300,
};

export const SUBSCRIBERS: SubscriberDefinition[] = [
  { id: 'desk', description: 'The news desk', pattern: { 'detail-type': ['Story Published'] } },
  {
    id: 'night-desk',
    pattern: {
      'detail-type': [{ prefix: 'Story ' }],
      detail: { language: ['en'], urgency: [{ numeric: ['<=', 2] }] },
    },
  },
];

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

export function settingsFor(values: Record<string, unknown>): Settings {
  const read = readSettings((key) => values[key]);
  if (!read.ok) throw new Error(read.errors.join('\n'));
  return read.settings;
}

export function synthesise(
  values: Record<string, unknown> = {},
  feeds: FeedDefinition[] = [FEED],
  subscribers: SubscriberDefinition[] = SUBSCRIBERS,
): Templates {
  const app = new App({
    context: { ...context, 'aws:cdk:bundling-stacks': [] },
    // CloudFormation's own rules take seconds; `bin/app.ts`, which has a test, runs them.
    builtinCloudFormationValidation: false,
  });
  const stacks = buildStacks(app, { settings: settingsFor(values), feeds, subscribers });
  const assembly = app.synth();
  const template = ({ artifactId }: { artifactId: string }): StackTemplate =>
    assembly.getStackArtifact(artifactId).template;
  return {
    folder: assembly.directory,
    storage: template(stacks.storage),
    intake: template(stacks.intake),
    events: template(stacks.events),
  };
}

/** Logical ids and properties of all resources of a type. */
export function resourcesOf(template: StackTemplate, type: string) {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties: properties = {}, ...resource }]) => ({ id, properties, ...resource }));
}

/** The only resource of a type whose logical id begins so. */
export function resourceOf(template: StackTemplate, type: string, start = '') {
  const found = resourcesOf(template, type).filter(({ id }) => id.startsWith(start));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} begin with “${start}”`);
  return found[0]!;
}

/**
 * A reference as text, without the hash at the end of logical ids:
 * `{ 'Fn::GetAtt': ['PollsQueue0D0022D2', 'Arn'] }` is `PollsQueue.Arn`.
 */
export function say(value: Value | undefined): string {
  if (Array.isArray(value)) return value.map(say).join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  const [[name, inner] = ['', null]] = Object.entries(value);
  switch (name) {
    case 'Ref':
      return withoutHash(say(inner));
    case 'Fn::GetAtt':
      return (inner as [string, string]).map(withoutHash).join('.');
    case 'Fn::ImportValue':
      return exported(say(inner));
    case 'Fn::Join':
      return (inner as [string, Value[]])[1].map(say).join((inner as [string, Value[]])[0]);
    default:
      return JSON.stringify(value);
  }
}

/** `wiredesk-dev-storage:ExportsOutputFnGetAttIndexTable0C9C7D0CArn74C3B997` is `IndexTable.Arn`. */
function exported(name: string): string {
  const match = /:ExportsOutput(?:FnGetAtt|Ref)([A-Za-z]+?)[0-9A-F]{8}([A-Za-z]*)[0-9A-F]{8}$/.exec(
    name,
  );
  return match === null ? name : [match[1], match[2]].filter(Boolean).join('.');
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: Value;
  Principal?: Value;
  Condition?: Value;
}

export function statementsOf(properties: { [name: string]: Value }): Statement[] {
  const document = properties.PolicyDocument as unknown as { Statement: Statement[] } | undefined;
  return document?.Statement ?? [];
}

/** Allowed statements as sorted lines: `sqs:SendMessage on PollsQueue.Arn`. */
export function permissionsOf(template: StackTemplate, role: string): string[] {
  return statementsOf(resourceOf(template, 'AWS::IAM::Policy', role).properties)
    .map(({ Action, Resource }) => `${[Action].flat().join(' ')} on ${say(Resource)}`)
    .sort();
}
