import type { Scalar, Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';
import { isIn, type Sql, sql } from '../../db/sql';
import { HOLDS, type View } from '../../db/view';
import type { SearchType } from '../search.terms';
import { SEARCHABLES } from '../searchables';
import { entryWords } from './entry-words';

interface LiveEntry {
  readonly id: number;
  readonly entityId: string;
  readonly since: number;
  readonly day: string;
  readonly words: string;
}

type Wanted = Pick<LiveEntry, 'entityId' | 'day' | 'words'>;

/** Entries that no longer say what is there, and those that are missing. */
export interface Difference {
  readonly gone: readonly LiveEntry[];
  readonly fresh: readonly Wanted[];
}

/** Holds the live entries of some ids of one type against what the view shows. */
export async function differenceOf(tx: Tx, view: View, type: SearchType, ids: readonly string[]): Promise<Difference> {
  const live = new Map((await liveEntries(tx, type, ids)).map((entry) => [entry.entityId, entry]));
  const wanted = new Map((await wantedEntries(view, type, ids)).map((entry) => [entry.entityId, entry]));
  return {
    gone: [...live.values()].filter((entry) => !same(entry, wanted.get(entry.entityId))),
    fresh: [...wanted.values()].filter((entry) => !same(entry, live.get(entry.entityId))),
  };
}

function liveEntries(tx: Tx, type: SearchType, ids: readonly string[]): Promise<LiveEntry[]> {
  const which = sql`entity = ${type} AND until_revision = ${HOLDS} AND ${isIn(sql`entity_id`, ids)}`;
  return ask(
    tx,
    sql`SELECT id, entity_id AS entityId, since_revision AS since, day, words FROM search_entry WHERE ${which}`,
  );
}

async function wantedEntries(view: View, type: SearchType, ids: readonly string[]): Promise<Wanted[]> {
  const found = await view.loadMany(SEARCHABLES[type], ids);
  return found.flatMap((one) =>
    one === null ? [] : [{ entityId: one.id, day: one.day ?? '', words: entryWords(one) }],
  );
}

const same = (left: Wanted, right: Wanted | undefined): boolean =>
  right !== undefined && left.day === right.day && left.words === right.words;

/** Ends and begins entries at a revision. An entry begun in this very revision was never seen by anyone: it goes without a trace. */
export async function write(tx: Tx, revision: number, type: SearchType, { gone, fresh }: Difference): Promise<void> {
  for (const { id, since } of gone) {
    if (since === revision) await tx.run('DELETE FROM search_entry WHERE id = ?', [id]);
    else await tx.run('UPDATE search_entry SET until_revision = ? WHERE id = ?', [revision, id]);
  }
  if (fresh.length === 0) return;
  const [last] = await tx.query<{ id: number | null }>('SELECT MAX(id) AS id FROM search_entry');
  const columns = ['id', 'entity', 'entity_id', 'since_revision', 'until_revision', 'day', 'words'];
  const rows = fresh.map(({ entityId, day, words }, index): Scalar[] => {
    return [(last?.id ?? 0) + index + 1, type, entityId, revision, HOLDS, day, words];
  });
  await insertRows(tx, 'search_entry', columns, rows);
}

const ask = <T>(tx: Tx, { text, params }: Sql): Promise<T[]> => tx.query<T>(text, params);
