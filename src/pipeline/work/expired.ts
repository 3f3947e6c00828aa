import { hostname } from 'node:os';
import type { Database } from '../../db/contract';
import { isIn, sql } from '../../db/sql';
import { failed } from './failed';
import type { Leased } from './job-table';

interface Running extends Leased {
  readonly worker: string;
  readonly isOver: number;
}

/** Who holds a lease: the machine, the process, and which worker of it. */
export const workerName = (nonce: string): string => `${hostname().slice(0, 40)}/${process.pid}/${nonce}`;

/** Frees what is leased by workers that are gone: whose lease ran out, or whose process on this machine has ended. A piece that ends every process
 *  that begins it is given up like any other. */
export async function freeExpired(db: Database): Promise<void> {
  const asked = sql`SELECT id, stage, \`key\`, payload, attempts, leased_by AS worker, lease_until <= ${new Date().toISOString()} AS isOver
    FROM job WHERE ${isIn(sql`state`, ['RUNNING'])}`;
  const running = await db.query<Running>(asked.text, asked.params);
  const left = running.filter(({ isOver, worker }) => Number(isOver) === 1 || hasEnded(worker));
  if (left.length === 0) return;
  await db.transaction(async (tx) => {
    for (const job of left) await failed(tx, job, job.worker, new WorkerGone(), 0);
  });
}

class WorkerGone extends Error {
  readonly code = 'WORKER_GONE';

  constructor() {
    super('Whoever did it is gone');
    this.name = 'WorkerGone';
  }
}

function hasEnded(worker: string): boolean {
  const [host, pid] = worker.split('/');
  return host === hostname().slice(0, 40) && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
