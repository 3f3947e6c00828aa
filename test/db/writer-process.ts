import 'reflect-metadata';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import { configFromEnvironment } from '../../src/config/config';
import { type Database, openDatabase } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { type Unit, commit } from '../../src/db/unit-of-work';

/** A process beside the tests: `writer-process.ts <task> <name>`, told by DATABASE_URL where to write. It prints one line for each thing done. */
const [task, name = 'child'] = process.argv.slice(2);
const author = { actor: name, message: 'test' };

const tasks: Record<string, (db: Database) => Promise<void>> = {
  async migrate(db) {
    (await migrate(db, { leaseMs: 2000 })).forEach((done) => console.log(done));
    console.log('ready');
  },

  /** Commits until it is killed or has made 30, and says so only after each commit. */
  async write(db) {
    for (let number = 1; number <= 30; number += 1) {
      const { revision } = await commit(db, author, (unit) => add(unit, `${name}-${number}`));
      console.log(revision);
    }
  },

  /** Stands in the middle of a revision for ever. */
  async hang(db) {
    await commit(db, author, async (unit) => {
      for (let number = 1; number <= 700; number += 1) await add(unit, `${name}-${number}`);
      console.log('in the middle');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });
  },
};

function add(unit: Unit, entityId: string): Promise<void> {
  return unit.record({ operation: 'ADD', entity: 'party', entityId, before: null, after: { id: entityId } });
}

async function main(): Promise<void> {
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  await tasks[task ?? '']?.(db);
  await db.close();
}

void main();
