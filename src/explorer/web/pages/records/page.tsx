import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import type { VariablesOf } from '../../graph/graphql';
import { Paging, usePage } from '../../parts/paging';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { CHARTS, RECORDS } from './documents';
import { EachChart } from './each-chart';
import { heldOf, whereOf } from './filter';
import { Filters } from './filters';
import { Places } from './places';
import { recordsWords } from './records.words';
import { runningTotals, withoutMonth } from './running';
import { RunningChart } from './running-chart';
import { RecordTable } from './table';

/** The records that the address chooses: sums, each on a time line, and a table. */
export function Page(): ReactNode {
  const [words, language, address, page] = [useWords(recordsWords), useLanguage(), useAddress(), usePage()];
  const where = whereOf(address);
  const common = { asOf: asOfInput(address.word('asOf')), language };
  const variables = { where, ...common, ...page };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <Filters variables={common} />
      <Answered document={RECORDS} variables={variables}>
        {({ exchanges }, isOlder) => (
          <div aria-busy={isOlder}>
            <div className="above-list">
              <p role="status" className="found">
                {exchanges.totalCount > 0 ? words.found(exchanges.totalCount) : words.nothing}
              </p>
              <ViewAs document={RECORDS} variables={variables} list="exchanges" />
            </div>
            {exchanges.totalCount > 0 && <Charts variables={{ where, held: heldOf(where), ...common }} />}
            {exchanges.totalCount > 0 && <Places variables={{ where, ...common }} />}
            {exchanges.totalCount > 0 && <RecordTable rows={exchanges.nodes} />}
            <Paging info={exchanges.pageInfo} />
          </div>
        )}
      </Answered>
    </>
  );
}

type Variables = VariablesOf<typeof CHARTS>;

/** The living and the dead each have drawings of their own. */
function Charts({ variables }: { readonly variables: Variables }): ReactNode {
  const words = useWords(recordsWords);
  return (
    <Answered document={CHARTS} variables={variables}>
      {({ months, each }) => {
        const [shown, outside] = [each.totalCount, withoutMonth(months)];
        return (
          <section className="charts">
            <RunningChart
              title={words.living}
              running={runningTotals(months, 'runningPeople')}
              shown={shown}
              outside={outside}
            />
            <RunningChart
              title={words.dead}
              running={runningTotals(months, 'runningRemains')}
              shown={shown}
              outside={outside}
            />
            <EachChart title={words.each} records={each.nodes} total={shown} category="PEOPLE" />
            <EachChart title={words.eachDead} records={each.nodes} total={shown} category="REMAINS" />
            <ViewAs document={CHARTS} variables={variables} />
          </section>
        );
      }}
    </Answered>
  );
}
