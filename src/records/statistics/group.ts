import { PersonCategory } from '../../evidence/claim/claim.terms';
import { groupBy } from '../../kernel/group';
import { type Amount, NOTHING, plus } from '../exchange/amount';
import { sidesOf } from '../exchange/sum';
import { type Asked, cellsOf } from './cell';
import { type Counted, place, type Values } from './place-in-groups';
import { type Share, sharesOf } from './shares';
import type { ExchangeGroupKey } from './statistics.terms';

/** What the records of a group come to. The living and the dead are never added. */
export interface Group {
  readonly values: Values;
  /** Distinct records, heads of series and their stages alike. */
  readonly exchanges: number;
  readonly people: Amount;
  readonly remains: Amount;
  readonly conflicts: number;
}

export const emptyGroup = (values: Values): Group => ({
  values,
  ...{ exchanges: 0, people: NOTHING, remains: NOTHING, conflicts: 0 },
});

/** Groups of records by their keys, in order: ascending, missing values last. Without a key one group, be there records or not. */
export function groupsOf(records: readonly Counted[], keys: readonly ExchangeGroupKey[], asked: Asked): Group[] {
  const placed = records.flatMap((record) => {
    const sides = sidesOf([record]).filter((side) => asked.toId === null || side === asked.toId);
    return place(record, cellsOf(record, asked), sides, keys);
  });
  const groups = [...groupBy(sharesOf(placed, keys), ({ group }) => JSON.stringify(group)).values()].map(groupOf);
  return groups.length === 0 && keys.length === 0 ? [emptyGroup([])] : groups.sort(byValues);
}

function groupOf(shares: readonly Share[]): Group {
  const records = new Map(shares.map(({ placed: { record } }) => [record.id, record]));
  const isDead = ({ placed }: Share): boolean => placed.cell.category === PersonCategory.REMAINS;
  return {
    values: shares[0]!.group,
    exchanges: records.size,
    people: sumOf(shares.filter((share) => !isDead(share))),
    remains: sumOf(shares.filter(isDead)),
    conflicts: [...records.values()].reduce((sum, { conflicts }) => sum + conflicts, 0),
  };
}

const sumOf = (shares: readonly Share[]): Amount => shares.map(({ amount }) => amount).reduce(plus, NOTHING);

/** By each value in turn, by code point, missing ones last. */
export function byValues({ values: left }: Group, { values: right }: Group): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  if (index < 0) return 0;
  const [one, other] = [left[index]!, right[index]!];
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
