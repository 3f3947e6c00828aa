import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(__dirname, '..', '..', 'bin', 'handover');

describe('The command `work`', () => {
  it('ends well at once when nothing is ready', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handover-work-'));
    const env = { ...process.env, NODE_ENV: undefined, DATABASE_URL: `sqlite:${join(folder, 'handover.db')}` };
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'work', '--once'], { env, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('"jobs":0');
  });
});
