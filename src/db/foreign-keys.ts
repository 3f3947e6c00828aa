import type { Tx } from './contract';

/** Lets rows name rows that come later in the same transaction. SQLite checks them all at the end; MySQL and MariaDB do not look
 *  again, so there the rows must have been checked before. Ends with the transaction. */
export async function deferForeignKeys(tx: Tx): Promise<void> {
  await tx.run(tx.engine === 'sqlite' ? 'PRAGMA defer_foreign_keys = ON' : 'SET SESSION foreign_key_checks = 0');
}
