import type { Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import { idFor } from '../../kernel/ids';

/** The stages that work is done in, in the order of the flow. */
export const STAGES = ['collect', 'extract', 'link', 'accept'] as const;
export type Stage = (typeof STAGES)[number];

/** What work on one document has to know. */
export interface DocumentWork {
  readonly documentId: string;
}

const COLUMNS = ['id', 'stage', 'key', 'payload', 'state', 'run_at', 'attempts', 'created_at'];

/** Asks for a piece of work, as part of what makes it necessary. What was asked for already and waits is not asked for again; what is done, given up
 *  or being done is done anew: who does it now may not have seen what makes it necessary. */
export async function askFor(tx: Tx, stage: Stage, key: string, payload: object): Promise<void> {
  const now = new Date().toISOString();
  const again = `UPDATE job SET state = 'READY', run_at = ?, attempts = 0, payload = ?, error = NULL, done_at = NULL,
    lease_until = NULL, leased_by = NULL`;
  const [known] = await tx.query<{ state: string }>('SELECT state FROM job WHERE stage = ? AND `key` = ?', [
    stage,
    key,
  ]);
  if (known && known.state !== 'READY')
    await tx.run(`${again} WHERE stage = ? AND \`key\` = ?`, [now, JSON.stringify(payload), stage, key]);
  if (known) return;
  const row = [idFor('jo', stage, key), stage, key, JSON.stringify(payload), 'READY', now, 0, now];
  await insertRows(tx, 'job', COLUMNS, [row]);
}
