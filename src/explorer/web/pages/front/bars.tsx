import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { Bars } from '../../draw/bars';
import type { ResultOf } from '../../graph/graphql';
import { ChartFrame } from '../../parts/chart-frame';
import { partWords } from '../../parts/parts.words';
import { keeping } from '../../shell/address';
import { formatted } from '../../words/plural';
import { termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { useDeadBars } from './dead-bars';
import type { OVERVIEW } from './documents';
import { frontWords } from './front.words';

type Overview = ResultOf<typeof OVERVIEW>;

const VOICES = ['BOTH_SIDES', 'THIRD_PARTY', 'ONE_SIDE', 'ONE_VOICE', 'NO_VOICE'] as const;

type Counted = (typeof VOICES)[number] | 'confirmed';

/** On how many records anybody confirms a number. */
export function VoicesChart({ overview }: { readonly overview: Pick<Overview, Counted> }): ReactNode {
  const [words, terms, language, search] = [useWords(frontWords), useWords(termWords), useLanguage(), useSearch()];
  const count = (name: Counted): number => overview[name].totalCount;
  const bars = VOICES.filter((name) => name !== 'THIRD_PARTY' || count(name) > 0).map((name) => ({
    id: name,
    name: terms.corroboration[name],
    value: count(name),
    label: formatted(language, count(name)),
    href: keeping(search, `/records?outcome=HELD&voices=${name}`),
    tone: 'none',
  }));
  return (
    <ChartFrame
      title={words.voices}
      draw={(width) => <Bars bars={bars} width={width} title={words.voices} names={Math.min(190, width * 0.48)} />}
      note={
        <>
          <p>{words.voicesText(formatted(language, count('confirmed')), formatted(language, count('ONE_VOICE')))}</p>
          <p className="soft">{words.voicesNote}</p>
        </>
      }
    />
  );
}

/** Bodies handed over, by year and side; the living are nowhere near. */
export function DeadChart({ dead, missing }: Pick<Overview, 'dead'> & { readonly missing: number }): ReactNode {
  const [words, parts, search] = [useWords(frontWords), useWords(partWords), useSearch()];
  const bars = useDeadBars(dead, (to) => keeping(search, to));
  return (
    <ChartFrame
      title={words.dead}
      draw={(width) => <Bars bars={bars} width={width} title={words.dead} names={140} />}
      note={
        <p className="soft">
          {missing > 0 && `${parts.withoutNumber(missing)}. `}
          {words.deadNote}
        </p>
      }
    />
  );
}
