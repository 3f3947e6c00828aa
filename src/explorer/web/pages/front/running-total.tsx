import type { ReactNode } from 'react';
import { dayText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { Go } from '../../shell/go';
import { type Series, SeriesChart } from '../tallies/series-chart';
import { frontWords } from './front.words';
import { sameGrowth } from './stretch';

/** The total that one side claims as time goes by, against what the records add up to. */
export function RunningTotalAgainst({ series }: { readonly series: Series }): ReactNode {
  const [words, language] = [useWords(frontWords), useLanguage()];
  const number = (value: number): string => formatted(language, value);
  const counter = series.countedBy?.name ?? '';
  const last = series.claimed.findLast(({ date, low, gap }) => date && low !== null && gap !== null);
  const stretch = sameGrowth(series.claimed);
  return (
    <SeriesChart
      series={series}
      title={words.totals(counter)}
      height={300}
      note={
        <>
          {last && (
            <p>
              <Go to={`/tallies/${last.tally.id}`}>
                {words.latest(counter, dayText(language, last.date!), number(last.low!), number(last.recorded ?? 0))}
              </Go>{' '}
              {words.missing(last.notReported ?? 0)}
            </p>
          )}
          {stretch && (
            <p>
              {words.same(
                dayText(language, stretch.from),
                dayText(language, stretch.to),
                number(stretch.grown),
                number(stretch.gap),
              )}
            </p>
          )}
          <p className="soft">{words.rule}</p>
        </>
      }
    />
  );
}

/** The operations that one counter claims, against the list. */
export function OperationsAgainst({ series }: { readonly series: Series }): ReactNode {
  const [words, language] = [useWords(frontWords), useLanguage()];
  const last = series.claimed.findLast(({ date, low }) => date && low !== null);
  if (!last) return null;
  const number = (value: number | null): string => (value === null ? '?' : formatted(language, value));
  return (
    <SeriesChart
      series={series}
      title={words.operations(number(last.low))}
      note={
        <>
          <p>
            {words.operationsText(
              series.countedBy?.name ?? '',
              dayText(language, last.date!),
              number(last.low),
              number(last.recorded),
            )}{' '}
            <Go to={`/tallies/${last.tally.id}`}>{words.toList}</Go>
          </p>
          <p className="soft">{words.operationsNote}</p>
        </>
      }
    />
  );
}
