import type { Bar } from '../../draw/bars';
import { bySide, lookOf } from '../../draw/side';
import type { ResultOf } from '../../graph/graphql';
import { useRange } from '../../parts/value';
import { useWords } from '../../words/translated';
import type { OVERVIEW } from './documents';
import { frontWords } from './front.words';

export type Dead = ResultOf<typeof OVERVIEW>['dead'];

/** Bodies handed over, a bar for each year and side; each leads to the records by an address that `keep` completes. */
export function useDeadBars(dead: Dead, keep: (to: string) => string): Bar[] {
  const [words, range] = [useWords(frontWords), useRange()];
  return dead
    .flatMap(({ key: { year, to }, remains }) =>
      year !== null && to && remains.best !== null ? [{ year, to, remains }] : [],
    )
    .sort((left, right) => left.year - right.year || bySide(left.to, right.to))
    .map(({ year, to, remains }) => ({
      id: `${year}-${to.id}`,
      name: words.year(year, to.name),
      value: remains.best ?? 0,
      label: range(remains) ?? '?',
      href: keep(`/records?from=${year}-01-01&to=${year}-12-31&outcome=HELD&category=REMAINS&side=${to.id}`),
      tone: lookOf(to).tone,
    }));
}
