import type { Tx } from '../../db/contract';
import { modifyRow, type Row } from '../../db/row-changes';
import type { Unit } from '../../db/unit-of-work';
import { invalid } from '../mutation/refused';

/** The end of the chain of relays that begins at a statement.
 *  @throws {Refused} where the chain comes back to `from` */
export async function originOf(tx: Tx, relayedFrom: string | null, from: string): Promise<string> {
  if (relayedFrom === null) return from;
  let at: string | null = relayedFrom;
  for (let next: string | null = relayedFrom; next !== null;) {
    if (next === from)
      throw invalid(
        'statement.relayedFrom',
        `statement.relayedFrom: found ${relayedFrom}, which repeats ${from} itself; expected another`,
      );
    at = next;
    next = (await statementOf(tx, next))?.relayed_from_id as string | null;
  }
  return at;
}

/** Statements that repeat one, directly or not, have its origin. */
export async function followOrigin(unit: Unit, id: string, origin: string): Promise<void> {
  const rows = await unit.tx.query<Row>('SELECT * FROM statement WHERE relayed_from_id = ? ORDER BY id', [id]);
  for (const row of rows) {
    if (row.origin_id === origin) continue;
    await modifyRow(unit, 'statement', row, { origin_id: origin });
    await followOrigin(unit, String(row.id), origin);
  }
}

export async function statementOf(tx: Tx, id: string): Promise<Row | null> {
  return (await tx.query<Row>('SELECT * FROM statement WHERE id = ?', [id]))[0] ?? null;
}
