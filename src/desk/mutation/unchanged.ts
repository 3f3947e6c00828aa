import { inside } from '../../db/inside';
import { isIn, type Sql, sql } from '../../db/sql';
import { mergedIds } from '../../evidence/record/records';
import type { ChangeInput } from './mutation-input';
import { Refused, refuseWrong } from './refused';
import type { Work } from './task';
import { wrong } from './wrong';

/** What a mutation is about to change. */
export interface Subject {
  /** For people. */
  readonly what: string;
  /** Records, with all that is said about them and those merged with them. */
  readonly records?: readonly string[];
  /** A row without versions. */
  readonly row?: { readonly table: string; readonly id: string };
}

/** Nothing where the caller does not say what it has seen.
 *  @throws {Refused} RevisionConflict where the subject has a later change than that */
export async function expectUnchanged(work: Work<ChangeInput>, { what, records = [], row }: Subject): Promise<void> {
  const { expectedRevision: expected = null } = work.input;
  if (expected === null) return;
  const head = work.unit.revision - 1;
  if (expected < 0 || expected > head)
    refuseWrong([wrong('expectedRevision', expected, `a revision that is there, 0 to ${head}`)]);
  const since = [...(await recordChanges(work, records, expected)), ...(row ? [rowChanges(row, expected)] : [])];
  const found = new Set<number>();
  for (const asked of since)
    for (const { revision } of await work.tx.query<{ revision: number }>(asked.text, asked.params))
      if (revision > expected && revision <= head) found.add(Number(revision));
  const revisions = [...found].sort((left, right) => left - right);
  if (revisions.length > 0) throw new Refused({ type: 'RevisionConflict', what, revisions });
}

async function recordChanges({ tx, unit }: Work, records: readonly string[], expected: number): Promise<Sql[]> {
  if (records.length === 0) return [];
  const ids = [...new Set((await mergedIds(inside(tx, unit.revision), records)).flat())];
  const later = (column: Sql): Sql => sql`${column} > ${expected}`;
  const [began, ended] = [later(sql`since_revision`), later(sql`until_revision`)];
  const [left, right, record] = [sql`left_id`, sql`right_id`, sql`record_id`].map((column) => isIn(column, ids));
  const own = sql`entity IN ('exchange', 'medical_service') AND ${isIn(sql`entity_id`, ids)}`;
  return [
    sql`SELECT since_revision AS revision FROM claim WHERE ${record!} AND ${began}`,
    sql`SELECT until_revision AS revision FROM claim WHERE ${record!} AND ${ended}`,
    sql`SELECT since_revision AS revision FROM \`match\` WHERE (${left!} OR ${right!}) AND ${began}`,
    sql`SELECT until_revision AS revision FROM \`match\` WHERE (${left!} OR ${right!}) AND ${ended}`,
    sql`SELECT revision FROM \`change\` WHERE ${own} AND ${later(sql`revision`)}`,
  ];
}

const rowChanges = ({ table, id }: NonNullable<Subject['row']>, expected: number): Sql =>
  sql`SELECT revision FROM \`change\` WHERE entity = ${table} AND entity_id = ${id} AND revision > ${expected}`;
