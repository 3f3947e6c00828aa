import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { ClaimedAgainst } from '../../draw/claimed-against';
import { lookOf } from '../../draw/side';
import { dayNumber } from '../../draw/time';
import type { FragmentOf } from '../../graph/graphql';
import { ChartFrame } from '../../parts/chart-frame';
import { partWords } from '../../parts/parts.words';
import { useRange } from '../../parts/value';
import { Go } from '../../shell/go';
import { keeping } from '../../shell/address';
import { dayText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import type { SERIES } from './documents';
import { talliesWords } from './tallies.words';

export type Series = FragmentOf<typeof SERIES>;

interface Props {
  readonly series: Series;
  readonly title: string;
  readonly note?: ReactNode;
  readonly height?: number;
}

/** The totals of one counter as dated marks, against the records. */
export function SeriesChart({ series, title, note, height = 220 }: Props): ReactNode {
  const [words, language, search, range] = [useWords(talliesWords), useLanguage(), useSearch(), useRange()];
  const claimed = series.claimed.flatMap(({ date, low, high, tally }) =>
    date && (low !== null || high !== null)
      ? [
          {
            id: tally.id,
            day: dayNumber(date),
            low,
            high,
            href: keeping(search, `/tallies/${tally.id}`),
            label: `${dayText(language, date)}: ${words.claimed} ${range({ best: null, low, high }) ?? '?'}`,
          },
        ]
      : [],
  );
  const recorded = series.recorded
    .map(({ date, ...bounds }) => ({ day: dayNumber(date), ...bounds }))
    .filter(({ best }) => best !== null);
  return (
    <ChartFrame
      title={title}
      draw={(width) => (
        <ClaimedAgainst
          claimed={claimed}
          recorded={recorded}
          tone={series.to ? lookOf(series.to).tone : 'none'}
          width={width}
          height={height}
          title={title}
          claimedText={words.claimed}
          recordedText={words.recorded}
          formatNumber={(value) => formatted(language, value)}
        />
      )}
      note={note}
      table={<ClaimedTable series={series} title={title} />}
    />
  );
}

/** Every total with what is on file for its very period. */
function ClaimedTable({ series, title }: { readonly series: Series; readonly title: string }): ReactNode {
  const [words, parts, language, range] = [useWords(talliesWords), useWords(partWords), useLanguage(), useRange()];
  const number = (value: number | null): string => (value === null ? '–' : formatted(language, value));
  return (
    <table>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.until}</th>
          <th scope="col">{words.claimed}</th>
          <th scope="col">{words.recorded}</th>
          <th scope="col">{words.gap}</th>
          <th scope="col">{words.missing}</th>
        </tr>
      </thead>
      <tbody>
        {series.claimed.map(({ date, low, high, recorded, gap, notReported, tally }) => (
          <tr key={tally.id}>
            <th scope="row">{date ? dayText(language, date) : parts.dateUnknown}</th>
            <td className="figures">
              <Go to={`/tallies/${tally.id}`}>{range({ best: null, low, high }) ?? tally.asStated ?? '?'}</Go>
            </td>
            <td className="figures">{number(recorded)}</td>
            <td className="figures">{number(gap)}</td>
            <td className="figures">{number(notReported)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
