import { randomBytes } from 'node:crypto';
import type { Tx } from '../contract';
import { insertRows } from '../insert';

/** What makes the hashes of this database others than those of any other: nobody looks them up in a list. Made when it is first needed. */
export async function saltOf(tx: Tx): Promise<string> {
  const [found] = await tx.query<{ salt: string }>('SELECT salt FROM erasure_salt WHERE id = 1');
  if (found) return found.salt;
  const salt = randomBytes(32).toString('hex');
  await insertRows(tx, 'erasure_salt', ['id', 'salt'], [[1, salt]]);
  return salt;
}
