// Runs the suite on the embedded database, and on MariaDB or MySQL when one answers. Says at the end what was skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';

const root = join(import.meta.dirname, '..');
const LOCAL = 'mysql://root@127.0.0.1:3306';
const CHROMIUM = '/usr/bin/chromium';
const { TEST_MYSQL_URL, CHROMIUM_PATH } = process.env;

const server = (await answers(TEST_MYSQL_URL || LOCAL)) ? TEST_MYSQL_URL || LOCAL : '';
const browser = existsSync(CHROMIUM_PATH || CHROMIUM) ? CHROMIUM_PATH || CHROMIUM : '';
if (TEST_MYSQL_URL && !server) fail('TEST_MYSQL_URL is set, but no server answers there.');
if (CHROMIUM_PATH && !browser) fail('CHROMIUM_PATH is set, but there is no such file.');

const prepared = node('inherit', 'scripts/prepare.mjs');
if (prepared !== 0) process.exit(prepared);

const folder = mkdtempSync(join(tmpdir(), 'handover-tests-'));
const results = join(folder, 'results.json');
// jest reports on standard error; on standard output it would repeat the results.
const status = node(
  'ignore',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${results}`,
  ...process.argv.slice(2),
);
const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
rmSync(folder, { recursive: true });

if (!server) console.log(`SKIPPED: MariaDB and MySQL, for none answers at ${LOCAL}; name another in TEST_MYSQL_URL`);
if (!browser) console.log(`SKIPPED: the playground, for there is no ${CHROMIUM}; name another in CHROMIUM_PATH`);
if (!existsSync(join(root, 'test/clients/node_modules')))
  console.log('SKIPPED: the tools of client developers; install them by npm ci --prefix test/clients');
if (counts) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
  console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
process.exit(status);

/** Runs a script to its end and answers its exit code. */
function node(stdout, ...args) {
  const env = { ...process.env, HANDOVER_TEST_MYSQL: server, CHROMIUM_PATH: browser };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['inherit', stdout, 'inherit'] }).status ?? 1;
}

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

function fail(why) {
  console.error(why);
  process.exit(1);
}
