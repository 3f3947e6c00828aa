import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { loadConfig } from '../../src/config/config';
import { type Database, openDatabase } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { DatabaseUnavailable, Overloaded } from '../../src/kernel/errors';
import { engines, type TestDatabase } from '../support/engines';
import { barrier } from './barrier';
import { longestPause } from './pause';

const addRevision = "INSERT INTO revision (id, `at`, actor, message) VALUES (?, '', 'a', ?)";

describe('The embedded file', () => {
  let place: TestDatabase;
  let db: Database;
  const [sqlite] = engines;

  beforeAll(async () => {
    if (!sqlite) throw new Error('No embedded engine');
    place = await sqlite.create();
    db = await place.open();
    await migrate(db);
  });
  afterAll(() => place.drop());

  it('survives a full disk: reads go on, and writes do as soon as there is room', async () => {
    await db.transaction((tx) => tx.query('PRAGMA max_page_count = 40'));
    await expect(db.transaction((tx) => tx.run(addRevision, [1, 'x'.repeat(1_000_000)]))).rejects.toThrow(
      DatabaseUnavailable,
    );
    await expect(db.query('SELECT revision FROM head')).resolves.toEqual([{ revision: 0 }]);
    await db.transaction((tx) => tx.query('PRAGMA max_page_count = 1000000'));
    await expect(db.transaction((tx) => tx.run(addRevision, [1, 'x']))).resolves.toBe(1);
  });

  it('is opened as soon as another process lets go of it, and given up after the time limit', async () => {
    const place = await sqlite!.create();
    const other = new Libsql(place.url.slice('sqlite:'.length));
    other.exec('BEGIN EXCLUSIVE');
    await expect(place.open({ DATABASE_CONNECT_TIMEOUT_MS: '100' })).rejects.toThrow(Overloaded);
    const opening = place.open();
    await new Promise((resolve) => setTimeout(resolve, 300));
    other.exec('COMMIT');
    await expect(opening.then((opened) => opened.query('PRAGMA journal_mode'))).resolves.toEqual([
      { journal_mode: 'wal' },
    ]);
    other.close();
    await place.drop();
  });

  it.each([
    ['', 'no file'],
    ['text', 'no database'],
    ['text/below', 'where no file can be written (EEXIST)'],
    ['/proc/nowhere/x.db', 'where no file can be written (ENOENT)'],
  ])('cannot be at "%s": the variable is named, what was found and what is allowed', async (path, what) => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-'));
    await writeFile(join(folder, 'text'), 'This is a text, not a database. '.repeat(100));
    const url = `sqlite:${path.startsWith('/') ? path : join(folder, path)}`;
    const opening = openDatabase(loadConfig({ DATABASE_URL: url }), { entities: [], migrations: [] });
    await expect(opening).rejects.toMatchObject({
      code: 'INVALID_CONFIGURATION',
      message: expect.stringMatching(/^[^\n]*\n {2}DATABASE_URL: found "[^\n]*allowed is sqlite:[^\n]*$/) as string,
    });
    await expect(opening).rejects.toThrow(what);
    await rm(folder, { recursive: true });
  });

  it('waits for the writer of another process without standing still', async () => {
    const other = await place.open();
    const [begun, hold] = [barrier(), barrier()];
    const holding = other.transaction(async () => {
      begun.open();
      await hold.opened;
    });
    await begun.opened;
    const waiting = db.transaction((tx) => tx.run(addRevision, [2, 'x']));
    expect(await longestPause(300)).toBeLessThan(100);
    hold.open();
    await holding;
    await expect(waiting).resolves.toBe(1);
  });

  it('gives up when the other process never ends', async () => {
    const other = await place.open();
    const hold = barrier();
    const holding = other.transaction(() => hold.opened);
    const hasty = await place.open({ DATABASE_WRITE_WAIT_MS: '100' });
    await expect(hasty.transaction(async () => 1)).rejects.toThrow(Overloaded);
    hold.open();
    await holding;
  });
});
