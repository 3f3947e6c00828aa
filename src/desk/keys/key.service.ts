import type { Database, Readable, Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import { selectList, shapeOf } from '../../db/shape';
import { BadUserInput } from '../../kernel/errors';
import { type Actor, requireRole } from './actor';
import { ApiKey } from './api-key.entity';
import { Role } from './role';
import { hashOf, newKey } from './secret';

export interface KeyAsked {
  readonly role: Role;
  readonly label: string;
  /** An instant; null: never. */
  readonly expiresAt: string | null;
}

/** Authors of revisions that no key may pass for. */
const RESERVED = new Set(['pipeline', 'import', 'collect', 'command line', 'nobody', 'public', 'anonymous']);
const MOST_LABEL = 80;

/** What is wrong with what is asked, by field. */
export function wrongWithKey({ label, expiresAt }: KeyAsked): [field: string, message: string][] {
  const found: [string, string][] = [];
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._'-]*$/u.test(label) || label.length > MOST_LABEL || label !== label.trim())
    found.push([
      'label',
      `label: found ${JSON.stringify(label.slice(0, 100))}; expected 1 to ${MOST_LABEL} letters, figures, blanks and . _ ' -`,
    ]);
  if (RESERVED.has(label.toLowerCase())) found.push(['label', `label: ${label} is an author of the gateway itself`]);
  if (expiresAt !== null && expiresAt <= new Date().toISOString())
    found.push(['expiresAt', `expiresAt: ${expiresAt} has passed already`]);
  return found;
}

/** Writes a new key; the whole of it is told here and never again.
 *  @throws {BadUserInput} for a label that another key has or had */
export async function createKey(
  tx: Tx,
  by: Actor,
  { role, label, expiresAt }: KeyAsked,
): Promise<ApiKey & { key: string }> {
  requireRole(by, Role.ADMIN, 'createApiKey');
  const taken = await tx.query('SELECT id FROM api_key WHERE label = ?', [label]);
  if (taken.length > 0) throw new BadUserInput('label', `label: another key is or was called ${JSON.stringify(label)}`);
  const { id, secret, key } = newKey();
  const made = { id, secretSha256: hashOf(secret), role, label, createdAt: new Date().toISOString(), expiresAt };
  const row = { ...made, lastUsedAt: null, revokedAt: null };
  const { columns } = shapeOf(ApiKey);
  const names = columns.map(({ column }) => column);
  await insertRows(tx, 'api_key', names, [columns.map(({ property }) => row[property as keyof typeof row])]);
  return Object.assign(new ApiKey(), row, { key });
}

/** Answers the key, revoked now or before; null for an unknown one. */
export async function revokeKey(tx: Tx, by: Actor, id: string): Promise<ApiKey | null> {
  requireRole(by, Role.ADMIN, 'revokeApiKey');
  const now = new Date().toISOString();
  await tx.run('UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [now, id]);
  return keyById(tx, id);
}

export async function keyById(db: Pick<Readable, 'query'>, id: string): Promise<ApiKey | null> {
  return (await keysWhere(db, 'WHERE t.id = ?', [id]))[0] ?? null;
}

/** All keys, the newest first. */
export function allKeys(db: Pick<Database, 'query'>, by: Actor): Promise<ApiKey[]> {
  requireRole(by, Role.ADMIN, 'apiKeys');
  return keysWhere(db, 'ORDER BY t.created_at DESC, t.id', []);
}

async function keysWhere(db: Pick<Readable, 'query'>, tail: string, params: readonly string[]): Promise<ApiKey[]> {
  const list = selectList(shapeOf(ApiKey));
  const rows = await db.query<object>(`SELECT ${list.text} FROM api_key t ${tail}`, params);
  return rows.map((row) => Object.assign(new ApiKey(), row));
}
