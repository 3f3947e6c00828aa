import type { Database, Tx } from '../../db/contract';

/** To be called in the transaction that changes what a revision says without making another one. */
export async function beginEpoch(tx: Tx): Promise<void> {
  await tx.run('UPDATE summary_epoch SET epoch = epoch + 1 WHERE id = 1');
  await tx.run('DELETE FROM summary');
}

/** How often that happened so far. */
export async function epochOf(db: Pick<Database, 'query'>): Promise<number> {
  const [row] = await db.query<{ epoch: number }>('SELECT epoch FROM summary_epoch WHERE id = 1');
  return row!.epoch;
}
