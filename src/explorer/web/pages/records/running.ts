import type { TotalLine } from '../../draw/running-total';
import { bySide, type Side } from '../../draw/side';
import { endOfMonth } from '../../draw/time';
import type { ResultOf } from '../../graph/graphql';
import type { CHARTS } from './documents';

type Group = ResultOf<typeof CHARTS>['months'][number];
export type Bounds = NonNullable<Group['runningPeople']>;

export interface Running extends Omit<TotalLine, 'label'> {
  readonly months: readonly { readonly month: string; readonly bounds: Bounds }[];
  /** How it stands at the end. */
  readonly last: Bounds;
}

/** The running totals of the living or of the dead, one for each side that has any number. */
export function runningTotals(groups: readonly Group[], of: 'runningPeople' | 'runningRemains'): Running[] {
  const sides = new Map<string, { side: Side; months: { month: string; bounds: Bounds }[] }>();
  for (const { key, [of]: bounds } of groups) {
    if (!key.to || !key.month || !bounds) continue;
    const entry = sides.get(key.to.id) ?? { side: key.to, months: [] };
    entry.months.push({ month: key.month, bounds });
    sides.set(key.to.id, entry);
  }
  return [...sides.values()]
    .filter(({ months }) => months.some(({ bounds }) => bounds.best !== null))
    .sort((left, right) => bySide(left.side, right.side))
    .map(({ side, months }) => ({
      side,
      months,
      points: months
        .filter(({ bounds }) => bounds.best !== null)
        .map(({ month, bounds }) => ({ day: endOfMonth(month), ...bounds })),
      last: months.at(-1)!.bounds,
    }));
}

/** Records that took place in no one month. */
export const withoutMonth = (groups: readonly Group[]): number =>
  Math.max(0, ...groups.filter(({ key }) => key.month === null).map(({ exchanges }) => exchanges));
