import type { Database } from '../../db/contract';
import type { Actor } from './actor';
import type { ApiKey } from './api-key.entity';
import { keyById } from './key.service';
import { hashOf, isSecret, partsOf } from './secret';

/** Compared with where there is no such key, so that a guess takes as long as an old key. */
const NO_HASH = hashOf('');

/** The actor of a key that holds now; null for one that is unknown, wrong, revoked or expired: all in the same time. */
export async function authenticate(db: Database, key: string): Promise<Actor | null> {
  const { id, secret } = partsOf(key);
  const found = await keyById(db, id);
  const isRight = isSecret(secret, found?.secretSha256 ?? NO_HASH);
  if (!isRight || found === null || !holds(found)) return null;
  // A key holds whether or not the database can be written to now.
  void noteUse(db, found).catch(() => undefined);
  return { keyId: found.id, name: found.label, role: found.role };
}

function holds({ revokedAt, expiresAt }: ApiKey): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > new Date().toISOString());
}

/** By the hour: who uses a key all the time writes it down once. */
async function noteUse(db: Database, { id, lastUsedAt }: ApiKey): Promise<void> {
  const hour = `${new Date().toISOString().slice(0, 13)}:00:00.000Z`;
  if (lastUsedAt !== null && lastUsedAt >= hour) return;
  await db.transaction((tx) => tx.run('UPDATE api_key SET last_used_at = ? WHERE id = ?', [hour, id]));
}
