import type { Database } from '../../src/db/contract';
import { Head } from '../../src/db/head';
import { migrate } from '../../src/db/migrate';
import { commit } from '../../src/db/unit-of-work';
import { describeEachEngine } from '../support/engines';

const AUTHOR = { actor: 'Somebody', message: 'Something' };

describeEachEngine('The head that a process knows', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await migrate(db);
  });

  const write = () =>
    commit(db, AUTHOR, (unit) =>
      unit.record({ operation: 'ADD', entity: 'party', entityId: 'a', before: null, after: { id: 'a' } }),
    );

  /** The same database, whose first answer comes only once `until` is. */
  function slowAtFirst(until: Promise<unknown>): Pick<Database, 'query' | 'commits'> {
    let isFirst = true;
    return {
      get commits() {
        return db.commits;
      },
      async query<T>(sql: string, params?: never): Promise<T[]> {
        const wasFirst = isFirst;
        isFirst = false;
        const rows = await db.query<T>(sql, params);
        if (wasFirst) await until;
        return rows;
      },
    };
  }

  it('is never one from before a write of this process, even where a look was under way', async () => {
    let release = (): void => undefined;
    const head = new Head(slowAtFirst(new Promise<void>((resolve) => (release = resolve))), 60_000);
    const early = head.look();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await write();
    const { revision } = await head.current();
    release();
    expect(revision).toBe(1);
    expect((await early).revision).toBe(1);
    expect((await head.current()).revision).toBe(1);
  });

  it('reaches a revision of another process that a look under way has missed, and no other', async () => {
    let release = (): void => undefined;
    const slow = slowAtFirst(new Promise<void>((resolve) => (release = resolve)));
    const head = new Head({ commits: 0, query: (sql, params) => slow.query(sql, params) }, 60_000);
    const early = head.look();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { revision } = await write();
    const reached = head.reaching(revision!);
    release();
    expect((await early).revision).toBe(revision! - 1);
    expect((await reached).revision).toBe(revision);
    expect((await head.reaching(revision! + 1)).revision).toBe(revision);
  });

  it('is looked for once by all who ask at the same time', async () => {
    let asked = 0;
    const counted = {
      commits: 0,
      query: <T>(sql: string): Promise<T[]> => {
        asked += 1;
        return db.query<T>(sql);
      },
    };
    const head = new Head(counted, 60_000);
    await Promise.all([head.current(), head.look(), head.current()]);
    expect(asked).toBe(1);
  });
});
