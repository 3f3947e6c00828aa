import { COMMAND_LINE } from '../desk/keys/actor';
import type { ApiKey } from '../desk/keys/api-key.entity';
import { allKeys, createKey, revokeKey, wrongWithKey } from '../desk/keys/key.service';
import type { Role } from '../desk/keys/role';
import { BadUserInput } from '../kernel/errors';
import { isDay } from '../kernel/partial-date';
import type { Surroundings } from './command';
import { print, type PrintedColumn, shortInstant } from './printed-table';

export interface KeysCreateOptions {
  readonly role: string;
  readonly label: string;
  readonly expires?: string;
  readonly json?: boolean;
}

/** `handover keys create`: prints the key, which nobody can print again. */
export async function keysCreate(options: KeysCreateOptions, { db }: Surroundings): Promise<void> {
  const asked = { role: options.role.toUpperCase() as Role, label: options.label, expiresAt: expiry(options.expires) };
  for (const [field, message] of wrongWithKey(asked)) throw new BadUserInput(field, message);
  const made = await db.transaction((tx) => createKey(tx, COMMAND_LINE, asked));
  const { key, ...kept } = made;
  process.stdout.write(options.json ? `${JSON.stringify({ ...shownOf(kept), key })}\n` : `${key}\n`);
}

/** `handover keys list`: the newest first. */
export async function keysList({ json }: { json?: boolean }, { db }: Surroundings): Promise<void> {
  print(COLUMNS, (await allKeys(db, COMMAND_LINE)).map(shownOf), json);
}

/** `handover keys revoke`. */
export async function keysRevoke(id: string, { json }: { json?: boolean }, { db }: Surroundings): Promise<void> {
  const key = await db.transaction((tx) => revokeKey(tx, COMMAND_LINE, id));
  if (key === null) throw new BadUserInput('ID', `ID: found ${JSON.stringify(id)}; allowed is the id of a key on file`);
  print(COLUMNS, [shownOf(key)], json);
}

type Shown = Omit<ApiKey, 'secretSha256'>;

const shownOf = ({ id, role, label, createdAt, expiresAt, lastUsedAt, revokedAt }: Shown): Shown => ({
  ...{ id, role, label, createdAt, expiresAt, lastUsedAt, revokedAt },
});

const COLUMNS: readonly PrintedColumn<Shown>[] = [
  ['id', ({ id }) => id],
  ['role', ({ role }) => role.toLowerCase()],
  ['label', ({ label }) => label],
  ['created', ({ createdAt }) => shortInstant(createdAt)],
  ['expires', ({ expiresAt }) => shortInstant(expiresAt)],
  ['last used', ({ lastUsedAt }) => shortInstant(lastUsedAt)],
  ['revoked', ({ revokedAt }) => shortInstant(revokedAt)],
];

function expiry(day: string | undefined): string | null {
  if (day === undefined) return null;
  if (!isDay(day))
    throw new BadUserInput('--expires', `--expires: found ${JSON.stringify(day)}; allowed is a day, YYYY-MM-DD`);
  return `${day}T00:00:00.000Z`;
}
