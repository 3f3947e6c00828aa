import 'reflect-metadata';
import { Command } from 'commander';
import { runCommand } from './command';
import { importFolder } from './import';
import { requirePackage } from './package-folder';
import { rebuild } from './rebuild';
import { serve } from './serve';

const program = new Command('handover').description('Who was handed over, when, where - and who says so.');

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

void program.parseAsync();
