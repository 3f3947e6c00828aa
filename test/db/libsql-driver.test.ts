import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRetryable } from '../../src/db/engine-errors';
import { GuardedLibsql } from '../../src/db/libsql-driver';
import { SqliteReader } from '../../src/db/sqlite-reader';

describe('The guarded libsql driver', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handover-'));
  const path = join(folder, 'test.db');
  const db = GuardedLibsql(path);

  beforeAll(() => db.exec('CREATE TABLE t (n int, v varchar(9), x longtext, b blob)'));
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    [new Date(0)],
    [true],
    [{}],
    [[1]],
    [new Uint8Array(1)],
    [undefined],
    [Number.NaN],
    [() => 1],
    [Symbol('s')],
  ])('refuses %p, which would end the process', (value) => {
    for (const ask of ['run', 'get', 'all', 'iterate'] as const)
      expect(() => db.prepare('SELECT ?')[ask](value)).toThrow(TypeError);
  });

  it('stores whole numbers as whole numbers, also in a text column', () => {
    db.prepare('INSERT INTO t VALUES (?, ?, ?, ?)').run(4_294_967_295, 5, null, Buffer.from([1, 2]));
    const [row] = db.prepare('SELECT n, v, x, hex(b) AS b, ? / 2 AS half, ? AS part FROM t').all(7, 1.5);
    expect(row).toEqual({ n: 4_294_967_295, v: '5', x: null, b: '0102', half: 3, part: 1.5 });
  });

  it('takes a single null or buffer for a value, not for the list of values', () => {
    expect(db.prepare('SELECT ? AS x').all(null)).toEqual([{ x: null }]);
    expect(db.prepare('SELECT hex(?) AS x').get(Buffer.from([255]))).toMatchObject({ x: 'FF' });
  });

  it('takes the place of the writer when a transaction begins, and says at once that it is taken', () => {
    const other = GuardedLibsql(path, { timeout: 10 });
    db.prepare('BEGIN TRANSACTION').run();
    const started = performance.now();
    expect(isRetryable(thrownBy(() => other.prepare('BEGIN TRANSACTION').run()))).toBe(true);
    expect(performance.now() - started).toBeLessThan(100);
    db.prepare('ROLLBACK').run();
    other.close();
  });

  it('opens a reader that cannot write', async () => {
    const reader = new SqliteReader(path);
    await expect(reader.all('DELETE FROM t', [])).rejects.toThrow('readonly');
    reader.close();
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
