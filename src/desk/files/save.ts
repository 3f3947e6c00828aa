import { addRow, modifyRow, type Row } from '../../db/row-changes';
import { named, sql } from '../../db/sql';
import { requireRole } from '../keys/actor';
import { ChangeInput } from '../mutation/mutation-input';
import { NEEDS } from '../mutation/operations';
import { notFound, refuseWrong } from '../mutation/refused';
import type { Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { dangling, wrongWithRow } from '../rows/checked';

export interface Saved {
  readonly id: string;
}

export interface Saving {
  readonly table: 'party' | 'source' | 'place';
  readonly prefix: 'pa' | 'so' | 'pl';
  /** Null: a new one. */
  readonly id: string | null;
  /** All columns of a row that is empty. */
  readonly empty: Row;
  /** The columns that are given. */
  readonly given: Row;
}

/** Adds a row, or changes in one what is given. */
export async function save(work: Work<ChangeInput>, { table, prefix, id, empty, given }: Saving): Promise<Saved> {
  requireRole(work.actor, NEEDS[work.operation], work.operation);
  const { tx, unit } = work;
  const before = id === null ? null : await rowOf(work, table, id);
  if (before) await expectUnchanged(work, { what: id!, row: { table, id: id! } });
  const row: Row = { ...(before ?? { id: work.newId(prefix), ...empty }), ...given };
  refuseWrong([...wrongWithRow(table, row), ...(await dangling(tx, table, row))]);
  if (before) await modifyRow(unit, table, before, given);
  else await addRow(unit, table, row, false);
  return { id: String(row.id) };
}

async function rowOf({ tx }: Work, table: Saving['table'], id: string): Promise<Row> {
  const asked = sql`SELECT * FROM ${named(table)} WHERE id = ${id}`;
  const [row] = await tx.query<Row>(asked.text, asked.params);
  if (!row) throw notFound(`The ${table}`, id);
  return row;
}

/** Of the properties of an input those that are given, by their columns. */
export function givenColumns<I extends object>(input: I, columns: Readonly<Record<string, keyof I & string>>): Row {
  const given = Object.entries(columns).filter(([, name]) => input[name] !== undefined);
  return Object.fromEntries(given.map(([column, name]) => [column, input[name] as Row[string]]));
}
