/** The command line: what there is to say, and what of it is done by which file under `commands/`. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FolderInUse } from '../local/lock.ts';
import packageJson from '../package.json' with { type: 'json' };
import { CommandFailure, EXIT } from './commands/failure.ts';
import { FORM_NAMES } from './print/form-names.ts';

const program = new Command('wiredesk')
  .description(
    'News-wire intake: polls agencies, keeps the exact bytes, makes stories with credits.',
  )
  .version(packageJson.version)
  .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
  .showHelpAfterError('(wiredesk --help and wiredesk COMMAND --help say more)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples
  wiredesk start                          the wire, on this machine, until Ctrl-C
  wiredesk start --once                   everything once, then a summary
  wiredesk start --once --file story.txt  take a file in
  wiredesk read story.txt --pretty        what Wiredesk makes of it, nothing stored
  wiredesk read story.txt --explain       what each field was, and why it became what it is
  wiredesk stories --agency yonhap --since 2h
  wiredesk show 3f2a… --version 1

Exit codes: 0 all well, 1 something failed, 2 the command was not understood.`,
  );

const dataOption = () =>
  new Option('--data <folder>', 'data folder of the local wire').default('.wiredesk');
const feedsOption = () =>
  new Option('--feeds <folder>', 'folder with feeds and subscribers, as YAML');
const dynamodbOption = () =>
  new Option(
    '--dynamodb-endpoint <url>',
    'a DynamoDB with streams to use instead of the embedded one',
  );
const formOption = () =>
  new Option('--as <form>', 'in a form that others read').choices(FORM_NAMES);
const jsonOption = () => new Option('--json', 'as JSON, for programs');

program
  .command('start')
  .summary('run the wire on this machine')
  .description(
    'Runs the whole wire on this machine, without AWS: polls the feeds (those under feeds/ and a\nsample wire), makes stories, keeps them in the data folder, prints a line for each event.',
  )
  .option('--once', 'run everything once, print a summary, exit; 1 if anything failed')
  .option('--file <path>', 'take in a file instead of polling feeds')
  .option('--agency <id>', 'whose copy the file is; without it the file is asked')
  .option('--sample-only', 'poll the sample wire only, none of the feeds under feeds/')
  .option('--no-sample', 'without the sample wire')
  .option('--verbose', 'print the functions’ logs as well')
  .addOption(dataOption())
  .addOption(feedsOption())
  .addOption(dynamodbOption())
  .action(async (options) => {
    const { start } = await import('./commands/start.ts');
    process.exitCode = await start(options);
  });

program
  .command('read')
  .summary('print what Wiredesk makes of a file, an address or standard input (-)')
  .description(
    'Reads a payload and prints its stories as JSON; nothing is stored. Exit code 1 says that\nsomething in it could not be read.',
  )
  .argument('<source>', 'a file, an http(s) address, or - for standard input')
  .option('--pretty', 'as a page to read instead of JSON')
  .addOption(
    new Option('--explain', 'what each field was, what it became, and by which rule').conflicts([
      'pretty',
      'as',
    ]),
  )
  .option('--json', 'with --explain: as JSON')
  .addOption(formOption())
  .option('--agency <id>', 'whose copy it is; without it the copy is asked')
  .action(async (source: string, options) => {
    const { read } = await import('./commands/read.ts');
    process.exitCode = await read(source, options);
  });

program
  .command('stories')
  .summary('list the stories, newest first')
  .option('--agency <id>', 'of one agency')
  .option('--feed <id>', 'that came by one feed')
  .option('--since <when>', 'received since: 30m, 2h, 7d, 2026-11-24, 2026-11-24T08:00:00Z')
  .option('--limit <number>', 'how many at most', positiveNumber, 20)
  .addOption(jsonOption())
  .addOption(dataOption())
  .addOption(dynamodbOption())
  .action(async (options) => {
    const { stories } = await import('./commands/stories.ts');
    process.exitCode = await stories(options);
  });

program
  .command('show')
  .summary('show one story')
  .argument('<id>', 'the story’s id, as `wiredesk stories` lists it')
  .option('--version <number>', 'an earlier version', positiveNumber)
  .option('--raw', 'the bytes it was made of, as they came')
  .addOption(formOption())
  .addOption(jsonOption())
  .addOption(dataOption())
  .addOption(dynamodbOption())
  .action(async (id: string, options) => {
    const { show } = await import('./commands/show.ts');
    process.exitCode = await show(id, options);
  });

program
  .command('feeds')
  .summary('show every feed with its state, and what could not be read')
  .addOption(jsonOption())
  .addOption(dataOption())
  .addOption(feedsOption())
  .addOption(dynamodbOption())
  .action(async (options) => {
    const { feeds } = await import('./commands/feeds.ts');
    process.exitCode = await feeds(options);
  });

function positiveNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It has to be a whole number from 1.');
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CommandFailure) {
    console.error(error.message);
    return error.exitCode;
  }
  if (error instanceof FolderInUse) {
    console.error(error.message);
    return EXIT.failed;
  }
  console.error(error);
  return EXIT.failed;
}
