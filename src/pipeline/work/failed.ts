import type { Tx } from '../../db/contract';
import { isCheck } from '../../db/engine-errors';
import { HandoverError } from '../../kernel/errors';
import { lay, type Reason } from './dead-letters';
import { giveUp, type Leased, postpone } from './job-table';

/** So often it is begun before it is left to a person. */
const MOST_ATTEMPTS = 8;
const MOST_LETTERS = 500;

/** From one to two seconds after the first try to one or two minutes after the seventh, never two alike. */
export const pauseMs = (attempts: number): number => Math.min(2 ** attempts, 600) * 1000 * (0.5 + Math.random() / 2);

/** Puts it off, or after too many tries leaves it to a person as a dead letter. */
export async function failed(
  tx: Tx,
  job: Pick<Leased, 'id' | 'stage' | 'key' | 'attempts'>,
  worker: string,
  error: unknown,
  waitMs = pauseMs(job.attempts),
): Promise<void> {
  const reason = reasonOf(error);
  if (job.attempts < MOST_ATTEMPTS) return postpone(tx, job.id, worker, reason.message, waitMs);
  if (await giveUp(tx, job.id, worker, reason.message)) await lay(tx, job, reason);
}

/** Only what is written for people is kept: other messages may hold words of the text. */
function reasonOf(error: unknown): Reason {
  const { name, code } = error as { name?: string; code?: string | number };
  // The driver names this one of MariaDB after another of MySQL.
  const known = isCheck(error)
    ? 'CHECK_CONSTRAINT'
    : ([code, name].find((one) => typeof one === 'string') ?? 'UNKNOWN');
  const message = error instanceof HandoverError ? error.message : `It failed: ${known}`;
  return { code: known.slice(0, 64), message: message.slice(0, MOST_LETTERS) };
}
