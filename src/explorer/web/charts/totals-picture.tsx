import type { ReactNode } from 'react';
import { RunningTotal } from '../draw/running-total';
import { recordsWords } from '../pages/records/records.words';
import { runningTotals } from '../pages/records/running';
import { useLines } from '../pages/records/running-chart';
import { shellWords } from '../shell/shell.words';
import { formatted } from '../words/plural';
import { useLanguage, useWords } from '../words/translated';
import type { Drawn } from './answer';
import { Picture, WIDTH } from './picture';

interface Props extends Drawn {
  readonly of: 'runningPeople' | 'runningRemains';
}

const HEIGHT = 300;

/** A running total, of how many records, and as of which revision. */
export function TotalsPicture({ answer: { months, all }, of, revision }: Props): ReactNode {
  const [words, shell, language] = [useWords(recordsWords), useWords(shellWords), useLanguage()];
  const title = of === 'runningPeople' ? words.living : words.dead;
  const lines = useLines(runningTotals(months, of));
  const foot = `${words.ofShown(words.found(all[0]?.exchanges ?? 0))} Handover. ${shell.revision(revision)}.`;
  return (
    <Picture title={title} height={HEIGHT} foot={[foot]}>
      <RunningTotal
        lines={lines}
        width={WIDTH}
        height={HEIGHT}
        title={title}
        formatNumber={(value) => formatted(language, value)}
      />
    </Picture>
  );
}
