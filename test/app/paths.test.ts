import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchGateway } from '../support/gateway';

describe('A start that cannot succeed', () => {
  it.each(['nowhere', 'file', 'empty'])('for HANDOVER_DATA (%s) ends with 2 before anything is made', async (what) => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-'));
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'file'), '');
    const database = join(folder, 'new', 'handover.db');
    const gateway = await launchGateway({ HANDOVER_DATA: join(folder, what), DATABASE_URL: `sqlite:${database}` });
    expect(await gateway.ended).toBe(2);
    expect(gateway.log()).toMatch(
      / {2}HANDOVER_DATA: found ".*; allowed is a folder with datapackage.json, or none\n$/,
    );
    expect(await readdir(folder)).toEqual(['empty', 'file']);
    await rm(folder, { recursive: true });
  });

  it('for the folder of an import ends with 2 as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-'));
    const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'new', 'handover.db')}` };
    const { status, stderr } = spawnSync(process.execPath, ['bin/handover', 'import', join(folder, 'nowhere')], {
      env,
    });
    expect([status, stderr.toString()]).toEqual([2, expect.stringMatching(/ {2}FOLDER: found ".*nowhere", .*\n$/)]);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('Reading a file', () => {
  const text = 'Prisoner exchange\n\nUkraine brought 84 soldiers home from Russian captivity on 14 August 2025.\n';
  const read = (env: NodeJS.ProcessEnv): { status: number | null; stdout: Buffer; stderr: Buffer } => {
    const args = [join(process.cwd(), 'bin/handover'), 'extract', '--published', '2025-08-14', '-'];
    return spawnSync(process.execPath, args, { cwd: tmpdir(), input: text, env: { ...process.env, ...env } });
  };

  it('knows the parties that come with the program in whatever folder it is started', () => {
    const { status, stdout } = read({});
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString())).toMatchObject({ events: [{ counts: [{ to: 'UA', from: 'RU', low: 84 }] }] });
  });

  it('ends with 2 where there is no data package', () => {
    const { status, stderr } = read({ HANDOVER_DATA: 'nowhere' });
    expect([status, stderr.toString()]).toEqual([
      2,
      expect.stringMatching(/ {2}HANDOVER_DATA: found "nowhere", .*\n$/),
    ]);
  });
});
