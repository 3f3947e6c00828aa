import type { ReactNode } from 'react';
import { partWords } from '../../parts/parts.words';
import { useRange } from '../../parts/value';
import { Go } from '../../shell/go';
import { dayText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import type { Series } from './series-chart';
import { talliesWords } from './tallies.words';
import { useTerms } from './terms-of-series';

/** Totals without a line: one of a kind, or a part that is not compared. */
export function SingleTotals({ all }: { readonly all: readonly Series[] }): ReactNode {
  const words = useWords(talliesWords);
  return (
    <section>
      <h2>{words.single}</h2>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{words.claimed}</th>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.whose}</th>
            <th scope="col">{words.recorded}</th>
            <th scope="col">{words.gap}</th>
          </tr>
        </thead>
        <tbody>
          {all.flatMap((series) =>
            series.claimed.map((point) => <Row key={point.tally.id} series={series} point={point} />),
          )}
        </tbody>
      </table>
    </section>
  );
}

function Row({ series, point }: { readonly series: Series; readonly point: Series['claimed'][number] }): ReactNode {
  const [words, parts, language, range, terms] = [
    useWords(talliesWords),
    useWords(partWords),
    useLanguage(),
    useRange(),
    useTerms(),
  ];
  const { date, low, high, recorded, gap, tally } = point;
  return (
    <tr>
      <th scope="row" className="figures">
        <Go to={`/tallies/${tally.id}`}>{range({ best: null, low, high }) ?? tally.asStated ?? '?'}</Go>
      </th>
      <td data-label={words.day}>{date ? dayText(language, date) : parts.dateUnknown}</td>
      <td data-label={words.what}>{terms(series)}</td>
      <td data-label={words.whose}>{series.countedBy?.name ?? words.outlets}</td>
      <td data-label={words.recorded} className="figures">
        {series.scope === 'SUBSET' ? (
          <span className="soft">{words.notCompared}</span>
        ) : recorded === null ? (
          '–'
        ) : (
          formatted(language, recorded)
        )}
      </td>
      <td data-label={words.gap} className="figures">
        {gap === null ? '–' : formatted(language, gap)}
      </td>
    </tr>
  );
}
