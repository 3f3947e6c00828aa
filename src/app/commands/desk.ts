import { type Command, Option } from 'commander';
import type { Role } from '../../desk/keys/role';
import type { EraseOptions } from '../erase';
import type { KeysCreateOptions } from '../keys';
import type { ReleaseOptions } from '../release';
import { run } from './run';

const ROLES: Lowercase<`${Role}`>[] = ['reader', 'contributor', 'editor', 'admin'];

/** What editors do, but deciding on proposals. */
export function addDeskCommands(program: Command): void {
  program
    .command('erase')
    .description('erase words for privacy, from the past too; nobody can take that back')
    .option('--id <id>', 'a document, statement, claim or total; may be given again', many, [])
    .option('--words', 'a run of words from standard input, wherever it stands')
    .requiredOption('--reason <reason>', 'why; everybody sees it')
    .option('--json', 'as JSON')
    .action((options: EraseOptions) =>
      run(
        import('../erase.js'),
        ({ eraseWords }) =>
          (surroundings) =>
            eraseWords(options, surroundings),
      ),
    );

  program
    .command('release')
    .description('name the data as they stand, to be cited and read as of then')
    .argument('<name>', 'such as 2026-03')
    .requiredOption('--message <text>', 'what is new in it')
    .option('--id <text>', 'names this call: the same one again changes nothing and is answered alike')
    .option('--json', 'as JSON')
    .action((name: string, options: ReleaseOptions) =>
      run(
        import('../release.js'),
        ({ release }) =>
          (surroundings) =>
            release(name, options, surroundings),
      ),
    );
}

/** Who may write. */
export function addKeyCommands(program: Command): void {
  const keys = program.command('keys').description('keys to the graph: who may write');

  keys
    .command('create')
    .description('make a key and print it, this once')
    .addOption(new Option('--role <role>', 'what it allows').choices(ROLES).makeOptionMandatory())
    .requiredOption('--label <label>', 'who uses it; everybody sees it as the author of revisions')
    .option('--expires <day>', 'the day from which on it is refused')
    .option('--json', 'as JSON')
    .action((options: KeysCreateOptions) =>
      run(
        import('../keys.js'),
        ({ keysCreate }) =>
          (surroundings) =>
            keysCreate(options, surroundings),
      ),
    );

  keys
    .command('list')
    .description('show all keys, without their secrets')
    .option('--json', 'a line of JSON for each')
    .action((options: { json?: boolean }) =>
      run(
        import('../keys.js'),
        ({ keysList }) =>
          (surroundings) =>
            keysList(options, surroundings),
      ),
    );

  keys
    .command('revoke')
    .description('end a key, at once and for ever')
    .argument('<id>', 'the 8 signs behind hnd_')
    .option('--json', 'as JSON')
    .action((id: string, options: { json?: boolean }) =>
      run(
        import('../keys.js'),
        ({ keysRevoke }) =>
          (surroundings) =>
            keysRevoke(id, options, surroundings),
      ),
    );
}

const many = (one: string, others: readonly string[]): string[] => [...others, one];
