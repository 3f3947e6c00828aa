import { tableAt } from '../../db/as-of';
import { all, type Sql, sql, TRUE } from '../../db/sql';
import type { View } from '../../db/view';
import { mergedIds } from '../../evidence/record/records';
import { Exchange } from './exchange.entity';
import { canonicalOnly } from './exchange.list';
import type { Filed } from './filed';
import { filed, type LedgerRow, ledgerRows } from './ledger.rows';

/** Exchanges of one statement. SQLite answers it at one go, and nobody else meanwhile. */
export const RECORDS_AT_ONCE = 2000;

/** Every exchange on file at the view's revision, those merged away left out, by id; once for each view. */
export function ledgerOf(view: View): Promise<readonly Filed[]> {
  return view.once(readLedger);
}

async function readLedger(view: View): Promise<readonly Filed[]> {
  const ledger: Filed[] = [];
  for await (const part of ledgerInParts(view)) ledger.push(...part);
  return ledger;
}

/** The same, or of them those that meet a condition on `t`, some thousand at a time: so memory does not grow with the ledger. */
export async function* ledgerInParts(view: View, where: Sql = TRUE): AsyncGenerator<readonly Filed[]> {
  const wanted = all([where, await canonicalOnly(view)]);
  let rows: LedgerRow[];
  let after = '';
  do {
    rows = await ledgerRows(view, wanted, after, RECORDS_AT_ONCE);
    const heads = await headsOf(view, rows);
    yield rows.map((row) => filed(row, heads.get(row.id) ?? null));
    after = rows.at(-1)?.id ?? '';
  } while (rows.length === RECORDS_AT_ONCE);
}

/** The ids of records that are heads of a series. */
export function headIds(view: View): Promise<ReadonlySet<string>> {
  return view.once(readHeadIds);
}

async function readHeadIds(view: View): Promise<ReadonlySet<string>> {
  const asked = sql`SELECT DISTINCT t.part_of_id AS id FROM ${tableAt(view, Exchange)} t WHERE t.part_of_id IS NOT NULL`;
  const rows = await view.query<{ id: string }>(asked.text, asked.params);
  const groups = await view.loadMany(
    mergedIds,
    rows.map(({ id }) => id),
  );
  return new Set(groups.map(([head]) => head!));
}

/** The record that the head of its series answers with, for each stage; one with its own head is none. */
async function headsOf(view: View, rows: readonly LedgerRow[]): Promise<ReadonlyMap<string, string>> {
  const stages = rows.flatMap(({ id, partOfId }) => (partOfId === null ? [] : [{ id, partOfId }]));
  const groups = await view.loadMany(
    mergedIds,
    stages.map(({ partOfId }) => partOfId),
  );
  const headed = stages.map(({ id }, index) => [id, groups[index]![0]!] as const);
  return new Map(headed.filter(([id, head]) => id !== head));
}
