import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, stat, symlink, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLED, HOLDING_IT } from '../support/bundled';
import { describeEachEngine } from '../support/engines';
import { filesOf, parquetRows } from '../support/exported';

const HANDOVER = join(__dirname, '..', '..', 'bin', 'handover');

describeEachEngine('handover export', (_open, create) => {
  let [folder, url] = ['', ''];
  const run = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [HANDOVER, ...args], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'info' },
      encoding: 'utf8',
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handover-export-'));
    url = (await create(HOLDING_IT)).url;
    expect(run('export', '--out', 'whole').status).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Ends the export as soon as it has written something. */
  async function killed(path: string, args: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [HANDOVER, 'export', ...args], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'info' },
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && !(await stat(join(folder, path)).catch(() => null)))
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await ended;
  }

  it('writes a package with its hashes, and tells them', async () => {
    const files = await filesOf(join(folder, 'whole'));
    expect(Object.keys(files)).toHaveLength(14);
    expect(files['claim.csv']).toBe(await readFile(join(BUNDLED, 'claim.csv'), 'utf8'));
    expect(run('export', '--out', 'whole').stderr).toContain('whole is there already');
  });

  it('killed and resumed, leaves what an undisturbed run leaves', async () => {
    await killed('cut.partial/statement.csv', ['--out', 'cut']);
    expect(await stat(join(folder, 'cut')).catch(() => null)).toBeNull();
    const resumed = run('export', '--out', 'cut', '--resume');
    expect([resumed.status, resumed.stderr]).toEqual([0, expect.stringContaining('"exported"')]);
    expect(await filesOf(join(folder, 'cut'))).toEqual(await filesOf(join(folder, 'whole')));
  });

  it('writes the exchanges as Parquet where no other list is named', async () => {
    expect(run('export', '--format', 'parquet', '--out', 'exchanges.parquet').status).toBe(0);
    const rows = (await parquetRows(await readFile(join(folder, 'exchanges.parquet')))) as { exchange_id: string }[];
    expect(rows.filter(({ exchange_id: id }) => id === 'ex-000053').length).toBeGreaterThan(1);
  });

  it('goes on from any byte of a file, and refuses one that is of something else', async () => {
    const args = ['export', '--format', 'ndjson', '--list', 'documents', '--out', 'documents.ndjson'];
    expect(run(...args).status).toBe(0);
    const [done, partial] = ['documents.ndjson', 'documents.ndjson.partial'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    const whole = await readFile(done);
    await rename(done, partial);
    await truncate(partial, Math.floor(Math.random() * whole.length));
    const resumed = run(...args, '--resume');
    expect(resumed.stderr).toContain(`"bytes":${whole.length}`);
    expect((await readFile(done)).equals(whole)).toBe(true);
    await rename(done, partial);
    const other = run('export', '--format', 'ndjson', '--list', 'sources', '--out', 'documents.ndjson', '--resume');
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('does not begin as this export does')]);
    expect((await readFile(partial)).equals(whole)).toBe(true);
  });

  it('says where it cannot write, and no hash of what was not written', async () => {
    await symlink('/dev/full', join(folder, 'full.csv.partial'));
    const full = run('export', '--format', 'csv', '--out', 'full.csv');
    expect([full.status, full.stderr]).toEqual([1, 'Cannot write full.csv.partial: ENOSPC\n']);
    const nowhere = run('export', '--format', 'csv', '--out', 'no/where.csv');
    expect([nowhere.status, nowhere.stderr]).toEqual([1, 'Cannot write no/where.csv.partial: ENOENT\n']);
  });

  it('ends with 2 for arguments that cannot be', () => {
    const bad = [
      ['--revision', '9'],
      ['--format', 'xml'],
      ['--format', 'csv', '--where', '{'],
    ];
    expect(bad.map((args) => run('export', ...args).status)).toEqual([2, 2, 2]);
  });

  it('names an argument as the command line does', () => {
    const csv = ['--format', 'csv'];
    const told = (...args: string[]): string => run('export', ...args).stderr;
    expect(told(...csv, '--order-by', '{')).toBe('--order-by is not JSON.\n');
    expect(told(...csv, '--order-by', '[{"key":"SIZE"}]')).toMatch(/^--order-by\[0\]\.key: /);
    expect(told('--order-by', '[]')).toBe('--order-by is not taken by a package.\n');
  });
});
