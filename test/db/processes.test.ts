import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/db/database';
import { migrate, pendingMigrations } from '../../src/db/migrate';
import { commit, headRevision } from '../../src/db/unit-of-work';
import { describeEachEngine, type TestDatabase } from '../support/engines';
import { WriterProcess } from './process';

describeEachEngine('Several processes', (_, create) => {
  let place: TestDatabase;
  let db: Database;

  beforeEach(async () => {
    place = await create();
    db = await place.open();
  });

  it('migrate once when they start together', async () => {
    const both = [new WriterProcess(place.url, 'migrate'), new WriterProcess(place.url, 'migrate')];
    await Promise.all(both.map((one) => one.ended));
    expect(both.map(({ lines }) => lines.at(-1))).toEqual(['ready', 'ready']);
    expect(both.flatMap(({ lines }) => lines.slice(0, -1))).toHaveLength(db.writer.migrations.length);
    expect(await pendingMigrations(db)).toEqual([]);
  });

  it('repair what one left that was killed while it migrated', async () => {
    const killed = new WriterProcess(place.url, 'migrate');
    await tableAppears(db, 'migration_lock');
    await sleep(Math.random() * 60);
    await killed.kill();
    await migrate(db, { leaseMs: 500 });
    expect(await pendingMigrations(db)).toEqual([]);
    expect((await db.writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });

  it('number their revisions without a gap', async () => {
    await migrate(db);
    const two = [new WriterProcess(place.url, 'write', 'one'), new WriterProcess(place.url, 'write', 'two')];
    await Promise.all([...two.map((one) => one.ended), writeBeside(db, 10)]);
    const told = two.flatMap(({ lines }) => lines.map(Number));
    expect(told).toHaveLength(60);
    expect(await numbers(db)).toEqual(Array.from({ length: 70 }, (_unused, index) => index + 1));
    expect(new Set(told).size).toBe(60);
  });

  it('leave the last revision when one is killed in the middle of the next', async () => {
    await migrate(db);
    await writeBeside(db, 1);
    const killed = new WriterProcess(place.url, 'hang');
    await killed.printed(1);
    await killed.kill();
    await writeBeside(db, 1);
    expect(await numbers(db)).toEqual([1, 2]);
    expect(await db.query("SELECT COUNT(*) AS n FROM `change` WHERE entity_id LIKE 'child-%'")).toEqual([{ n: 0 }]);
  });

  it('keep every revision that was acknowledged before a kill', async () => {
    await migrate(db);
    const killed = new WriterProcess(place.url, 'write');
    await killed.printed(1 + Math.floor(Math.random() * 20));
    await killed.kill();
    const kept = await numbers(db);
    expect(kept).toEqual(kept.map((_unused, index) => index + 1));
    expect(kept.length).toBe(await headRevision(db));
    expect(kept.length - killed.lines.length).toBeGreaterThanOrEqual(0);
    expect(kept.length - killed.lines.length).toBeLessThanOrEqual(1);
  });
});

async function tableAppears(db: Database, table: string): Promise<void> {
  while (
    !(await db.query(`SELECT * FROM ${table}`).then(
      () => true,
      () => false,
    ))
  )
    await sleep(2);
}

async function writeBeside(db: Database, times: number): Promise<void> {
  const one = (): Promise<unknown> =>
    commit(db, { actor: 'test', message: 'beside' }, (unit) =>
      unit.record({ operation: 'ADD', entity: 'party', entityId: 'a', before: null, after: {} }),
    );
  await Promise.all(Array.from({ length: times }, one));
}

async function numbers(db: Database): Promise<number[]> {
  return (await db.query<{ id: number }>('SELECT id FROM revision ORDER BY id')).map(({ id }) => id);
}
