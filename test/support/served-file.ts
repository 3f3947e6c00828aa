import { execFile } from 'node:child_process';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { once } from './once';

const ROOT = join(__dirname, '..', '..');

/** Makes an embedded database as the first start of a gateway leaves it. */
export async function copyServed(to: string): Promise<void> {
  await copyFile((await once('served', made)).replace('sqlite:', ''), to);
}

async function made(): Promise<string> {
  const url = `sqlite:${join(await mkdtemp(join(tmpdir(), 'handover-served-')), 'handover.db')}`;
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: undefined, LOG_LEVEL: 'silent' };
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'handover'), 'import', join(ROOT, 'data')], { env });
  return url;
}
