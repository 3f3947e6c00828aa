import { type Amount, boundsOf, NOTHING, plus } from '../../src/records/exchange/amount';
import type { FiledCount } from '../../src/records/exchange/filed';
import type { Group } from '../../src/records/statistics/group';
import type { Counted } from '../../src/records/statistics/place-in-groups';
import { ExchangeGroupKey } from '../../src/records/statistics/statistics.terms';
import { Totals } from '../../src/records/statistics/totals';
import type { Endpoint, Floor } from './endpoint';
import { byFirst } from './readings';
import type { Reference } from './reference';

const HEADS = 'SELECT DISTINCT h.canonical_id AS id FROM exchange s JOIN record h ON h.id = s.part_of_id';

/** Exchanges outside of series, summed by month and side. */
const SUMS = `SELECT m.month, c.side, COUNT(*), SUM(c.best), SUM(c.low), CASE WHEN SUM(c.is_open) > 0 THEN NULL ELSE SUM(c.high) END
  FROM (SELECT e.id, CASE WHEN SUBSTR(d.date_from, 1, 7) = SUBSTR(d.date_to, 1, 7) THEN SUBSTR(d.date_from, 1, 7) END AS month
    FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id LEFT JOIN (${HEADS}) h ON h.id = e.id
    LEFT JOIN reading d ON d.record_id = e.id AND d.\`key\` = 'DATE' AND d.until_revision = 4294967295
    WHERE e.part_of_id IS NULL AND h.id IS NULL) m
  LEFT JOIN (SELECT record_id, side, MAX(best) AS best, MAX(low) AS low, MAX(high) AS high, MAX(is_open) AS is_open
    FROM (SELECT record_id, CASE field WHEN 'COUNT' THEN to_id ELSE party_id END AS side,
        CASE WHEN category = ? THEN CASE status WHEN 'NONE' THEN 0 ELSE number END END AS best,
        CASE WHEN category = ? THEN CASE status WHEN 'NONE' THEN 0 ELSE low END END AS low,
        CASE WHEN category = ? THEN CASE status WHEN 'NONE' THEN 0 ELSE high END END AS high,
        CASE WHEN category = ? AND status <> 'NONE' AND high IS NULL AND (number IS NOT NULL OR low IS NOT NULL) THEN 1 ELSE 0 END AS is_open
      FROM reading WHERE until_revision = 4294967295 AND (field = 'COUNT' OR (field = 'PARTY' AND role = 'RECEIVED'))) r
    GROUP BY record_id, side) c ON c.record_id = m.id
  GROUP BY m.month, c.side`;

/** The readings of series, whose rule no SQL has; one row without values where nothing is read. */
const SERIES = `SELECT x.id, r.field, r.term, r.date_from, r.date_to, r.role, r.party_id, r.to_id, r.category, r.number, r.low, r.high, r.status
  FROM (SELECT e.id FROM exchange e WHERE e.part_of_id IS NOT NULL UNION ${HEADS}) x JOIN record i ON i.id = x.id AND i.canonical_id = x.id
  LEFT JOIN reading r ON r.record_id = x.id AND r.until_revision = 4294967295
    AND (r.field IN ('COUNT', 'DATE', 'OUTCOME', 'KIND') OR (r.field = 'PARTY' AND r.role = 'RECEIVED'))`;

const STAGES = 'SELECT id, part_of_id FROM exchange WHERE part_of_id IS NOT NULL';

const KEYS = [ExchangeGroupKey.MONTH, ExchangeGroupKey.TO];

interface Sum {
  readonly month: string | null;
  readonly side: string | null;
  exchanges: number;
  people: Amount;
}

/** Sums by month and side, asked live: one aggregate, and series by the product's own rule. */
export const q3: Endpoint = async (floor, { category = 'PEOPLE' }) => {
  const [sums, series] = await Promise.all([sumsOf(floor, category), seriesOf(floor, category)]);
  for (const { values, exchanges, people } of series) {
    const [month, side] = values as [string | null, string | null];
    const sum = sums.get(nameOf(month, side)) ?? { month, side, exchanges: 0, people: NOTHING };
    sums.set(nameOf(month, side), sum);
    sum.exchanges += exchanges;
    sum.people = plus(sum.people, people);
  }
  return { exchangeStats: [...sums.values()].sort(byKey).map((sum) => shown(sum, floor.reference)) };
};

const nameOf = (month: string | null, side: string | null): string => `${month} ${side}`;

type Summed = [month: string | null, side: string | null, exchanges: number, ...ends: (number | null)[]];

async function sumsOf({ store }: Floor, category: string): Promise<Map<string, Sum>> {
  const rows = await store.rows<Summed>(SUMS, [category, category, category, category]);
  return new Map(
    rows.map(([month, side, exchanges, best, low, high]) => [
      nameOf(month, side),
      { month, side, exchanges, people: amountOf(best ?? null, low ?? null, high ?? null) },
    ]),
  );
}

/** `highs` counts where nothing was open: an open end makes the whole sum open. */
function amountOf(best: number | null, low: number | null, high: number | null): Amount {
  const open = high === null && (best !== null || low !== null);
  const ends = { bests: Number(best !== null), lows: Number(low !== null), highs: Number(high !== null) };
  return { ...NOTHING, best: best ?? 0, low: low ?? 0, high: open ? null : (high ?? 0), ...ends };
}

type Reading = [
  ...[field: string | null, term: string | null, from: string | null, to: string | null, role: string | null],
  ...[partyId: string | null, toId: string | null, category: string | null, number: number | null],
  ...[low: number | null, high: number | null, status: string],
];

async function seriesOf({ store, reference }: Floor, category: string): Promise<Group[]> {
  const [readings, stages] = await Promise.all([
    store.rows<[string, ...Reading]>(SERIES),
    store.rows<[string, string]>(STAGES),
  ]);
  const heads = new Map(stages.map(([id, head]) => [id, reference.canonical.get(head) ?? head]));
  const records = [...byFirst(readings)].map(([id, rows]) => counted(id, rows, heads.get(id) ?? null));
  const totals = new Totals(KEYS, { toId: null, category: category as never });
  totals.add(records);
  return totals.all();
}

function counted(id: string, rows: readonly Reading[], head: string | null): Counted {
  const of = (name: string): readonly Reading[] => rows.filter(([field]) => field === name);
  const [date] = of('DATE');
  return {
    ...{ id, headId: head === id ? null : head, placeId: null, ordinals: [], sources: [], conflicts: 0 },
    ...{ kind: of('KIND')[0]?.[1] ?? null, outcome: of('OUTCOME')[0]?.[1] ?? null },
    ...{ from: date?.[2] ?? null, to: date?.[3] ?? null },
    parties: of('PARTY').map(([, , , , role, partyId]) => ({ role: role as never, partyId: partyId! })),
    counts: of('COUNT').map(([, , , , , , toId, category, best, low, high, status]): FiledCount => {
      const judged = { status: status as never, corroboration: 'NO_VOICE' as never, conflict: false, beside: false };
      return { toId, category: category as never, best, low, high, ...judged };
    }),
  };
}

function shown({ month, side, exchanges, people }: Sum, { parties }: Reference): object {
  const to = side === null ? null : { id: side, name: parties.get(side)!.name };
  return { key: { month, to }, exchanges, people: boundsOf(people) };
}

/** By month, then by side, what is missing last. */
const byKey = (left: Sum, right: Sum): number => order(left.month, right.month) || order(left.side, right.side);

function order(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
