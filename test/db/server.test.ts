import type { Database } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { commit, headRevision, type Unit } from '../../src/db/unit-of-work';
import {
  CommitUnknown,
  DatabaseRefused,
  DatabaseUnavailable,
  DeadlineExceeded,
  Overloaded,
} from '../../src/kernel/errors';
import { ask, describeServer, type TestDatabase } from '../support/engines';
import { barrier } from './barrier';
import { Proxy } from './proxy';

const author = { actor: 'test', message: 'test' };
const add = (unit: Unit): Promise<void> =>
  unit.record({ operation: 'ADD', entity: 'party', entityId: 'a', before: null, after: {} });

describeServer('A server', (_, create) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await create();
    await migrate(await place.open());
  });

  const sleepOf = (seconds: number): string => `SELECT SLEEP(${seconds}) AS slept FROM head`;

  it('is asked for no longer than the limit, by readers', async () => {
    const db = await place.open({ STATEMENT_TIMEOUT_MS: '300' });
    const started = performance.now();
    await expect(db.query(sleepOf(3))).rejects.toThrow(DeadlineExceeded);
    expect(performance.now() - started).toBeLessThan(1000);
    await expect(db.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('may take as long as it needs to write, and reads are limited again afterwards', async () => {
    const db = await place.open({ STATEMENT_TIMEOUT_MS: '300', DATABASE_POOL_SIZE: '2' });
    const slept = await db.transaction((tx) => tx.query(sleepOf(0.6)));
    expect(slept).toEqual([{ slept: 0 }]);
    await expect(Promise.all([db.query(sleepOf(3)), db.query(sleepOf(3))])).rejects.toThrow(DeadlineExceeded);
  });

  it('is spared more readers than it has connections for', async () => {
    const db = await place.open({
      DATABASE_POOL_SIZE: '2',
      DATABASE_QUEUE_LIMIT: '2',
      DATABASE_ACQUIRE_TIMEOUT_MS: '200',
    });
    const started = performance.now();
    const ends = await Promise.allSettled(Array.from({ length: 6 }, () => db.query(sleepOf(1))));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(ends.filter((end) => end.status === 'rejected' && end.reason instanceof Overloaded)).toHaveLength(4);
    expect(performance.now() - started).toBeLessThan(1500);
    await expect(db.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('may kill every connection: reads go on, a write starts again', async () => {
    const db = await place.open();
    await Promise.all(Array.from({ length: 5 }, () => db.query(sleepOf(0.05))));
    const before = await headRevision(db);
    let tries = 0;
    const { revision } = await commit(db, author, async (unit) => {
      tries += 1;
      await add(unit);
      if (tries === 1) await killAll(place);
    });
    expect([revision, tries]).toEqual([before + 1, 2]);
    await killAll(place);
    await expect(Promise.all(Array.from({ length: 5 }, () => headRevision(db)))).resolves.toEqual(
      Array.from({ length: 5 }, () => before + 1),
    );
  });

  it('may choose the victim of a deadlock: both transactions succeed', async () => {
    const db = await place.open();
    await db.transaction((tx) =>
      tx.run("INSERT INTO revision (id, `at`, actor, message) VALUES (1001, '', '', ''), (1002, '', '', '')"),
    );
    const both = [barrier(), barrier()];
    const lock = (first: number, second: number, own: number) =>
      db.transaction(async (tx) => {
        await tx.run("UPDATE revision SET actor = 'x' WHERE id = ?", [first]);
        both[own]?.open();
        await both[1 - own]?.opened;
        await tx.run("UPDATE revision SET actor = 'y' WHERE id = ?", [second]).catch(() => undefined);
      });
    await expect(Promise.all([lock(1001, 1002, 0), lock(1002, 1001, 1)])).resolves.toEqual([undefined, undefined]);
    expect(await db.query("SELECT COUNT(*) AS n FROM revision WHERE actor IN ('x', 'y')")).toEqual([{ n: 2 }]);
    await db.transaction((tx) => tx.run('DELETE FROM revision WHERE id > 1000'));
  });

  it('is waited for at the start, and is named when it does not come', async () => {
    const proxy = new Proxy(new URL(place.url));
    const address = await proxy.listen();
    await proxy.close();
    const opening = place.through(address).open({ DATABASE_CONNECT_TIMEOUT_MS: '3000' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await proxy.listen(Number(address.port));
    await expect(opening.then((db) => db.query('SELECT 1 AS one'))).resolves.toEqual([{ one: 1 }]);
    await proxy.close();
    const late = place.through(address).open({ DATABASE_CONNECT_TIMEOUT_MS: '300' });
    await expect(late).rejects.toThrow(DatabaseUnavailable);
    await expect(late).rejects.toThrow(`127.0.0.1:${address.port}`);
  });

  it('may go away and return', async () => {
    const proxy = new Proxy(new URL(place.url));
    const address = await proxy.listen();
    const db = await place.through(address).open();
    await db.ping();
    await proxy.close();
    const started = performance.now();
    await expect(db.query('SELECT 1')).rejects.toThrow(DatabaseUnavailable);
    await expect(commit(db, author, add)).rejects.toThrow(DatabaseUnavailable);
    expect(performance.now() - started).toBeLessThan(1000);
    await proxy.listen(Number(address.port));
    await expect(db.ping()).resolves.toBeUndefined();
    await db.close();
    await proxy.close();
  });

  it('may stand still for a while', async () => {
    const proxy = new Proxy(new URL(place.url));
    const db = await place
      .through(await proxy.listen())
      .open({ STATEMENT_TIMEOUT_MS: '500', DATABASE_ACQUIRE_TIMEOUT_MS: '300' });
    await Promise.all(Array.from({ length: 3 }, () => db.query(sleepOf(0.01))));
    proxy.freeze();
    const started = performance.now();
    const ends = await Promise.allSettled(Array.from({ length: 15 }, () => db.query('SELECT 1 AS one')));
    expect(performance.now() - started).toBeLessThan(560);
    expect(new Set(ends.map((end) => end.status === 'rejected' && (end.reason as { code: string }).code))).toEqual(
      new Set(['DEADLINE_EXCEEDED', 'DB_UNAVAILABLE']),
    );
    const slowest = performance.now();
    await Promise.allSettled(Array.from({ length: 15 }, () => db.ping()));
    expect(performance.now() - slowest).toBeLessThan(560);
    proxy.thaw();
    await goodWithin(db, 1500);
    await db.close();
    await proxy.close();
  });

  it('may lose the answer to COMMIT: the call says that it does not know, and no number is doubled', async () => {
    const proxy = new Proxy(new URL(place.url));
    const db = await place.through(await proxy.listen()).open();
    const before = await headRevision(db);
    proxy.cut = (sent) => sent.includes('COMMIT');
    await expect(commit(db, author, add)).rejects.toThrow(CommitUnknown);
    proxy.cut = () => false;
    expect([before, before + 1]).toContain(await headRevision(db));
    await db.close();
    await proxy.close();
  });

  it('must be of the kind, and of the user, that the URL tells', async () => {
    const other = new URL(place.url.replace(/^\w+:/, place.engine === 'mariadb' ? 'mysql:' : 'mariadb:'));
    await expect(place.through(other).open()).rejects.toThrow(`write ${place.engine}:// instead`);
    const stranger = new URL(place.url);
    [stranger.username, stranger.password] = ['nobody', 'secret-word'];
    const refused = place.through(stranger).open();
    await expect(refused).rejects.toThrow(DatabaseRefused);
    await expect(refused).rejects.not.toThrow('secret-word');
  });

  it('makes each session the same', async () => {
    const db = await place.open();
    const collation = place.engine === 'mariadb' ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
    expect(
      await db.query('SELECT @@time_zone AS zone, @@collation_connection AS coll, @@collation_database AS base'),
    ).toEqual([{ zone: '+00:00', coll: collation, base: collation }]);
  });
});

async function killAll(place: TestDatabase): Promise<void> {
  const name = new URL(place.url).pathname.slice(1);
  const open = await ask<{ id: number }>(
    place.url,
    `SELECT id AS id FROM information_schema.processlist WHERE db = '${name}' AND id <> CONNECTION_ID()`,
  );
  for (const { id } of open) await ask(place.url, `KILL ${id}`);
}

async function goodWithin(db: Database, ms: number): Promise<void> {
  for (const until = performance.now() + ms; performance.now() < until;) {
    if (
      await db.ping().then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`No good answer within ${ms} ms`);
}
