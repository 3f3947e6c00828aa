import type { Mark } from '../../draw/each-exchange';
import { bySide, type Side } from '../../draw/side';
import type { Held } from '../../draw/sign';
import { dayNumber } from '../../draw/time';
import type { ResultOf } from '../../graph/graphql';
import type { CHARTS } from './documents';

export type Drawn = ResultOf<typeof CHARTS>['each']['nodes'][number];
export type DrawnMark = Omit<Mark, 'href' | 'label'> & { readonly record: Drawn };

const SILENCE: Held = { best: null, low: null, high: null, corroboration: 'NO_VOICE' };
const hasNumber = ({ best, low, high }: Held): boolean => best !== null || low !== null || high !== null;

/** The sides that take somebody in, on any of these records. */
export function sidesOf(records: readonly Drawn[], category: 'PEOPLE' | 'REMAINS'): Side[] {
  const sides = records.flatMap(({ counts }) =>
    counts.flatMap((count) => (count.to && count.category === category ? [count.to] : [])),
  );
  return [...new Map(sides.map((side) => [side.id, side])).values()].sort(bySide);
}

/** What goes to one side, a mark for each record with a date. The dead are only looked for in returns of bodies, the living only elsewhere. */
export function marksOf(records: readonly Drawn[], side: Side, category: 'PEOPLE' | 'REMAINS'): DrawnMark[] {
  const marks = records.flatMap((record) => {
    const held = heldBy(record, side, category);
    const days = [record.date.from ?? record.date.to, record.date.to ?? record.date.from];
    if (!held || !days[0] || !days[1]) return [];
    return [{ id: record.id, record, from: dayNumber(days[0]), to: dayNumber(days[1]), ...held }];
  });
  const counted = new Set(marks.filter(hasNumber).flatMap(({ record }) => record.partOf?.id ?? []));
  return marks.filter(({ record, ...held }) => !record.isSeriesHead || (hasNumber(held) && !counted.has(record.id)));
}

/** The count of a record; silence where the side took in and nobody said how many; null where nothing is missing. */
function heldBy({ counts, kind, parties }: Drawn, side: Side, category: 'PEOPLE' | 'REMAINS'): Held | null {
  const count = counts.find(({ to, category: of }) => to?.id === side.id && of === category);
  if (count) return { best: count.best, low: count.low, high: count.high, corroboration: count.corroboration };
  const isOfTheDead = kind.term === 'REMAINS_REPATRIATION';
  const took = parties.some(({ party }) => party.id === side.id);
  return took && isOfTheDead === (category === 'REMAINS') ? SILENCE : null;
}
