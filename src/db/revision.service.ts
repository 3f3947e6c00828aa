import { instanceOf } from './rows';
import { Revision } from './revision.entity';
import { columnOf, selectList, shapeOf } from './shape';
import { isIn, sql } from './sql';
import type { Batch } from './view';

/** The empty state before the first revision. */
const BEGINNING = {
  id: 0,
  at: '1970-01-01T00:00:00.000Z',
  actor: 'nobody',
  message: 'Before the first revision.',
  releaseName: null,
};

/** By number, 0 included; null for one that does not exist. */
export const revisionById: Batch<number, Revision | null> = async (view, ids) => {
  const shape = shapeOf(Revision);
  const asked = sql`SELECT ${selectList(shape)} FROM revision t WHERE ${isIn(columnOf(Revision, 'id'), ids)}`;
  const rows = await view.query<Record<string, string | number | null>>(asked.text, asked.params);
  const found = new Map([BEGINNING, ...rows].map((row) => [row.id, instanceOf(view, Revision, shape, row)]));
  return ids.map((id) => found.get(id) ?? null);
};
