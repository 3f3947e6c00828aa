import type { Scalar, Tx } from '../../db/contract';
import { all, isIn, type Sql, sql } from '../../db/sql';
import type { Touched } from './touched';

type Row = Record<string, unknown>;

interface Stored {
  readonly revision: number;
  readonly sequence: number;
  readonly entity: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const AT_ONCE = 200;

/** Rewrites rows of the history where `rewritten` makes another of what they hold; all of them, or those of some ids. */
export async function changeRows(
  tx: Tx,
  of: { readonly entity: string; readonly ids: readonly string[] } | null,
  touched: Touched,
  rewritten: (row: Row, entity: string) => Row,
  named: (id: string) => string = (id) => id,
): Promise<void> {
  let [revision, sequence] = [0, 0];
  for (;;) {
    const beyond = sql`(revision > ${revision} OR (revision = ${revision} AND sequence > ${sequence}))`;
    const which: Sql[] = of ? [sql`entity = ${of.entity}`, isIn(sql`entity_id`, of.ids), beyond] : [beyond];
    const asked = sql`SELECT revision, sequence, entity, entity_id AS id, \`before\`, \`after\` FROM \`change\` WHERE ${all(which)}
      ORDER BY revision, sequence LIMIT ${AT_ONCE}`;
    const rows = await tx.query<Stored>(asked.text, asked.params);
    for (const row of rows) await rewrite(tx, row, touched, rewritten, named);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    [revision, sequence] = [last.revision, last.sequence];
  }
}

async function rewrite(
  tx: Tx,
  { revision, sequence, entity, id, before, after }: Stored,
  touched: Touched,
  rewritten: (row: Row, entity: string) => Row,
  named: (id: string) => string,
): Promise<void> {
  const changed = (json: string | null): string | null =>
    json === null ? null : JSON.stringify(rewritten(JSON.parse(json) as Row, entity));
  const next: Scalar[] = [named(id), changed(before), changed(after)];
  if (next[0] === id && next[1] === before && next[2] === after) return;
  touched.rows += 1;
  touched.add(entity, String(next[0]));
  await tx.run('UPDATE `change` SET entity_id = ?, `before` = ?, `after` = ? WHERE revision = ? AND sequence = ?', [
    ...next,
    revision,
    sequence,
  ]);
}
