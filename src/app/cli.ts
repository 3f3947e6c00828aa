import 'reflect-metadata';
import { Command, type CommanderError, Option } from 'commander';
import { runCommand } from './command';
import { exportData, type ExportOptions } from './export';
import { importFolder } from './import';
import { requirePackage } from './package-folder';
import { rebuild } from './rebuild';
import { serve } from './serve';

const program = new Command('handover')
  .description('Who was handed over, when, where - and who says so.')
  .exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : 2));

program.command('serve', { isDefault: true }).description('serve the graph (default)').action(serve);

program
  .command('import')
  .description('import a data package: all of it or nothing')
  .argument('<folder>', 'folder with datapackage.json')
  .action((folder: string) =>
    runCommand(
      (surroundings) => importFolder(folder, surroundings),
      () => requirePackage('FOLDER', folder),
    ),
  );

program
  .command('rebuild')
  .description('compute all readings and the search anew and tell what changed')
  .action(() => runCommand(rebuild));

program
  .command('export')
  .description('write the data at one revision: a Data Package, CSV or NDJSON')
  .option('--release <name>', 'the release to export')
  .option('--revision <number>', 'the revision to export; the latest when left out')
  .addOption(new Option('--format <format>', 'form').choices(['package', 'csv', 'ndjson']).default('package'))
  .option('--list <name>', 'csv, ndjson: which list; exchanges as csv, and everything as ndjson, when left out')
  .option('--where <json>', 'csv, ndjson: which rows, as `where` in the graph')
  .option('--order-by <json>', 'csv, ndjson: in which order, as `orderBy` in the graph')
  .option('--out <path>', 'folder of a package, else file; standard output when left out')
  .option('--resume', 'go on with what an export that was cut off left behind')
  .option('--public', 'package: only what readers see; else proposals and what was rejected too')
  .option('--bom', 'csv: begin with a byte order mark')
  .action((options: ExportOptions) => runCommand((surroundings) => exportData(options, surroundings)));

void program.parseAsync();
