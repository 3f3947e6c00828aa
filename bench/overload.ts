import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startGateway, type StartedGateway } from '../test/support/gateway';
import { AS_IT_STARTS } from './faults/surroundings';
import { type Answer, Client } from './overload/client';

/** node -r ./test/db/register.cjs bench/overload.ts [connections] [seconds]; over the database of DATABASE_URL, else over the bundled data. */
const [connections = '2000', seconds = '10'] = process.argv.slice(2);

const REGISTER = join(__dirname, '..', 'test', 'db', 'register.cjs');

async function overload(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handover-overload-'));
  const { DATABASE_URL = `sqlite:${join(folder, 'handover.db')}` } = process.env;
  await over(DATABASE_URL).finally(() => rmSync(folder, { recursive: true }));
}

async function over(databaseUrl: string): Promise<void> {
  const gateway = await startGateway({ ...AS_IT_STARTS, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' });
  await watched(gateway).finally(() => gateway.stop());
}

async function watched(gateway: StartedGateway): Promise<void> {
  const probe = new Client(gateway.url);
  await probe.ask('{ __typename }');
  const rest = memoryOf(gateway.process.pid!);
  const args = ['-r', REGISTER, join(__dirname, 'overload', 'flood.ts'), gateway.url, connections, seconds];
  const flood = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const answers: Answer[] = [];
  let peak = rest;
  while (flood.exitCode === null) {
    answers.push(await probe.ask('{ __typename }'));
    peak = Math.max(peak, memoryOf(gateway.process.pid!));
    await wait(20);
  }
  console.log(JSON.stringify({ trivial: summary(answers), megabytes: { rest, peak } }));
  probe.stop();
}

function summary(answers: readonly Answer[]): object {
  const ms = answers.map((answer) => Math.round(answer.ms)).sort((one, other) => one - other);
  const at = (share: number): number | undefined => ms[Math.floor((ms.length - 1) * share)];
  const refused = answers.filter(({ status }) => status !== 200).map(({ status, code }) => `${status} ${code}`);
  return {
    asked: ms.length,
    refused,
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    overASecond: ms.filter((one) => one > 1000).length,
  };
}

/** Resident, as Linux tells it. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

void overload();
