import type { ReactNode } from 'react';
import { Bars } from '../draw/bars';
import { useDeadBars } from '../pages/front/dead-bars';
import { frontWords } from '../pages/front/front.words';
import { partWords } from '../parts/parts.words';
import { keeping } from '../shell/address';
import { shellWords } from '../shell/shell.words';
import { useLanguage, useWords } from '../words/translated';
import type { Drawn } from './answer';
import { Picture, WIDTH } from './picture';

/** Bodies handed over, by year and side, and what is missing. */
export function DeadPicture({ answer: { dead, all }, revision }: Drawn): ReactNode {
  const [words, parts, shell] = [useWords(frontWords), useWords(partWords), useWords(shellWords)];
  const language = useLanguage();
  const bars = useDeadBars(dead, (to) => keeping(`?lang=${language}`, to));
  const missing = all[0]?.remains.notReported ?? 0;
  const silent = missing > 0 ? `${parts.withoutNumber(missing)}. ` : '';
  const foot = [words.deadNote, `${silent}Handover. ${shell.revision(revision)}.`];
  return (
    <Picture title={words.dead} height={bars.length * 26} foot={foot}>
      <Bars bars={bars} width={WIDTH} title={words.dead} names={180} />
    </Picture>
  );
}
