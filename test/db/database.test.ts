import type { Database, Tx } from '../../src/db/database';
import { isDuplicate, isForeignKey } from '../../src/db/engine-errors';
import { deferForeignKeys } from '../../src/db/foreign-keys';
import { insertRows } from '../../src/db/insert';
import { Revision } from '../../src/db/revision.entity';
import { UnstorableText } from '../../src/db/values';
import { Overloaded } from '../../src/kernel/errors';
import { describeEachEngine, type TestDatabase } from '../support/engines';
import { barrier } from './barrier';

const addRevision = 'INSERT INTO revision (id, `at`, actor, message) VALUES (?, ?, ?, ?)';
const addChange =
  "INSERT INTO `change` (revision, sequence, operation, entity, entity_id) VALUES (?, 1, 'ADD', 'party', 'a')";

describeEachEngine('The database', (open, create) => {
  let db: Database;
  beforeAll(async () => (db = await open()));
  beforeEach(() =>
    db.transaction(async (tx) => {
      await tx.run('DELETE FROM `change`');
      await tx.run('DELETE FROM revision');
    }),
  );

  const ids = async (): Promise<number[]> =>
    (await db.query<{ id: number }>('SELECT id FROM revision ORDER BY id')).map(({ id }) => id);

  it('answers what is committed, never what is not', async () => {
    const [written, read] = [barrier(), barrier()];
    const writing = db.transaction(async (tx) => {
      await tx.run(addRevision, [1, '', 'a', 'm']);
      written.open();
      await read.opened;
      return (await tx.query('SELECT id FROM revision')).length;
    });
    await written.opened;
    expect(await ids()).toEqual([]);
    read.open();
    expect(await writing).toBe(1);
    expect(await ids()).toEqual([1]);
  });

  it('keeps nothing of a transaction that fails, and goes on', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.run(addRevision, [1, '', 'a', 'm']);
      throw new RangeError('changed my mind');
    });
    await expect(failing).rejects.toThrow(RangeError);
    await db.transaction((tx) => tx.run(addRevision, [2, '', 'a', 'm']));
    expect(await ids()).toEqual([2]);
  });

  it('takes many writers at once, the entities of TypeORM among them', async () => {
    const raw = (id: number): Promise<unknown> => db.transaction((tx) => tx.run(addRevision, [id, '', 'a', 'm']));
    const orm = (id: number): Promise<unknown> =>
      db.transaction((tx) => tx.manager.getRepository(Revision).save({ id, at: '', actor: 'a', message: 'm' }));
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? raw(index) : orm(index))));
    expect(await ids()).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('tells which constraint was broken', async () => {
    await db.transaction((tx) => tx.run(addRevision, [1, '', 'a', 'm']));
    const twice = db.transaction((tx) => tx.run(addRevision, [1, '', 'a', 'm']));
    expect(isDuplicate(await twice.catch((error: unknown) => error))).toBe(true);
    const orphan = db.transaction((tx) => tx.run(addChange, [9]));
    expect(isForeignKey(await orphan.catch((error: unknown) => error))).toBe(true);
  });

  it('lets a row come before the row it names, in that transaction only', async () => {
    await db.transaction(async (tx) => {
      await deferForeignKeys(tx);
      await tx.run(addChange, [1]);
      await tx.run(addRevision, [1, '', 'a', 'm']);
    });
    const orphans = Array.from({ length: 10 }, () => db.transaction((tx) => tx.run(addChange, [2])));
    const ends = await Promise.allSettled(orphans);
    expect(ends.map((end) => end.status === 'rejected' && isForeignKey(end.reason))).toEqual(ends.map(() => true));
  });

  it('counts the rows a statement met, also those that stayed the same', async () => {
    await db.transaction((tx) =>
      insertRows(
        tx,
        'revision',
        ['id', 'at', 'actor', 'message'],
        [
          [1, '', 'a', 'm'],
          [2, '', 'a', 'm'],
        ],
      ),
    );
    expect(await db.transaction((tx) => tx.run("UPDATE revision SET actor = 'a'"))).toBe(2);
    expect(await db.transaction((tx) => tx.run('DELETE FROM revision WHERE id = 7'))).toBe(0);
  });

  it('goes on before a statement has ended; what is asked next comes after it', async () => {
    const seen = await db.transaction(async (tx) => {
      for (let id = 1; id <= 20; id += 1) await tx.begin(addRevision, [id, '', 'a', 'm']);
      return tx.query<{ n: number }>('SELECT COUNT(*) AS n FROM revision');
    });
    expect(seen).toEqual([{ n: 20 }]);
    expect(await ids()).toHaveLength(20);
  });

  it('fails with a statement that was begun, whether or not anything was asked afterwards, and keeps nothing', async () => {
    const broken = async (after: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
      db
        .transaction(async (tx) => {
          for (const id of [1, 1, 2, 3]) await tx.begin(addRevision, [id, '', 'a', 'm']);
          await after(tx);
        })
        .catch((error: unknown) => error);
    const next = (tx: Tx): Promise<unknown> => tx.run(addRevision, [4, '', 'a', 'm']);
    for (const after of [next, (tx: Tx) => next(tx).catch(() => undefined), () => Promise.resolve()])
      expect(isDuplicate(await broken(after))).toBe(true);
    expect(await ids()).toEqual([]);
  });

  it('asks nothing more of what was begun once the work fails', async () => {
    const failing = db.transaction(async (tx) => {
      for (const id of [1, 2, 3]) await tx.begin(addRevision, [id, '', 'a', 'm']);
      throw new RangeError('changed my mind');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await ids()).toEqual([]);
  });

  it('adds any number of rows', async () => {
    const rows = Array.from({ length: 12_001 }, (_, index) => [index, '', 'a', 'm']);
    await db.transaction((tx) => insertRows(tx, 'revision', ['id', 'at', 'actor', 'message'], rows));
    expect(await db.query('SELECT COUNT(*) AS n, MAX(id) AS last, SUM(id) AS total FROM revision')).toEqual([
      { n: 12_001, last: 12_000, total: 72_006_000 },
    ]);
    await expect(db.transaction((tx) => insertRows(tx, 'revision', ['id'], []))).resolves.toBeUndefined();
  });

  it('gives back what was stored: large, foreign, quoted, numeric, empty', async () => {
    const long = 'Обмен військовополоненими 🕊 '.repeat(80_000);
    const texts = [long, "'; DROP TABLE revision; -- \\' \" \n % _", '5', '', 'ё’'];
    for (const [id, message] of texts.entries())
      await db.transaction((tx) => tx.run(addRevision, [id, '', 'a', message]));
    await db.transaction((tx) => tx.run(addRevision, [4_294_967_295, '', 5, 'm']));
    const rows = await db.query<{ message: string }>('SELECT message FROM revision WHERE id < 9 ORDER BY id');
    expect(rows.map(({ message }) => message)).toEqual(texts);
    expect(await db.query('SELECT id, actor FROM revision WHERE id = ?', [4_294_967_295])).toEqual([
      { id: 4_294_967_295, actor: '5' },
    ]);
  });

  it('compares and orders texts by their bytes', async () => {
    for (const [id, actor] of ['б', 'Б', 'a', 'B', 'A', 'ä', 'a '].entries())
      await db.transaction((tx) => tx.run(addRevision, [id, '', actor, 'm']));
    const rows = await db.query<{ actor: string }>('SELECT actor FROM revision ORDER BY actor, id');
    expect(rows.map(({ actor }) => actor)).toEqual(['A', 'B', 'a', 'a ', 'ä', 'Б', 'б']);
    expect(await db.query('SELECT id FROM revision WHERE actor = ?', ['Б'])).toEqual([{ id: 1 }]);
  });

  it.each(['a\0b', '\ud800'])('refuses the text %j, which an engine would change in silence', async (text) => {
    await expect(db.query('SELECT ? AS x', [text])).rejects.toThrow(UnstorableText);
    await expect(db.transaction((tx) => tx.run(addRevision, [1, '', 'a', text]))).rejects.toThrow(UnstorableText);
  });

  it('counts the statements it is asked', async () => {
    const before = db.statements;
    await db.query('SELECT 1 AS one');
    await db.ping();
    expect(db.statements - before).toBe(1);
  });

  it('refuses a transaction within a transaction instead of waiting for itself', async () => {
    await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toThrow('within another');
  });

  it('sends writers away when too many wait or the wait is too long', async () => {
    const place: TestDatabase = await create();
    const busy = await place.open({ DATABASE_POOL_SIZE: '2', DATABASE_QUEUE_LIMIT: '1', DATABASE_WRITE_WAIT_MS: '50' });
    const hold = barrier();
    const first = busy.transaction(() => hold.opened);
    const [second, third] = [busy.transaction(async () => 2), busy.transaction(async () => 3)];
    await expect(third).rejects.toThrow(Overloaded);
    await expect(second).rejects.toThrow(Overloaded);
    hold.open();
    await first;
    await expect(busy.transaction(async () => 4)).resolves.toBe(4);
  });

  it('finishes what is on its way before it closes', async () => {
    const closing = await (await create()).open();
    const slow = closing.transaction(() => new Promise((resolve) => setTimeout(() => resolve('done'), 30)));
    await closing.close();
    await expect(slow).resolves.toBe('done');
  });
});
