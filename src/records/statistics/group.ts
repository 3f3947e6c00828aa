import { type Amount, NOTHING } from '../exchange/amount';
import type { Values } from './place-in-groups';

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

/** By each value in turn, by code point, missing ones last. */
export function byValues({ values: left }: Group, { values: right }: Group): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  if (index < 0) return 0;
  const [one, other] = [left[index]!, right[index]!];
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
