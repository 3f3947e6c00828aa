import { setImmediate as othersTurn } from 'node:timers/promises';
import { tableAt, wholeTableAt } from '../../db/as-of';
import type { Scalar } from '../../db/contract';
import { any, joined, named, type Sql, sql, TRUE } from '../../db/sql';
import type { View } from '../../db/view';
import type { Table } from '../../package/columns';
import { entityOf } from '../../package/entities';
import { Exchange } from '../../records/exchange/exchange.entity';
import { MedicalService } from '../../records/medical-service/medical-service.entity';
import type { Row, Rows } from './row';
import type { Snapshot } from './snapshot';

/** Which rows: those that readers see, or also what waits for review and what was rejected. */
export type Extent = 'public' | 'whole';

const AT_ONCE = 1000;

type Raw = Record<string, Scalar>;

/** The rows of a table of the package by key, some at a time: only those are held in memory. Between them others have their turn, which the
 *  embedded database, answering at once, would never give them. */
export async function* tableRows(snapshot: Snapshot, table: Table, extent: Extent): Rows {
  let after: Sql = TRUE;
  for (;;) {
    await othersTurn();
    const asked = chunk(snapshot, table, extent, after);
    const rows = await snapshot.query<Raw>(asked.text, asked.params);
    if (rows.length > 0) yield rows.map((row) => typed(table, row));
    if (rows.length < AT_ONCE) return;
    const last = table.key.map((part) => sql`${rows.at(-1)![part]!}`);
    after = sql`(${keyOf(table)}) > (${joined(last, ', ')})`;
  }
}

export async function countRows(snapshot: Snapshot, table: Table, extent: Extent): Promise<number> {
  const asked = sql`SELECT COUNT(*) AS found FROM ${source(snapshot, table, extent)} t`;
  const [count] = await snapshot.query<{ found: number }>(asked.text, asked.params);
  return Number(count?.found);
}

function chunk(snapshot: Snapshot, table: Table, extent: Extent, after: Sql): Sql {
  const columns = joined(
    table.columns.map(({ name }) => named(`t.${name}`)),
    ', ',
  );
  return sql`SELECT ${columns} FROM ${source(snapshot, table, extent)} t WHERE ${after} ORDER BY ${keyOf(table)} LIMIT ${AT_ONCE}`;
}

function source(snapshot: Snapshot, { name }: Table, extent: Extent): Sql {
  const view = snapshot.view();
  if (extent === 'public') return tableAt(view, entityOf(name));
  const whole = wholeTableAt(view, entityOf(name));
  return name === 'claim' ? sql`(SELECT c.* FROM ${whole} c WHERE ${isOfSeen(view)})` : whole;
}

/** A record of which nothing is accepted yet has no row: claims about it have nothing in a package that they could refer to. */
function isOfSeen(view: View): Sql {
  const seen = [Exchange, MedicalService].map(
    (entity) => sql`c.record_id IN (SELECT r.id FROM ${tableAt(view, entity)} r)`,
  );
  return any([sql`c.review = ${'ACCEPTED'}`, ...seen]);
}

const keyOf = ({ key }: Table): Sql =>
  joined(
    key.map((part) => named(`t.${part}`)),
    ', ',
  );

const typed = ({ columns }: Table, row: Raw): Row =>
  Object.fromEntries(
    columns.map(({ name, type }) => [name, type === 'boolean' ? Boolean(row[name]) : (row[name] ?? null)]),
  );
