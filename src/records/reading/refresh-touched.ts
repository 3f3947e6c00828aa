import type { Tx } from '../../db/contract';
import { inside } from '../../db/inside';
import { mergedIds } from '../../evidence/record/records';
import { refreshReadings } from './refresh';
import { touchedRecords } from './touched';

const RECORDS_AT_ONCE = 250;
/** While the database does what one asks, the rule is applied for the other. */
const LANES = 2;

/** Brings the readings in step with all that a revision changed: see `refreshReadings`. The changes must have been written. */
export async function refreshTouched(tx: Tx, revision: number, isHead = true, signal?: AbortSignal): Promise<void> {
  const parts = partsOf(await canonicalOf(tx, revision, await touchedRecords(tx, revision)));
  const lane = async (): Promise<void> => {
    for (const part of parts) {
      signal?.throwIfAborted();
      await refreshReadings(tx, revision, part, isHead);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Records merged into one are one: no two lanes meet at it. */
async function canonicalOf(tx: Tx, revision: number, records: readonly string[]): Promise<string[]> {
  const groups = await mergedIds(inside(tx, revision), records);
  return [...new Set(groups.map(([first]) => first!))];
}

function* partsOf(records: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) yield records.slice(from, from + RECORDS_AT_ONCE);
}
