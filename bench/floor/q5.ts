import { decodeCursor, encodeCursor, fingerprint } from '../../src/kernel/cursor';
import type { Endpoint } from './endpoint';
import { newest } from './newest';
import { marksFor } from './q2';
import { byFirst } from './readings';
import type { Reference } from './reference';
import type { Store } from './store';
import { type Part, titledBy, titleOf } from './words';

const SIZE = 20;
/** How the cursors of the product name this list. */
export const LIST = fingerprint(['Exchange', undefined, undefined, undefined]);

const partsOf = (marks: string): string => `SELECT record_id, \`key\`, term, place_id, date_from, date_to FROM reading
  WHERE record_id IN (${marks}) AND until_revision = 4294967295 AND \`key\` IN ('KIND', 'DATE', 'PLACE', 'OUTCOME')`;

const UNDATED = `SELECT e.id FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id
  LEFT JOIN reading d ON d.record_id = e.id AND d.\`key\` = 'DATE' AND d.until_revision = 4294967295
  WHERE d.date_from IS NULL AND e.id > ? ORDER BY e.id LIMIT ?`;

/** A page behind a cursor: the page off the index of dates, then what titles are made of. */
export const q5: Endpoint = async ({ store, reference }, { after }) => {
  const { rows, pageInfo } = await pageBehind(store, reference.revision, after!, SIZE);
  const ids = rows.map(({ id }) => id);
  const parts = byFirst(ids.length === 0 ? [] : await store.rows<[string, ...Part]>(partsOf(marksFor(ids)), ids));
  const nodes = ids.map((id) => shown(id, parts.get(id) ?? [], reference));
  return { exchanges: { nodes, pageInfo } };
};

interface Placed {
  readonly id: string;
  /** Null for the undated, which come last. */
  readonly day: string | null;
}

interface Behind {
  readonly rows: readonly Placed[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The rows behind a cursor of the product, with a cursor of the same make; Mercurius asks for them too.
 *  @public */
export async function pageBehind(store: Store, revision: number, after: string, size: number): Promise<Behind> {
  const [day, id] = decodeCursor(after)!.values as [string | null, string];
  const found = day === null ? await undated(store, id, size + 1) : await dated(store, day, id, size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const endCursor = last ? encodeCursor({ revision, query: LIST, values: [last.day, last.id] }) : null;
  return { rows, pageInfo: { hasNextPage: found.length > size, endCursor } };
}

async function dated(store: Store, day: string, id: string, limit: number): Promise<Placed[]> {
  const found = await newest(store, '', day, limit, id);
  return found.length === limit ? found : [...found, ...(await undated(store, '', limit - found.length))];
}

const undated = async (store: Store, id: string, limit: number): Promise<Placed[]> =>
  (await store.rows<[string]>(UNDATED, [id, limit])).map(([found]) => ({ id: found, day: null }));

function shown(id: string, parts: readonly Part[], { places }: Reference): Shown {
  const titled = titledBy(parts, places);
  return { id, title: titleOf(titled), date: { from: titled.from, to: titled.to } };
}

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly date: { readonly from: string | null; readonly to: string | null };
}
