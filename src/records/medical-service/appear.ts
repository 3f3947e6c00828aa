import { insertRows } from '../../db/insert';
import type { Unit } from '../../db/unit-of-work';
import { titleFrom } from '../reading/title';

/** What an accepted claim says, as far as a label is made of it. */
export interface Accepted {
  readonly field: string;
  readonly term: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

const TABLES = { EXCHANGE: 'exchange', MEDICAL_SERVICE: 'medical_service' } as const;
const FALLBACKS = { EXCHANGE: 'Exchange', MEDICAL_SERVICE: 'Medical service' } as const;

/** Makes a record seen: until something said about it is accepted it is an identity without a row of its own, which readers never meet. To be
 *  called in the revision that accepts, with what is accepted; a record that is seen already stays as it is. */
export async function appear(unit: Unit, recordId: string, accepted: readonly Accepted[]): Promise<void> {
  const [record] = await unit.tx.query<{ kind: keyof typeof TABLES }>('SELECT kind FROM record WHERE id = ?', [
    recordId,
  ]);
  const { kind } = record!;
  const table = TABLES[kind];
  const known = await unit.tx.query(`SELECT id FROM ${table} WHERE id = ?`, [recordId]);
  if (known.length > 0) return;
  const label = labelOf(accepted, FALLBACKS[kind]);
  const after = kind === 'EXCHANGE' ? { id: recordId, part_of_id: null, label } : { id: recordId, label };
  await insertRows(unit.tx, table, Object.keys(after), [Object.values(after)]);
  await unit.record({ operation: 'ADD', entity: table, entityId: recordId, before: null, after });
}

/** Such as `Prisoner exchange, 31 January 2024`. */
function labelOf(accepted: readonly Accepted[], fallback: string): string {
  const kind = accepted.find(({ field }) => field === 'KIND')?.term ?? null;
  const date = accepted.find(({ field }) => field === 'DATE');
  const days = { from: date?.dateFrom ?? null, to: date?.dateTo ?? null };
  return titleFrom({ kind, outcome: null, placeId: null, ...days }, null, fallback);
}
