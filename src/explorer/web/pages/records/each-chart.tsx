import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { daysOf, EachExchange } from '../../draw/each-exchange';
import { type Held, signOf } from '../../draw/sign';
import { ChartFrame } from '../../parts/chart-frame';
import { Legend } from '../../parts/legend';
import { useRecordName } from '../../parts/record-name';
import { partWords } from '../../parts/parts.words';
import { useRange } from '../../parts/value';
import { keeping } from '../../shell/address';
import { Go } from '../../shell/go';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { type Drawn, marksOf, sidesOf } from './marks';
import { recordsWords } from './records.words';

interface Props {
  readonly title: string;
  readonly records: readonly Drawn[];
  readonly total: number;
  readonly category: 'PEOPLE' | 'REMAINS';
}

/** Each record on a time line, a panel for each side; the living or the dead. */
export function EachChart({ title, records, total, category }: Props): ReactNode {
  const [words, language, search] = [useWords(recordsWords), useLanguage(), useSearch()];
  const say = useMarkLabel();
  const panels = sidesOf(records, category).map((side) => ({
    side,
    marks: marksOf(records, side, category).map((mark) => ({
      ...mark,
      href: keeping(search, `/records/${mark.id}`),
      label: say(mark),
    })),
  }));
  const numbered = panels.filter(({ marks }) => marks.length > 0);
  const drawn = numbered.length > 2 ? numbered.filter(({ marks }) => marks.length > 2) : numbered;
  const told = numbered
    .filter((panel) => !drawn.includes(panel))
    .flatMap(({ side, marks }) => marks.map((mark) => ({ ...mark, side })));
  if (drawn.length === 0) return null;
  const days = daysOf(drawn.flatMap(({ marks }) => marks));
  const formatNumber = (value: number): string => formatted(language, value);
  const undated = records.filter(({ date }) => !date.from && !date.to).length;
  return (
    <ChartFrame
      title={title}
      draw={(width) =>
        drawn.map(({ side, marks }) => (
          <div key={side.id} className="panel">
            <h3>{words.toSide(side.name)}</h3>
            <EachExchange
              side={side}
              marks={marks}
              days={days}
              width={width}
              height={heightOf(marks)}
              title={`${title}, ${words.toSide(side.name)}`}
              formatNumber={formatNumber}
            />
          </div>
        ))
      }
      note={
        <>
          <Legend />
          <p className="chart-note">
            {words.marks}{' '}
            {told.map(({ id, side, label }) => (
              <span key={`${side.id}-${id}`}>
                {words.toSide(side.name)}: <Go to={`/records/${id}`}>{label}</Go>.{' '}
              </span>
            ))}
            {undated > 0 && words.undated(undated)}{' '}
            {total > records.length && words.newest(formatNumber(records.length))}
          </p>
        </>
      }
    />
  );
}

/** A panel of question marks alone needs no room for numbers. */
const heightOf = (marks: readonly Held[]): number => {
  if (marks.every((mark) => signOf(mark) === 'none')) return 60;
  return marks.length > 4 ? 170 : 110;
};

function useMarkLabel(): (mark: ReturnType<typeof marksOf>[number]) => string {
  const [name, range, parts] = [useRecordName(), useRange(), useWords(partWords)];
  return (mark) => `${name(mark.record)}: ${range(mark) ?? parts.noNumber}`;
}
