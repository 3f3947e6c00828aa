import type { Database } from '../../db/contract';
import { inTime } from '../../db/deadline';
import { Reads } from '../../db/reads';
import { HOLDS, type View } from '../../db/view';
import { Review } from '../../evidence/claim/claim.terms';
import { countConflicts } from '../../records/reading/conflict.list';

/** How long somebody who looks waits for the database. */
const WAIT_MS = 500;

/** The head revision, and how many conflicts stand open and claims wait for review there, as last seen; read when somebody looks, counted once for each
 *  revision. */
export class StateOfData {
  private seen: { readonly revision: number; readonly at: number } | null = null;
  private counted: { readonly revision: number; readonly conflicts: number; readonly waiting: number } | null = null;
  private reading: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  /** Null until the database answered once. */
  get revision(): number | null {
    return this.seen?.revision ?? null;
  }

  /** Seconds since the database last told its head. */
  get age(): number {
    return this.seen ? (performance.now() - this.seen.at) / 1000 : Infinity;
  }

  get openConflicts(): number | null {
    return this.counted?.conflicts ?? null;
  }

  get claimsWaiting(): number | null {
    return this.counted?.waiting ?? null;
  }

  /** Looks again. What does not come in time stays as it was seen; it is taken when it comes. */
  async look(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = null));
    await inTime(this.reading, WAIT_MS).catch(() => undefined);
  }

  private async read(): Promise<void> {
    const view = await new Reads(this.db).viewOf(null);
    const { revision } = view;
    this.seen = { revision, at: performance.now() };
    if (this.counted?.revision === revision) return;
    this.counted = { revision, waiting: await countWaiting(view), conflicts: await countConflicts(view) };
  }
}

async function countWaiting(view: View): Promise<number> {
  const asked = `SELECT COUNT(*) AS found FROM claim WHERE review = ? AND until_revision = ?`;
  const [row] = await view.query<{ found: number }>(asked, [Review.PROPOSED, HOLDS]);
  return Number(row?.found ?? 0);
}
