import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../db/contract';

/** How long readers are waited for who still see the state before. */
const TRIES = 20;
const WAIT_MS = 100;

/** Takes from the files of an embedded database what was written over: the full-text index keeps removed words until it is put in order, the log of writes until it
 *  is emptied. True when that is done; a server does so in its own time. */
export async function scrub(db: Database): Promise<boolean> {
  if (db.engine !== 'sqlite') return true;
  await db.transaction((tx) => tx.run("INSERT INTO search_words (search_words) VALUES ('optimize')"));
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (await db.emptyLog()) return true;
    await wait(WAIT_MS);
  }
  return false;
}
