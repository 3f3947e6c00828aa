import type { Tx } from '../../db/contract';
import { type Row, told } from '../../db/row-changes';
import { isIn, named, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { notFound, Refused } from '../mutation/refused';

type Versioned = 'claim' | 'tally';

/** A version of a claim or tally that holds. */
export interface Live {
  readonly table: Versioned;
  readonly id: string;
  /** As the change feed tells it. */
  readonly row: Row;
  readonly since: number;
}

const tableOf = (id: string): Versioned => (id.startsWith('ta-') ? 'tally' : 'claim');

/** What holds under some ids, in their order.
 *  @throws {Refused} NotFound for an unknown id, RevisionConflict for what somebody ended */
export async function liveOf(tx: Tx, ids: readonly string[]): Promise<Live[]> {
  const rows = [...(await versions(tx, 'claim', ids)), ...(await versions(tx, 'tally', ids))];
  const last = new Map(rows.map((row) => [String(row.id), row]));
  return ids.map((id) => {
    const row = last.get(id);
    if (!row) throw notFound(tableOf(id) === 'tally' ? 'The tally' : 'The claim', id);
    if (row.until_revision !== HOLDS) throw ended(id, Number(row.until_revision));
    return { table: tableOf(id), id, row: told(row), since: Number(row.since_revision) };
  });
}

const ended = (id: string, revision: number): Refused =>
  new Refused({ type: 'RevisionConflict', what: id, revisions: [revision] });

function versions(tx: Tx, table: Versioned, ids: readonly string[]): Promise<Row[]> {
  const wanted = ids.filter((id) => tableOf(id) === table);
  if (wanted.length === 0) return Promise.resolve([]);
  const asked = sql`SELECT * FROM ${named(table)} WHERE ${isIn(sql`id`, wanted)} ORDER BY id, since_revision`;
  return tx.query<Row>(asked.text, asked.params);
}
