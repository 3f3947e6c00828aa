import type { ReactNode } from 'react';
import { RunningTotal } from '../draw/running-total';
import type { ResultOf } from '../graph/graphql';
import { recordsWords } from '../pages/records/records.words';
import { runningTotals } from '../pages/records/running';
import { useLines } from '../pages/records/running-chart';
import { shellWords } from '../shell/shell.words';
import base from '../style/base.css?inline';
import drawing from '../style/draw.css?inline';
import { formatted } from '../words/plural';
import { useLanguage, useWords } from '../words/translated';
import type { TOTALS } from './documents';

interface Props {
  readonly answer: ResultOf<typeof TOTALS>;
  readonly of: 'runningPeople' | 'runningRemains';
  readonly revision: number;
}

const [WIDTH, HEIGHT, HEAD, FOOT] = [720, 300, 40, 32];
const TEXT = `.title{font:600 17px var(--serif);fill:var(--ink)}.foot{font:12px var(--sans);fill:var(--soft)}.paper{fill:var(--card)}`;

/** The chart with its title, of how many records, and as of which revision: it may stand on any page. */
export function TotalsPicture({ answer: { months, all }, of, revision }: Props): ReactNode {
  const [words, shell, language] = [useWords(recordsWords), useWords(shellWords), useLanguage()];
  const title = of === 'runningPeople' ? words.living : words.dead;
  const lines = useLines(runningTotals(months, of));
  const height = HEAD + HEIGHT + FOOT;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      lang={language}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
    >
      <title>{title}</title>
      <style>{base + drawing + TEXT}</style>
      <rect className="paper" width={WIDTH} height={height} />
      <text className="title" x={14} y={27}>
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        <RunningTotal
          lines={lines}
          width={WIDTH}
          height={HEIGHT}
          title={title}
          formatNumber={(value) => formatted(language, value)}
        />
      </g>
      <text className="foot" x={14} y={height - 10}>
        {`${words.ofShown(words.found(all[0]?.exchanges ?? 0))} Handover. ${shell.revision(revision)}.`}
      </text>
    </svg>
  );
}
