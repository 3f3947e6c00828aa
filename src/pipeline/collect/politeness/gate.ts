import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../db/contract';
import { isDuplicate } from '../../../db/engine-errors';
import { insertRows } from '../../../db/insert';
import { CollectFailure } from '../fetch/failure';
import type { Answer } from '../fetch/request';
import { retryAt } from './retry-after';

/** A host is held no longer, should the process of a request die; one that lives says so in time. */
const LEASE_MS = 5000;
const RENEWAL_MS = 1500;
/** Who has to wait longer comes back another time. */
export const LONGEST_WAIT_MS = 120_000;
const POLL_MS = { least: 20, most: 1000 };
const MOST_REFUSALS = 3;
const BLOCKED_MS = 24 * 60 * 60 * 1000;
const PAUSE_AFTER_429_MS = 60_000;

interface Row {
  readonly next_allowed_at: string;
  readonly blocked_until: string | null;
  readonly crawl_delay_ms: number | null;
  readonly refusals: number;
}

/** Renewed while it is held. */
interface Lease {
  until: string;
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** One request at a time to each host, whoever asks and from wherever: its row in `host_gate` is taken by a conditional UPDATE. */
export class HostGate {
  constructor(
    private readonly db: Database,
    /** Between the end of a request and the next one, unless the host asks for more. */
    private readonly delayMs: number,
    private readonly signal?: AbortSignal,
  ) {}

  /** Asks when it is its turn, and keeps what the host says to that.
   *  @throws {CollectFailure} HOST_BUSY when it is left alone for longer than one can wait */
  async inTurn(host: string, ask: () => Promise<Answer>): Promise<Answer> {
    const { lease, row } = await this.take(host);
    const renewal = setInterval(() => void this.renew(host, lease).catch(() => undefined), RENEWAL_MS);
    const delay = Math.max(this.delayMs, row.crawl_delay_ms ?? 0);
    const answer = await ask()
      .catch(async (error: unknown) => {
        await this.release(host, lease, Date.now() + delay, row.refusals, null);
        throw error;
      })
      .finally(() => clearInterval(renewal));
    await this.answered(host, lease, delay, row, answer);
    return answer;
  }

  private async answered(host: string, lease: Lease, delay: number, row: Row, answer: Answer): Promise<void> {
    const now = Date.now();
    const isBusy = answer.status === 429 || answer.status === 503;
    const asked = isBusy ? (retryAt(answer.headers['retry-after'], now) ?? 0) : 0;
    const pause = answer.status === 429 && asked === 0 ? now + PAUSE_AFTER_429_MS : asked;
    const refusals = answer.status === 403 ? row.refusals + 1 : answer.status < 400 ? 0 : row.refusals;
    const blocked = refusals >= MOST_REFUSALS ? instant(now + BLOCKED_MS) : null;
    await this.release(host, lease, Math.max(now + delay, pause), refusals, blocked);
    if (isBusy) throw new CollectFailure('HTTP_STATUS', `answered ${answer.status}`, answer.status, pause || null);
  }

  private async take(host: string): Promise<{ lease: Lease; row: Row }> {
    const since = Date.now();
    for (;;) {
      const row = await this.row(host);
      const now = Date.now();
      this.refuseLongWait(host, row, now, since);
      const lease = instant(now + LEASE_MS);
      if (await this.isTaken(host, instant(now), lease)) return { lease: { until: lease }, row };
      const left = Date.parse(row.next_allowed_at) - now;
      await sleep(Math.min(Math.max(left, POLL_MS.least), POLL_MS.most), undefined, { signal: this.signal });
    }
  }

  private refuseLongWait(host: string, row: Row, now: number, since: number): void {
    const blocked = row.blocked_until === null ? 0 : Date.parse(row.blocked_until);
    if (blocked > now)
      throw new CollectFailure('HOST_BUSY', `${host} refused again and again and is left alone`, null, blocked);
    const next = Date.parse(row.next_allowed_at);
    const longest = LONGEST_WAIT_MS + 2 * (row.crawl_delay_ms ?? 0);
    if (next - now > longest || now - since > 5 * longest)
      throw new CollectFailure('HOST_BUSY', `${host} is not to be asked yet`, null, next);
  }

  private isTaken(host: string, now: string, lease: string): Promise<boolean> {
    const free = 'host = ? AND next_allowed_at <= ? AND (blocked_until IS NULL OR blocked_until <= ?)';
    return this.db.transaction(async (tx) => {
      const taken = await tx.run(`UPDATE host_gate SET next_allowed_at = ? WHERE ${free}`, [lease, host, now, now]);
      return taken === 1;
    });
  }

  private async renew(host: string, lease: Lease): Promise<void> {
    const until = instant(Date.now() + LEASE_MS);
    const set = 'UPDATE host_gate SET next_allowed_at = ? WHERE host = ? AND next_allowed_at = ?';
    const held = await this.db.transaction((tx) => tx.run(set, [until, host, lease.until]));
    if (held === 1) lease.until = until;
  }

  private async release(
    host: string,
    lease: Lease,
    next: number,
    refusals: number,
    blocked: string | null,
  ): Promise<void> {
    const set = 'UPDATE host_gate SET next_allowed_at = ?, refusals = ?, blocked_until = ?';
    await this.db.transaction((tx) =>
      tx.run(`${set} WHERE host = ? AND next_allowed_at = ?`, [instant(next), refusals, blocked, host, lease.until]),
    );
  }

  private async row(host: string): Promise<Row> {
    const [row] = await this.db.query<Row>(
      'SELECT next_allowed_at, blocked_until, crawl_delay_ms, refusals FROM host_gate WHERE host = ?',
      [host],
    );
    return row ?? (await openGate(this.db, host));
  }
}

/** The row of a host that was never asked. */
async function openGate(db: Database, host: string): Promise<Row> {
  const now = instant(Date.now());
  try {
    await db.transaction((tx) =>
      insertRows(tx, 'host_gate', ['host', 'next_allowed_at', 'refusals'], [[host, now, 0]]),
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return { next_allowed_at: now, blocked_until: null, crawl_delay_ms: null, refusals: 0 };
}
