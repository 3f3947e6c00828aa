import { order } from './newest';
import type { Reference } from './reference';
import type { Value } from './store';
import { titleOf } from './words';

/** The columns of `reading` that show an exchange, in the order of `Reading`. */
export const READING =
  'r.`key`, r.field, r.term, r.place_id, r.date_from, r.date_to, r.number, r.low, r.high, r.status, r.role, r.party_id, r.to_id, r.category, r.publications';

export const READ_FIELDS = "'KIND', 'DATE', 'PLACE', 'OUTCOME', 'PARTY', 'COUNT'";

export type Reading = [
  ...[key: string | null, field: string, term: string | null, placeId: string | null],
  ...[from: string | null, to: string | null, number: number | null, low: number | null, high: number | null],
  ...[status: string, role: string | null, partyId: string | null, toId: string | null],
  ...[category: string | null, publications: number],
];

const NO_READING = { term: null, placeId: null, from: null, to: null, status: 'NOT_REPORTED' };

/** An exchange out of its readings. */
export function exchangeOf(id: string, readings: readonly Reading[], { parties, places }: Reference): Shown {
  const single: Record<string, typeof NO_READING | Single> = {
    ...{ KIND: NO_READING, DATE: NO_READING, PLACE: NO_READING, OUTCOME: NO_READING },
  };
  const shown = { parties: [] as object[], counts: [] as object[] };
  const named = (partyId: string | null): object | null =>
    partyId === null ? null : { id: partyId, name: parties.get(partyId)!.name };
  for (const reading of [...readings].sort(byKey)) {
    const [, field, term, placeId, from, to, best, low, high, status, role, partyId, toId, category, told] = reading;
    if (field === 'PARTY') {
      if (told > 0) shown.parties.push({ role, party: named(partyId) });
    } else if (field === 'COUNT') {
      if (told > 0) shown.counts.push({ category, to: named(toId), best, low, high, status });
    } else single[field] = { term, placeId, from, to, status };
  }
  const { KIND: kind, DATE: date, PLACE: where, OUTCOME: outcome } = single as Record<string, Single>;
  const place = where!.placeId === null ? null : { id: where!.placeId, name: places.get(where!.placeId)!.name };
  const title = titleOf({ kind: kind!.term, outcome: outcome!.term, ...date!, place: place?.name ?? null });
  return { id, title, date: date!, kind: kind!, outcome: outcome!, place: { place, status: where!.status }, ...shown };
}

/** Sorted here, not in a table of the database: the key index holds other columns. */
const byKey = ([left]: Reading, [right]: Reading): number => order(left!, right!);

interface Single {
  readonly term: string | null;
  readonly placeId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
}

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly date: Single;
  readonly kind: Single;
  readonly outcome: Single;
  readonly place: object;
  readonly parties: readonly object[];
  readonly counts: readonly object[];
}

/** Rows by the value of their first column, which is left out. */
export function byFirst<R extends readonly Value[]>(rows: readonly (readonly [string, ...R])[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const [id, ...row] of rows) {
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
