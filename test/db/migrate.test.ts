import type { Database } from '../../src/db/database';
import { isCheck, isDuplicate, isForeignKey } from '../../src/db/engine-errors';
import { migrate, pendingMigrations } from '../../src/db/migrate';
import { describeEachEngine, type TestDatabase } from '../support/engines';

describeEachEngine('Migrations', (open, create) => {
  let db: Database;
  beforeAll(async () => (db = await open()));

  it('leave nothing that the entities would still change', async () => {
    const drift = await db.writer.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('go down and up again to the same schema', async () => {
    const before = await schemaOf(db);
    for (const _ of db.writer.migrations) await db.writer.undoLastMigration({ transaction: 'each' });
    expect((await schemaOf(db)).map(({ name }) => name)).toEqual(['migration_lock', 'migrations']);
    expect(await pendingMigrations(db)).toHaveLength(db.writer.migrations.length);
    await migrate(db);
    expect(await schemaOf(db)).toEqual(before);
  });

  it('run once when two start at once, and both serve', async () => {
    const both = await create();
    const [one, two] = [await both.open(), await both.open()];
    const done = await Promise.all([migrate(one), migrate(two)]);
    expect(done.flat()).toHaveLength(one.writer.migrations.length);
    expect(await Promise.all([pendingMigrations(one), pendingMigrations(two)])).toEqual([[], []]);
  });

  it('run again after a killed process, once its lease is over', async () => {
    const left = await create();
    const next = await left.open();
    await holdLock(left);
    const started = performance.now();
    await migrate(next, { leaseMs: 500 });
    expect(performance.now() - started).toBeGreaterThan(400);
    expect(await pendingMigrations(next)).toEqual([]);
  });

  it('find their own leftovers', async () => {
    const cut = await (await create()).open();
    await migrate(cut);
    await cut.transaction((tx) => tx.run('DELETE FROM migrations'));
    await expect(migrate(cut)).resolves.toHaveLength(cut.writer.migrations.length);
    expect(await cut.query('SELECT * FROM head')).toEqual([{ id: 1, revision: 0 }]);
  });

  it.each([
    ['a second head', 'INSERT INTO head (id, revision) VALUES (2, 0)', isCheck],
    [
      'an unknown operation',
      "INSERT INTO `change` (revision, sequence, operation, entity, entity_id) VALUES (1, 9, 'DROP', 'party', 'a')",
      isCheck,
    ],
    [
      'a change without its revision',
      "INSERT INTO `change` (revision, sequence, operation, entity, entity_id) VALUES (7, 1, 'ADD', 'party', 'a')",
      isForeignKey,
    ],
    [
      'a release name twice',
      "INSERT INTO revision (id, `at`, actor, message, release_name) VALUES (2, '', '', '', 'v1')",
      isDuplicate,
    ],
    ['a revision twice', "INSERT INTO revision (id, `at`, actor, message) VALUES (1, '', '', '')", isDuplicate],
  ])('refuse %s', async (_, sql, reason) => {
    await db
      .transaction((tx) =>
        tx.run("INSERT INTO revision (id, `at`, actor, message, release_name) VALUES (1, '', '', '', 'v1')"),
      )
      .catch(() => undefined);
    const error = await db.transaction((tx) => tx.run(sql)).catch((thrown: unknown) => thrown);
    expect(reason(error)).toBe(true);
  });
});

async function holdLock(database: TestDatabase): Promise<void> {
  const killed = await database.open();
  await killed.transaction((tx) =>
    tx.run('CREATE TABLE migration_lock (id int NOT NULL PRIMARY KEY, holder varchar(36) NULL, beat int NOT NULL)'),
  );
  await killed.transaction((tx) => tx.run("INSERT INTO migration_lock VALUES (1, 'somebody', 7)"));
}

/** Tables with the statement that would make them. */
async function schemaOf(db: Database): Promise<{ name: string; sql: string }[]> {
  if (db.engine === 'sqlite')
    return db.query(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
  const tables = await db.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY BINARY table_name',
  );
  return Promise.all(tables.map(async ({ name }) => ({ name, sql: await definition(db, name) })));
}

async function definition(db: Database, table: string): Promise<string> {
  const [row] = await db.query<{ 'Create Table': string }>(`SHOW CREATE TABLE \`${table}\``);
  return (row?.['Create Table'] ?? '').replace(/ AUTO_INCREMENT=\d+/, '');
}
