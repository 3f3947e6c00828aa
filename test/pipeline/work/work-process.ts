import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { handlersOf } from '../../../src/app/work';
import { entities } from '../../../src/app/entities';
import { migrations } from '../../../src/app/migrations';
import { configFromEnvironment } from '../../../src/config/config';
import { type Database, openDatabase } from '../../../src/db/database';
import type { Extractor } from '../../../src/pipeline/extract/extractor';
import { work } from '../../../src/pipeline/work/worker';
import { wireRecords } from '../../../src/records/match/register';
import { readInText } from '../../support/fake-extractor';

/** A worker: `work-process.ts pipeline|count`, told by DATABASE_URL where. It prints `up`, begins once there is work, and prints at the end how many
 *  pieces it did. */
const [task] = process.argv.slice(2);

const extractor: Extractor = { name: 'fake', version: '1', extract: ({ text }) => readInText(text) };

/** Notes each time that a piece is done, by a source whose id says which and by whom. */
async function note(db: Database, payload: unknown): Promise<void> {
  const { number } = payload as { number: number };
  await wait(2);
  const nonce = createHash('sha256').update(`${number} ${process.pid} ${performance.now()}`).digest('hex').slice(0, 8);
  await db.transaction((tx) =>
    tx.run("INSERT INTO fetch_log (id, host, bytes, ms, outcome, `at`) VALUES (?, ?, 0, 0, 'ok', '')", [
      `fl-${number}-${process.pid}-${nonce}`,
      String(number),
    ]),
  );
}

async function thereIsWork(db: Database): Promise<void> {
  while ((await db.query('SELECT 1 FROM job LIMIT 1')).length === 0) await wait(5);
}

async function main(): Promise<void> {
  wireRecords();
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  const stop = new AbortController();
  process.on('SIGTERM', () => stop.abort());
  console.log('up');
  await thereIsWork(db);
  const handlers =
    task === 'count' ? { collect: (payload: unknown) => note(db, payload) } : handlersOf(db, [extractor]);
  console.log(await work(db, handlers, stop.signal, { once: true, leaseMs: 5000 }));
  await db.close();
}

void main();
