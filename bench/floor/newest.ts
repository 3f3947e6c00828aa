import type { Store } from './store';

export interface Dated {
  readonly id: string;
  readonly day: string;
}

/** Rows of the same day come in one turn of the index, not in the order of their ids. */
const TIES = 40;

const NEWEST = `SELECT record_id, date_from FROM reading
  WHERE field = 'DATE' AND until_revision = 4294967295 AND date_from BETWEEN ? AND ? AND record_id LIKE 'ex-%' ORDER BY date_from DESC LIMIT ?`;

/** Exchanges dated from one day to another, the newest first, then by id; the first ones behind `after`, an id of the last day. The index is
 *  read backwards and no further than it takes: rows of the day at which reading ended may be missing, so that day is left out. */
export async function newest(store: Store, from: string, to: string, limit: number, after = ''): Promise<Dated[]> {
  for (let most = limit + TIES; ; most *= 4) {
    const rows = await store.rows<[string, string]>(NEWEST, [from, to, most]);
    const cut = rows.length < most ? null : rows.at(-1)![1];
    const whole = rows.filter(([id, day]) => day !== cut && (day !== to || id > after));
    if (cut === null || whole.length >= limit) return inOrder(whole).slice(0, limit);
  }
}

const inOrder = (rows: readonly [string, string][]): Dated[] =>
  rows
    .map(([id, day]) => ({ id, day }))
    .sort((left, right) => (left.day === right.day ? order(left.id, right.id) : order(right.day, left.day)));

export const order = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
