import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { TALLIES } from './documents';
import { type Series, SeriesChart } from './series-chart';
import { SingleTotals } from './single-totals';
import { talliesWords } from './tallies.words';
import { TallyPage } from './tally';
import { useTerms } from './terms-of-series';

/** Claimed totals against what is on file; one of them in full where the address names it. */
export function Page(): ReactNode {
  const { id } = useParams<{ id?: string }>();
  return id ? <TallyPage id={id} key={id} /> : <AllTallies />;
}

/** A line needs one counter and two days; those that stand alone are in a table. */
const isDrawn = ({ claimed, recorded, countedBy }: Series): boolean =>
  countedBy !== null && recorded.length > 0 && new Set(claimed.map(({ date }) => date)).size > 1;

function AllTallies(): ReactNode {
  const [words, language, address] = [useWords(talliesWords), useLanguage(), useAddress()];
  const variables = { asOf: asOfInput(address.word('asOf')), language };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={TALLIES} variables={variables}>
        {({ tallySeries }) => {
          const all = [...tallySeries].sort((left, right) => right.claimed.length - left.claimed.length);
          return (
            <>
              <ViewAs document={TALLIES} variables={variables} list="tallies" />
              <div className="charts">
                {all.filter(isDrawn).map((series) => (
                  <Drawn key={series.claimed[0]?.tally.id} series={series} />
                ))}
              </div>
              <SingleTotals all={all.filter((series) => !isDrawn(series))} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Drawn({ series }: { readonly series: Series }): ReactNode {
  const [words, terms] = [useWords(talliesWords), useTerms()];
  return (
    <SeriesChart series={series} title={`${words.counts(series.countedBy?.name ?? words.outlets)}: ${terms(series)}`} />
  );
}
