import { type Command, Option } from 'commander';
import type { ExportOptions } from '../export';
import type { ExtractOptions } from '../extract';
import { run } from './run';

/** What fills the database, reads it anew and writes it out. */
export function addDataCommands(program: Command): void {
  program
    .command('import')
    .description('import a data package: all of it or nothing')
    .argument('<folder>', 'folder with datapackage.json')
    .action((folder: string) =>
      run(
        import('../import.js'),
        ({ importFolder }) =>
          (surroundings) =>
            importFolder(folder, surroundings),
        async () => (await import('../package-folder.js')).requirePackage('FOLDER', folder),
      ),
    );

  program
    .command('rebuild')
    .description('compute all readings and the search anew and tell what changed')
    .action(() => run(import('../rebuild.js'), ({ rebuild }) => rebuild));

  program
    .command('work')
    .description('do what waits to be done: read documents, link what was read, accept what may be')
    .option('--once', 'end when nothing is ready')
    .action((options: { once?: boolean }) =>
      run(
        import('../work.js'),
        ({ workOn }) =>
          (surroundings) =>
            workOn(options, surroundings),
      ),
    );

  program
    .command('export')
    .description('write the data at one revision: a Data Package, CSV, NDJSON or Parquet')
    .option('--release <name>', 'the release to export')
    .option('--revision <number>', 'the revision to export; the latest when left out')
    .addOption(
      new Option('--format <format>', 'form').choices(['package', 'csv', 'ndjson', 'parquet']).default('package'),
    )
    .option('--list <name>', 'not of a package: which list; when left out everything as ndjson, else exchanges')
    .option('--where <json>', 'of a list: which rows, as `where` in the graph')
    .option('--order-by <json>', 'of a list: in which order, as `orderBy` in the graph')
    .option('--out <path>', 'folder of a package, else file; standard output when left out')
    .option('--resume', 'go on with what an export that was cut off left behind')
    .option('--public', 'package: only what readers see; else proposals and what was rejected too')
    .option('--bom', 'csv: begin with a byte order mark')
    .action((options: ExportOptions) =>
      run(
        import('../export.js'),
        ({ exportData }) =>
          (surroundings) =>
            exportData(options, surroundings),
      ),
    );

  program
    .command('extract')
    .description('print what is read in a text, and write nothing')
    .argument('<file>', 'a text, or - for standard input')
    .option('--published <date>', 'day of publication, from which “yesterday” is counted')
    .option('--title <title>', 'title, where it is not the first line of the text')
    .action(async (file: string, options: ExtractOptions) => {
      const [{ reportFailure }, { extractFile }] = await Promise.all([
        import('../command.js'),
        import('../extract.js'),
      ]);
      await reportFailure(() => extractFile(file, options));
    });
}
