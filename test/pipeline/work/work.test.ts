import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../src/db/database';
import { askFor } from '../../../src/pipeline/tables/ask-for';
import { take } from '../../../src/pipeline/work/take';
import { pauseMs } from '../../../src/pipeline/work/failed';
import { work } from '../../../src/pipeline/work/worker';
import { Child } from '../../support/child';
import { describeEachEngine, TABLES, type TestDatabase } from '../../support/engines';

const PROCESS = join(__dirname, 'work-process.ts');
const never = (): AbortSignal => new AbortController().signal;

interface State {
  readonly key: string;
  readonly state: string;
  readonly attempts: number;
}

describeEachEngine('Work', (_open, create) => {
  let db: Database;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create(TABLES);
    db = await database.open();
  });
  beforeEach(() => db.transaction(async (tx) => void (await tx.run('DELETE FROM job'))));

  const ask = (...keys: string[]): Promise<void> =>
    db.transaction(async (tx) => {
      for (const key of keys) await askFor(tx, 'collect', key, { number: Number(key) });
    });
  const states = (): Promise<State[]> => db.query<State>('SELECT `key`, state, attempts FROM job ORDER BY `key`');
  /** As if time had passed. */
  const makeDue = (): Promise<void> =>
    db.transaction(async (tx) => void (await tx.run("UPDATE job SET run_at = '2024-01-01T00:00:00.000Z'")));

  it('is done once by two processes that share it', async () => {
    const workers = [0, 1].map(() => new Child(PROCESS, ['count'], { DATABASE_URL: database.url }));
    await Promise.all(workers.map((worker) => worker.printed(1)));
    await ask(...Array.from({ length: 500 }, (_, index) => String(index)));
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
    const [notes] = await db.query<{ all: number; different: number }>(
      'SELECT COUNT(*) AS `all`, COUNT(DISTINCT host) AS different FROM fetch_log',
    );
    expect(notes).toEqual({ all: 500, different: 500 });
    const did = workers.map(({ lines }) => Number(lines[1]));
    expect(did[0]! + did[1]!).toBe(500);
    expect(Math.min(...did)).toBeGreaterThan(0);
    expect((await states()).every(({ state, attempts }) => state === 'DONE' && attempts === 1)).toBe(true);
  }, 60_000);

  it('is there for each of several who take some at the same moment', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => String(index));
    for (let round = 0; round < 10; round += 1) {
      await db.transaction(async (tx) => void (await tx.run('DELETE FROM job')));
      await ask(...keys);
      const takes = ['a', 'b', 'c', 'd'].map((worker) => take(db, 'collect', worker, 15, 60_000));
      const taken = await Promise.all(takes);
      expect(taken.map((jobs) => jobs.length)).toEqual([15, 15, 15, 15]);
      expect(new Set(taken.flat().map(({ key }) => key)).size).toBe(60);
    }
  });

  it('is taken the oldest first, however much comes after it', async () => {
    const order: string[] = [];
    await ask(...Array.from({ length: 5 }, (_, index) => `old-${index}`));
    await makeDue();
    for (let index = 0; index < 20; index += 1) {
      await ask(`new-${index}`);
      await wait(2);
      order.push((await take(db, 'collect', 'a', 1, 60_000))[0]!.key);
    }
    expect(order.slice(0, 5).sort()).toEqual([0, 1, 2, 3, 4].map((index) => `old-${index}`));
    expect(order.slice(5)).toEqual(Array.from({ length: 15 }, (_, index) => `new-${index}`));
  });

  it('of a worker that is gone is taken over, when its lease runs out or its process has ended', async () => {
    await ask('1', '2');
    await take(db, 'collect', 'elsewhere/1/a', 1, 40);
    await take(db, 'collect', `${(await import('node:os')).hostname()}/999999999/b`, 1, 60_000);
    const done: unknown[] = [];
    const handlers = { collect: (payload: unknown) => Promise.resolve(void done.push(payload)) };
    await wait(60);
    await work(db, handlers, never(), { once: true });
    expect(done).toHaveLength(2);
  });

  it('that takes long stays with whoever does it', async () => {
    await ask('1');
    const begun: number[] = [];
    const slow = { collect: async () => void (begun.push(1), await wait(400)) };
    const first = work(db, slow, never(), { once: true, leaseMs: 120 });
    await wait(200);
    const second = await work(db, slow, never(), { once: true, leaseMs: 120 });
    expect([await first, second, begun.length]).toEqual([1, 0, 1]);
  });

  it('that fails is tried eight times, then left as a dead letter without words of the text, while the rest goes on', async () => {
    await ask('poison', 'good');
    const failures: unknown[] = [];
    const handlers = {
      collect: (payload: unknown) =>
        (payload as { number: number | null }).number === null && failures.length < 100
          ? Promise.reject(new TypeError('Words of the text'))
          : Promise.resolve(),
    };
    await db.transaction(async (tx) => askFor(tx, 'collect', 'fine', { number: 1 }));
    await db.transaction(
      async (tx) => void (await tx.run("UPDATE job SET payload = '{\"number\":2}' WHERE `key` = 'good'")),
    );
    for (let round = 0; round < 8; round += 1) {
      await makeDue();
      await work(db, handlers, never(), { once: true, onFailure: (_job, error) => failures.push(error) });
    }
    expect(await states()).toEqual([
      { key: 'fine', state: 'DONE', attempts: 1 },
      { key: 'good', state: 'DONE', attempts: 1 },
      { key: 'poison', state: 'DEAD', attempts: 8 },
    ]);
    expect(failures).toHaveLength(8);
    const letters = await db.query('SELECT address, stage, code, message, attempts FROM dead_letter');
    expect(letters).toEqual([
      { address: 'poison', stage: 'collect', code: 'TypeError', message: 'It failed: TypeError', attempts: 8 },
    ]);
    await ask('poison');
    await work(db, { collect: () => Promise.resolve() }, never(), { once: true });
    expect(await db.query('SELECT address FROM dead_letter WHERE resolved_at IS NULL')).toEqual([]);
  });

  it('that breaks a rule of the database says so alike on every engine', async () => {
    await ask('broken');
    const breaking = (): Promise<void> =>
      db.transaction(async (tx) => void (await tx.run("UPDATE job SET state = 'LOST' WHERE `key` = 'broken'")));
    await work(db, { collect: breaking }, never(), { once: true });
    const [job] = await db.query<{ error: string }>("SELECT error FROM job WHERE `key` = 'broken'");
    expect(job).toEqual({ error: 'It failed: CHECK_CONSTRAINT' });
  });

  it('waits longer from try to try, never two alike', () => {
    const pauses = (attempts: number): number[] => Array.from({ length: 50 }, () => pauseMs(attempts));
    expect(Math.max(...pauses(1))).toBeLessThanOrEqual(2000);
    expect(Math.min(...pauses(3))).toBeGreaterThanOrEqual(4000);
    expect(new Set(pauses(4)).size).toBeGreaterThan(40);
  });

  it('that is asked for anew while it is done is done again', async () => {
    await ask('1');
    let times = 0;
    const handlers = { collect: async () => void ((times += 1) === 1 && (await ask('1'))) };
    await work(db, handlers, never(), { once: true });
    expect([times, (await states())[0]!.state]).toEqual([2, 'DONE']);
  });

  it('is put back when it is to stop', async () => {
    await ask('1', '2', '3', '4', '5', '6', '7', '8');
    const stop = new AbortController();
    const handlers = {
      collect: (_payload: unknown, signal: AbortSignal) => {
        stop.abort();
        return wait(5000, undefined, { signal });
      },
    };
    expect(await work(db, handlers, stop.signal)).toBe(0);
    expect((await states()).every(({ state, attempts }) => state === 'READY' && attempts === 0)).toBe(true);
  });

  it('is put back at SIGTERM by a process, which ends well', async () => {
    await ask(...Array.from({ length: 300 }, (_, index) => String(1000 + index)));
    const worker = new Child(PROCESS, ['count'], { DATABASE_URL: database.url });
    await worker.printed(1);
    await wait(200);
    expect(await worker.stop('SIGTERM')).toBe(0);
    const left = await states();
    expect(left.filter(({ state }) => state === 'RUNNING')).toEqual([]);
    expect(left.filter(({ state }) => state === 'DONE').length).toBe(Number(worker.lines[1]));
  }, 30_000);

  it('of a stage without a handler is left to others', async () => {
    await ask('1');
    expect(await work(db, { link: () => Promise.resolve() }, never(), { once: true })).toBe(0);
    expect((await states())[0]!.state).toBe('READY');
  });
});
