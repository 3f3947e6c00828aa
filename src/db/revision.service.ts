import { instanceOf } from './rows';
import { Revision } from './revision.entity';
import { columnOf, selectList, shapeOf } from './shape';
import { isIn, joined, sql } from './sql';
import type { Batch } from './view';

/** By number; null for one that does not exist. */
export const revisionById: Batch<number, Revision | null> = async (view, ids) => {
  const shape = shapeOf(Revision);
  const asked = sql`SELECT ${joined(selectList(shape), ', ')} FROM revision t WHERE ${isIn(columnOf(Revision, 'id'), ids)}`;
  const rows = await view.query<Record<string, string | number | null>>(asked.text, asked.params);
  const found = new Map(rows.map((row) => [row.id, instanceOf(view, Revision, shape, row)]));
  return ids.map((id) => found.get(id) ?? null);
};
