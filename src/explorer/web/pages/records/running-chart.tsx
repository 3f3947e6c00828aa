import type { ReactNode } from 'react';
import { RunningTotal, type TotalLine } from '../../draw/running-total';
import { ChartFrame } from '../../parts/chart-frame';
import { partWords } from '../../parts/parts.words';
import { useRange } from '../../parts/value';
import { monthText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { recordsWords } from './records.words';
import type { Running } from './running';

interface Props {
  readonly title: string;
  readonly running: readonly Running[];
  /** How many records are chosen. */
  readonly shown: number;
  readonly outside: number;
}

/** The living, or the dead: never both. */
export function RunningChart({ title, running, shown, outside }: Props): ReactNode {
  const [language, lines] = [useLanguage(), useLines(running)];
  if (running.length === 0) return null;
  const formatNumber = (value: number): string => formatted(language, value);
  return (
    <ChartFrame
      title={title}
      draw={(width) =>
        isLine(running) && (
          <RunningTotal lines={lines} width={width} height={240} title={title} formatNumber={formatNumber} />
        )
      }
      note={<Note running={running} shown={shown} outside={outside} />}
      table={<Months running={running} title={title} />}
    />
  );
}

/** One month alone is no line; it is told in words. */
const isLine = (running: readonly Running[]): boolean =>
  new Set(running.flatMap(({ points }) => points.map(({ day }) => day))).size > 1;

/** The lines that are drawn, each with what stands at its end. */
export function useLines(running: readonly Running[]): TotalLine[] {
  const [words, range] = [useWords(recordsWords), useRange()];
  return drawn(running).map((each) => ({
    ...each,
    label: `${words.toSide(each.side.name)}\n${range(each.last) ?? ''}`,
  }));
}

/** A side that took in very few would be a line along the axis; it is told in words. */
const drawn = (running: readonly Running[]): readonly Running[] => {
  const most = Math.max(...running.map(({ last }) => last.best ?? 0));
  return running.filter(({ last }) => (last.best ?? 0) * 50 > most);
};

function Note({ running, shown, outside }: Omit<Props, 'title'>): ReactNode {
  const [words, parts, range] = [useWords(recordsWords), useWords(partWords), useRange()];
  return (
    <p className="chart-note">
      {words.ofShown(words.found(shown))}{' '}
      {running
        .map(({ side, last }) =>
          words.bounds(
            side.name,
            range(last) ?? parts.noNumber,
            last.notReported > 0 ? `; ${parts.withoutNumber(last.notReported)}` : '',
          ),
        )
        .join(' ')}{' '}
      {outside > 0 && words.noMonth(outside)}
    </p>
  );
}

function Months({ running, title }: { readonly running: readonly Running[]; readonly title: string }): ReactNode {
  const [words, language, range] = [useWords(recordsWords), useLanguage(), useRange()];
  const months = running[0]?.months ?? [];
  return (
    <table>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          {running.map(({ side }) => (
            <th scope="col" key={side.id}>
              {words.toSide(side.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month }, index) => (
          <tr key={month}>
            <th scope="row">{monthText(language, month)}</th>
            {running.map(({ side, months: own }) => (
              <td key={side.id} className="figures">
                {own[index] ? range(own[index].bounds) : ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
