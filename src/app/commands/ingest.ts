import type { Command } from 'commander';
import type { IngestRunOptions } from '../ingest';
import type { IngestAddOptions } from '../ingest-add';
import { run } from './run';

/** What collects. */
export function addIngestCommands(program: Command): void {
  const ingest = program.command('ingest').description('collect what is published');

  ingest
    .command('run')
    .description('look at all configured feeds once')
    .option('--source <id>', 'only feeds of this source')
    .option('--since <day>', 'only what was published on this day or later')
    .option('--due', 'only feeds whose time has come')
    .option('--dry-run', 'keep nothing, tell what would be kept')
    .option('--replay', 'fetch nothing: ask for kept texts to be read again')
    .action((options: IngestRunOptions) =>
      run(
        import('../ingest.js'),
        ({ ingestRun }) =>
          (surroundings) =>
            ingestRun(options, surroundings),
      ),
    );

  ingest
    .command('add')
    .description('add one thing now')
    .argument('<what>', 'a web address, a file (html, txt, csv, xlsx, ndjson), or - for text on standard input')
    .option('--published <day>', 'the day it was published')
    .option('--source <id>', 'the source that published it; known by the host of an address when left out')
    .option('--dry-run', 'keep nothing')
    .action((what: string, options: IngestAddOptions) =>
      run(
        import('../ingest-add.js'),
        ({ ingestAdd }) =>
          (surroundings) =>
            ingestAdd(what, options, surroundings),
      ),
    );

  ingest
    .command('health')
    .description('show how every feed fares')
    .option('--json', 'a line of JSON for each')
    .action((options: { json?: boolean }) =>
      run(
        import('../ingest-health.js'),
        ({ ingestHealth }) =>
          (surroundings) =>
            ingestHealth(options, surroundings),
      ),
    );
}
