import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { Go } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { DeadChart, VoicesChart } from './bars';
import { OVERVIEW, WHAT } from './documents';
import { frontWords } from './front.words';
import { OperationsAgainst, RunningTotalAgainst } from './running-total';

/** What the data shows, computed as it is asked for, with what is missing said beside it. */
export function Page(): ReactNode {
  const [words, language, address] = [useWords(frontWords), useLanguage(), useAddress()];
  const variables = { ...WHAT, asOf: asOfInput(address.word('asOf')), language };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={OVERVIEW} variables={variables}>
        {(overview) => {
          const { people, operations, dead, all } = overview;
          const [longest] = [...people].sort((left, right) => right.claimed.length - left.claimed.length);
          return (
            <>
              <div className="above-list">
                <Go to="/records?outcome=HELD">{words.all(words.records(all[0]?.exchanges ?? 0))}</Go>
                <ViewAs document={OVERVIEW} variables={variables} />
              </div>
              <div className="front">
                {longest && <RunningTotalAgainst series={longest} />}
                <VoicesChart overview={overview} />
                <DeadChart dead={dead} missing={all[0]?.remains.notReported ?? 0} />
                {operations[0] && <OperationsAgainst series={operations[0]} />}
              </div>
            </>
          );
        }}
      </Answered>
    </>
  );
}
