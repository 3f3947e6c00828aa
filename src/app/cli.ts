import 'reflect-metadata';
import { Command, type CommanderError } from 'commander';
import { addDataCommands } from './commands/data';
import { addDeskCommands, addKeyCommands } from './commands/desk';
import { addIngestCommands } from './commands/ingest';
import { addReviewCommands } from './commands/review';

const program = new Command('handover')
  .description('Who was handed over, when, where - and who says so.')
  .exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command('serve', { isDefault: true })
  .description('serve the graph (default)')
  .action(async () => (await import('./serve.js')).serve());

addDataCommands(program);
addIngestCommands(program);
addReviewCommands(program);
addDeskCommands(program);
addKeyCommands(program);

void program.parseAsync();
