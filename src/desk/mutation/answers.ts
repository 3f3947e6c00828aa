import { createHmac } from 'node:crypto';
import type { Tx } from '../../db/contract';
import { saltOf } from '../../db/erasure/salt';
import { insertRows } from '../../db/insert';
import type { MutationInput } from './mutation-input';
import { Refused } from './refused';

/** Names one call of a mutation. */
export interface Call {
  readonly keyId: string;
  readonly operation: string;
  readonly input: MutationInput;
}

const KEPT_MS = 7 * 24 * 3600 * 1000;
const COLUMNS = ['key_id', 'operation', 'client_mutation_id', 'input_sha256', 'answer', 'made_at'];

/** The answer to a call that was made before; null for a new one.
 *  @throws {Refused} where it was made with another input */
export async function answerOf<S>(tx: Tx, call: Call): Promise<S | null> {
  const { keyId, operation, input } = call;
  await tx.run('DELETE FROM mutation_answer WHERE made_at < ?', [new Date(Date.now() - KEPT_MS).toISOString()]);
  const which = 'key_id = ? AND operation = ? AND client_mutation_id = ?';
  const [known] = await tx.query<{ hash: string; answer: string }>(
    `SELECT input_sha256 AS hash, answer FROM mutation_answer WHERE ${which}`,
    [keyId, operation, input.clientMutationId],
  );
  if (!known) return null;
  if (known.hash !== (await hashOf(tx, call))) throw new Refused({ type: 'IdempotencyConflict' });
  return JSON.parse(known.answer) as S;
}

/** Part of the transaction that it answers. */
export async function keepAnswer(tx: Tx, call: Call, answer: object): Promise<void> {
  const { keyId, operation, input } = call;
  const now = new Date().toISOString();
  const row = [keyId, operation, input.clientMutationId, await hashOf(tx, call), JSON.stringify(answer), now];
  await insertRows(tx, 'mutation_answer', COLUMNS, [row]);
}

/** Equal for equal calls, in whatever order their fields come. Keyed: an input may be little else than a name that nobody may read any more. */
const hashOf = async (tx: Tx, { input }: Call): Promise<string> =>
  createHmac('sha256', await saltOf(tx))
    .update(JSON.stringify(input, sorted))
    .digest('hex');

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;
