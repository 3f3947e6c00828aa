import type { Unit } from '../../db/unit-of-work';
import { isIn, sql } from '../../db/sql';
import { relayOf, type Relay } from './relay-of';
import { modifyRow, type Row } from '../../db/row-changes';
import { speechesAround } from './speeches';
import { oursAmong, statementsBy } from './statements';

/** Brings in step which statements repeat which, around documents: of what the pipeline wrote, and nobody changed. Copies lead to earlier ones, so
 *  there are no circles. */
export async function settleRelays(unit: Unit, documentIds: readonly string[]): Promise<void> {
  const { near, all } = await speechesAround(unit.tx, documentIds);
  const rows = await statementsBy(
    unit.tx,
    all.map(({ id }) => id),
  );
  await unit.flush();
  const ours = await oursAmong(
    unit.tx,
    near.map(({ id }) => id),
  );
  const relays = new Map(near.filter(({ id }) => ours.has(id)).map((one) => [one.id, relayOf(one, all)]));
  for (const [id, relay] of relays) {
    const set = columnsOf(id, relay, originOf(id, relays, rows));
    await modifyRow(unit, 'statement', rows.get(id)!, set);
    await lead(unit, rows.get(id)!, String(set.origin_id), relays);
  }
}

function columnsOf(id: string, relay: Relay | null, originId: string): Row {
  if (relay === null) return { relayed_from_id: null, relay_kind: null, relay_basis: null, origin_id: id };
  const { fromId, kind, basis } = relay;
  return { relayed_from_id: fromId, relay_kind: kind, relay_basis: basis, origin_id: originId };
}

/** The end of the chain; of what is not settled here, as it stands. */
function originOf(id: string, relays: ReadonlyMap<string, Relay | null>, rows: ReadonlyMap<string, Row>): string {
  const relay = relays.get(id);
  if (relay === undefined) return String(rows.get(id)!.origin_id);
  return relay === null ? id : originOf(relay.fromId, relays, rows);
}

/** Whoever repeats a statement, and is not settled here, follows it to its new origin. */
async function lead(
  unit: Unit,
  before: Row,
  originId: string,
  settled: ReadonlyMap<string, Relay | null>,
): Promise<void> {
  if (before.origin_id === originId) return;
  const asked = sql`SELECT id FROM statement WHERE ${isIn(sql`relayed_from_id`, [String(before.id)])} ORDER BY id`;
  const found = await unit.tx.query<{ id: string }>(asked.text, asked.params);
  const rows = await statementsBy(
    unit.tx,
    found.map(({ id }) => id).filter((id) => !settled.has(id)),
  );
  for (const row of rows.values()) {
    await modifyRow(unit, 'statement', row, { origin_id: originId });
    await lead(unit, row, originId, settled);
  }
}
