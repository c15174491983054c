/** A function as its entry in the wiring table has it: code, variables, permissions, trigger. */
import { fileURLToPath } from 'node:url';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  type BundlingOptions,
  LogLevel,
  NodejsFunction,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bundling } from '../bundling.ts';
import type { Settings } from '../settings.ts';
import { type FunctionDefinition, type FunctionName, functions } from '../wiring.ts';
import { environmentFor, FEEDS_FILE_NAME } from './environment.ts';
import { statementsFor } from './permissions.ts';
import { attachTrigger } from './triggers.ts';
import type { Resources, ResourcesOf } from './wire-resources.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface WireFunctionProps<Name extends FunctionName> {
  name: Name;
  resources: ResourcesOf<Name>;
  settings: Settings;
  /** A file that goes into the bundle as `feeds.json`. */
  feedsFile?: string;
}

export class WireFunction<Name extends FunctionName> extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, props: WireFunctionProps<Name>) {
    super(scope, props.name);
    const definition: FunctionDefinition = functions[props.name];
    const resources: Partial<Resources> = props.resources;
    const { settings } = props;

    const logGroup = new LogGroup(this, 'Logs', {
      retention: settings.logDays,
      removalPolicy: settings.keepData
        ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
        : RemovalPolicy.DESTROY,
    });
    // A role of its own rather than the managed policy, which allows logs of every group.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    for (const permission of definition.permissions) {
      for (const statement of statementsFor(permission, resources)) role.addToPolicy(statement);
    }

    this.function = new NodejsFunction(this, 'Function', {
      description: definition.description,
      entry: `${PROJECT_ROOT}${definition.entry}`,
      projectRoot: PROJECT_ROOT,
      depsLockFilePath: `${PROJECT_ROOT}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(definition.timeout),
      memorySize: definition.memory,
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: environmentFor(definition.environment, resources, settings),
      bundling: bundlingOptions(props.feedsFile),
    });
    attachTrigger(this, this.function, definition, resources, settings);
  }
}

/** The project's bundling options under the names that `NodejsFunction` has for them. */
function bundlingOptions(feedsFile: string | undefined): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    target: bundling.target,
    mainFields: [...bundling.mainFields],
    minify: bundling.minify,
    sourceMap: bundling.sourcemap,
    sourcesContent: bundling.sourcesContent,
    banner: bundling.banner.js,
    bundleAwsSDK: true,
    logLevel: LogLevel.WARNING,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_input, output) =>
        feedsFile === undefined ? [] : [copyCommand(feedsFile, `${output}/${FEEDS_FILE_NAME}`)],
    },
  };
}

/** Node rather than cp, so that it runs in every shell. */
function copyCommand(from: string, to: string): string {
  return `node -e "fs.copyFileSync(process.argv[1], process.argv[2])" "${from}" "${to}"`;
}
