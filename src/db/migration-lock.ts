import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Tx } from './contract';
import { isDuplicate } from './engine-errors';

/** Another process took the lock, because this one gave no sign for too long. */
export class LockLost extends Error {}

interface Row {
  readonly holder: string | null;
  readonly beat: number;
}

/** One row which the process that migrates keeps changing. Whoever sees it unchanged for the length of the lease, by its own clock, takes
 *  it: so no clocks are compared, and a killed holder blocks no longer than the lease. */
export class MigrationLock {
  private readonly holder = randomUUID();
  private heart?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly leaseMs: number,
    private readonly signal?: AbortSignal,
  ) {}

  /** Waits until this process holds the lock. */
  async take(): Promise<void> {
    await prepare(this.db);
    let seen = await this.look();
    for (
      let since = performance.now();
      !(await this.seize(seen, since));
      await sleep(Math.min(100, this.leaseMs / 10), undefined, { signal: this.signal })
    ) {
      const now = await this.look();
      if (now.beat !== seen.beat || now.holder !== seen.holder) [seen, since] = [now, performance.now()];
    }
    this.heart = setInterval(() => void this.beat(), this.leaseMs / 5);
  }

  /** @throws {LockLost} when it is another's; the reason of a signal that ends the work. */
  async renew(tx: Tx): Promise<void> {
    this.signal?.throwIfAborted();
    const mine = await tx.run('UPDATE migration_lock SET beat = beat + 1 WHERE id = 1 AND holder = ?', [this.holder]);
    if (mine === 0) throw new LockLost();
  }

  async release(): Promise<void> {
    clearInterval(this.heart);
    await this.db.transaction((tx) =>
      tx.run('UPDATE migration_lock SET holder = NULL WHERE id = 1 AND holder = ?', [this.holder]),
    );
  }

  /** A missed beat is no harm: the next migration looks for itself. */
  private async beat(): Promise<void> {
    await this.db.transaction((tx) => this.renew(tx)).catch(() => undefined);
  }

  private async look(): Promise<Row> {
    const [row] = await this.db.query<Row>('SELECT holder, beat FROM migration_lock WHERE id = 1');
    return row ?? { holder: null, beat: 0 };
  }

  private async seize(seen: Row, since: number): Promise<boolean> {
    if (seen.holder !== null && performance.now() - since < this.leaseMs) return false;
    const sql =
      'UPDATE migration_lock SET holder = ?, beat = beat + 1 WHERE id = 1 AND beat = ? AND (holder IS NULL OR holder = ?)';
    return (await this.db.transaction((tx) => tx.run(sql, [this.holder, seen.beat, seen.holder]))) === 1;
  }
}

async function prepare(db: Database): Promise<void> {
  const create =
    'CREATE TABLE IF NOT EXISTS migration_lock (id int NOT NULL PRIMARY KEY, holder varchar(36) NULL, beat int NOT NULL)';
  const fill =
    'INSERT INTO migration_lock SELECT * FROM (SELECT 1 AS id, NULL AS holder, 0 AS beat) AS first WHERE NOT EXISTS (SELECT 1 FROM migration_lock)';
  await db.transaction((tx) => tx.run(create));
  await db
    .transaction((tx) => tx.run(fill))
    .catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
}
