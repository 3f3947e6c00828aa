import type { Unit } from '../../db/unit-of-work';
import { type Row, told } from '../../db/row-changes';
import { all, isIn, named, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import type { Targets } from './targets';
import { FED, type Touched } from './touched';

/** Ends what rests on words that are there no longer. */
export async function endErased({ tx, revision }: Unit, targets: Targets): Promise<void> {
  for (const table of ['claim', 'tally'] as const) {
    if (targets[table].length === 0) continue;
    const which = all([isIn(sql`id`, targets[table]), sql`until_revision = ${HOLDS}`]);
    const asked = sql`UPDATE ${named(table)} SET until_revision = ${revision}, ended_because = ${'PRIVACY'} WHERE ${which}`;
    await tx.run(asked.text, asked.params);
  }
}

/** One change for each row: whoever keeps a copy blanks it there, in every version it has. A number is spent even where there is none: what was answered
 *  before is answered anew, and everybody sees that, when and why something was erased. */
export async function tellErased(unit: Unit, touched: Touched): Promise<void> {
  unit.spend();
  for (const [table, ids] of touched.told())
    for (const id of ids) {
      const row = await lastOf(unit, table, id);
      const holds = row !== null && (row.until_revision === undefined || row.until_revision === HOLDS);
      const before = row && told(row);
      await unit.record({ operation: 'ERASE', entity: table, entityId: id, before, after: holds ? before : null });
    }
}

async function lastOf({ tx }: Unit, table: string, id: string): Promise<Row | null> {
  const { key } = FED.find(({ name }) => name === table)!;
  const parts = id.split('/');
  const which = all(
    key.map(
      (part, at) => sql`${named(part)} = ${parts.slice(at, at === key.length - 1 ? undefined : at + 1).join('/')}`,
    ),
  );
  const order = ['claim', 'tally', 'match'].includes(table) ? sql` ORDER BY until_revision DESC LIMIT 1` : sql``;
  const asked = sql`SELECT * FROM ${named(table)} WHERE ${which}${order}`;
  return (await tx.query<Row>(asked.text, asked.params))[0] ?? null;
}

/** A package that brings these rows again does not bring them as they were, and nobody finds out by their hash what that was. */
export async function disownRows({ tx }: Unit, touched: Touched): Promise<void> {
  for (const [table, ids] of touched.written()) {
    const asked = sql`UPDATE import_row SET hash = ${''} WHERE entity = ${table} AND ${isIn(sql`row_key`, ids)}`;
    await tx.run(asked.text, asked.params);
  }
}
