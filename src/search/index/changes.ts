import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';

/** Changes of a revision that are looked at together. */
const AT_ONCE = 5000;

const FOUND_BY = ['statement', 'document', 'party', 'party_name', 'place', 'exchange', 'medical_service'];

interface ChangedRow {
  readonly entity: string;
  readonly id: string;
  /** Of the engines: 0 or 1. */
  readonly isNew: number;
}

/** What a revision changed of the rows by which things are found, in part. */
export class Changes {
  constructor(private readonly rows: readonly ChangedRow[]) {}

  /** Of one table, by id. */
  all(table: string): string[] {
    return this.rows.filter(({ entity }) => entity === table).map(({ id }) => id);
  }

  /** Those that were there before: whatever rests on a new one is new itself. */
  former(table: string): string[] {
    return this.rows.filter(({ entity, isNew }) => entity === table && Number(isNew) === 0).map(({ id }) => id);
  }
}

/** The changes of the view's revision in their order, a few thousand at a time. */
export async function* changesOf(view: View): AsyncGenerator<Changes> {
  const last = await lastOf(view);
  for (let from = 1; from <= last; from += AT_ONCE) {
    const asked = sql`SELECT entity, entity_id AS id, \`before\` IS NULL AS isNew FROM \`change\`
      WHERE revision = ${view.revision} AND sequence >= ${from} AND sequence < ${from + AT_ONCE}
      AND ${isIn(sql`entity`, FOUND_BY)} ORDER BY sequence`;
    yield new Changes(await view.query<ChangedRow>(asked.text, asked.params));
  }
}

async function lastOf(view: View): Promise<number> {
  const asked = sql`SELECT MAX(sequence) AS \`last\` FROM \`change\` WHERE revision = ${view.revision}`;
  const [found] = await view.query<{ last: number | null }>(asked.text, asked.params);
  return found?.last ?? 0;
}
