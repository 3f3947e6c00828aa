import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import { configFromEnvironment } from '../../src/config/config';
import type { Database } from '../../src/db/contract';
import { openDatabase } from '../../src/db/database';
import { Child } from '../support/child';
import { withSource } from '../support/collecting';
import { Site } from '../support/site';
import { faultsOf } from './check';
import { edit, publish } from './outlet';

/** node -r ./test/db/register.cjs test/soak/main.ts [documents] [workers] [kills], on an empty database in DATABASE_URL. */
const [documents = 10_000, workers = 4, kills = 20] = process.argv.slice(2).map(Number);

async function soak(): Promise<void> {
  await command('import', 'data');
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  await withSource(db);
  const site = await new Site().start();
  const feeds = publish(site, documents);
  const rounds = [await round(db, feeds), (edit(site, documents), await round(db, feeds))];
  const before = await headOf(db);
  rounds.push(await round(db, feeds));
  const last = { before, after: await headOf(db) };
  console.log(JSON.stringify({ documents, workers, kills, rounds, head: last, ...(await countsOf(db)) }));
  const faults = await faultsOf(db, documents);
  if (last.before !== last.after)
    faults.push(`a third look changed something: head ${last.before} became ${last.after}`);
  console.log(faults.length === 0 ? 'nothing lost, nothing doubled, no name kept' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
  await Promise.all([db.close(), site.stop()]);
}

/** Collects everything, then has workers do what is asked for, some of them killed. */
async function round(db: Database, feeds: readonly string[]): Promise<object> {
  const began = performance.now();
  const child = new Child(join(__dirname, 'collect-process.ts'), [], { FEEDS: feeds.join(' ') });
  if ((await child.ended) !== 0) throw new Error('Collecting failed.');
  await db.transaction((tx) => tx.run('UPDATE feed SET is_active = 0', []));
  const collected = performance.now();
  await worked(db);
  const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;
  return {
    ...(JSON.parse(child.lines.at(-1)!) as object),
    collecting: seconds(began, collected),
    working: seconds(collected, performance.now()),
  };
}

async function worked(db: Database): Promise<void> {
  let left = kills;
  const shift = async (): Promise<void> => {
    while (await hasWork(db)) {
      const worker = spawn(process.execPath, ['bin/handover', 'work', '--once'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const ended = new Promise((resolve) => worker.once('close', resolve));
      if (left-- > 0) await Promise.race([ended, wait(2000 + Math.random() * 3000).then(() => worker.kill('SIGKILL'))]);
      await ended;
      await wait(200);
    }
  };
  await Promise.all(Array.from({ length: workers }, shift));
}

const hasWork = async (db: Database): Promise<boolean> =>
  (await db.query("SELECT id FROM job WHERE state IN ('READY', 'RUNNING') AND stage <> 'collect' LIMIT 1")).length > 0;

const headOf = async (db: Database): Promise<number> =>
  (await db.query<{ revision: number }>('SELECT revision FROM head'))[0]!.revision;

async function countsOf(db: Database): Promise<object> {
  const count = async (from: string): Promise<number> =>
    Number((await db.query<{ found: number }>(`SELECT COUNT(*) AS found FROM ${from}`))[0]!.found);
  return {
    kept: await count('document_text'),
    clusters: await count('(SELECT DISTINCT cluster_id FROM document_text) c'),
    dead: await count('dead_letter'),
    proposed: await count("claim WHERE review = 'PROPOSED' AND until_revision = 4294967295"),
  };
}

async function command(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['bin/handover', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`handover ${args.join(' ')} ended with ${String(code)}.`);
}

void soak();
