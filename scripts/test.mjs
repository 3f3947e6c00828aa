// Runs the suite on the embedded database, and on MariaDB or MySQL when one answers. Says at the end what was skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const LOCAL = 'mysql://root@127.0.0.1:3306';

async function answers(url) {
  try {
    const connection = await mysql.createConnection({ uri: url, connectTimeout: 2000 });
    await connection.query('SELECT 1');
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

async function server() {
  const given = process.env.TEST_MYSQL_URL;
  if (!given) return (await answers(LOCAL)) ? LOCAL : '';
  if (await answers(given)) return given;
  console.error('TEST_MYSQL_URL is set, but no server answers there');
  process.exit(1);
}

const url = await server();
const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(browser);

const build = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const folder = mkdtempSync(join(tmpdir(), 'handover-tests-'));
const results = join(folder, 'results.json');
const args = [require.resolve('jest/bin/jest'), '--json', `--outputFile=${results}`, ...process.argv.slice(2)];
const env = { ...process.env, HANDOVER_TEST_MYSQL: url, CHROMIUM_PATH: hasBrowser ? browser : '' };
const run = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['inherit', 'ignore', 'inherit'] });

if (!url)
  console.log('SKIPPED: MariaDB or MySQL - none answers at 127.0.0.1:3306; set TEST_MYSQL_URL to the URL of a server');
if (!hasBrowser) console.log('SKIPPED: the playground in a browser - set CHROMIUM_PATH to a Chromium');
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(readFileSync(results, 'utf8'));
  console.log(
    `Tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped, ${numTotalTests} in all`,
  );
}
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);
