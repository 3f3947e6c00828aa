import { tableAt } from '../../db/as-of';
import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { Document } from '../../evidence/document/document.entity';
import { mergedIds } from '../../evidence/record/records';
import { Statement } from '../../evidence/statement/statement.entity';
import { groupBy } from '../../kernel/group';

/** MariaDB makes a list of a thousand into a subquery, and goes through all claims for it. */
const IDS_AT_ONCE = 500;

/** The sources with a claim on each of some thousand records, or on one merged into it; none for a record without. A few statements. */
export async function sourcesBehind(
  view: View,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = await view.loadMany(mergedIds, recordIds);
  const canonical = new Map(groups.flatMap((group, index) => group.map((id) => [id, recordIds[index]!] as const)));
  const pairs = await Promise.all(parts([...canonical.keys()]).map((ids) => pairsOf(view, ids)));
  const found = groupBy(pairs.flat(), ({ id }) => canonical.get(id)!);
  return new Map([...found].map(([id, of]) => [id, [...new Set(of.map(({ source }) => source))]]));
}

interface Pair {
  readonly id: string;
  readonly source: string;
}

function pairsOf(view: View, recordIds: readonly string[]): Promise<Pair[]> {
  const asked = sql`SELECT DISTINCT c.record_id AS id, d.source_id AS source FROM ${tableAt(view, Claim)} c
    JOIN ${tableAt(view, Statement)} s ON s.id = c.statement_id JOIN ${tableAt(view, Document)} d ON d.id = s.document_id
    WHERE ${isIn(sql`c.record_id`, recordIds)}`;
  return view.query<Pair>(asked.text, asked.params);
}

const parts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, index) =>
    ids.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE),
  );
