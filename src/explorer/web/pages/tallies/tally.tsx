import type { ReactNode } from 'react';
import { bySide } from '../../draw/side';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import type { ResultOf } from '../../graph/graphql';
import { useRecordName } from '../../parts/record-name';
import { Quoted } from '../../parts/quoted';
import { useRange, Value } from '../../parts/value';
import { ViewAs } from '../../parts/view-as';
import { saidWords } from '../../said/said.words';
import { useAddress } from '../../shell/address';
import { Go, Out } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { dateText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { TALLY } from './documents';
import { talliesWords } from './tallies.words';
import { useTerms } from './terms-of-series';

type Tally = Extract<NonNullable<ResultOf<typeof TALLY>['node']>, { unit: unknown }>;

/** One claimed total: its words, and the records that fit its terms. */
export function TallyPage({ id }: { readonly id: string }): ReactNode {
  const [language, address, words] = [useLanguage(), useAddress(), useWords(talliesWords)];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language };
  return (
    <Answered document={TALLY} variables={variables}>
      {({ node }) =>
        node && 'unit' in node ? (
          <>
            <TallyHead tally={node} />
            <ViewAs document={TALLY} variables={variables} list="tallies" where={{ id: { eq: node.id } }} />
            <div className="cards-of-fields">
              <Said tally={node} />
              {node.scope !== 'SUBSET' && <Matching tally={node} />}
            </div>
          </>
        ) : (
          <h1 className="state">{words.notFound}</h1>
        )
      }
    </Answered>
  );
}

function TallyHead({ tally }: { readonly tally: Tally }): ReactNode {
  const [words, terms, language, range] = [useWords(talliesWords), useTerms(), useLanguage(), useRange()];
  const claimed = words.total(
    range({ best: null, low: tally.claimedLow, high: tally.claimedHigh }) ?? tally.asStated ?? '?',
  );
  useTitle(claimed);
  return (
    <>
      <h1>{claimed}</h1>
      <p>
        {words.counts(tally.countedBy?.name ?? words.outlets)}: {terms(tally)}
        {tally.until &&
          `, ${words.until.toLowerCase()} ${dateText(language, { from: tally.until, to: tally.until, precision: 'DAY' })}`}
      </p>
      {tally.scope === 'SUBSET' ? (
        <p>{words.notCompared}</p>
      ) : (
        <p className="figures">
          {words.onFile(
            range({ best: tally.recorded, low: tally.recordedLow, high: tally.recordedHigh }) ??
              formatted(language, tally.recorded),
          )}
          {tally.notReported > 0 && `; ${words.missingValues(tally.notReported)}`}.{' '}
          {tally.gap !== null && `${words.gapIs(formatted(language, tally.gap))}.`}
        </p>
      )}
      {tally.scopeNote && (
        <p className="soft" lang="en">
          {tally.scopeNote}
        </p>
      )}
    </>
  );
}

function Said({ tally }: { readonly tally: Tally }): ReactNode {
  const [words, said, language] = [useWords(talliesWords), useWords(saidWords), useLanguage()];
  return (
    <section className="card">
      <h2>{words.said}</h2>
      <ul className="claims">
        {tally.statements.map((statement, index) => (
          <li key={statement.id} className={index === 0 ? 'claim chosen' : 'claim'}>
            <p className="claim-head">
              <strong>
                {statement.speaker ? (
                  <Go to={`/parties/${statement.speaker.id}`}>{statement.speaker.name}</Go>
                ) : (
                  (statement.relayedVia ?? statement.document.source.name)
                )}
              </strong>
            </p>
            <Quoted
              asStated={index === 0 ? tally.asStated : null}
              asStatedKind={tally.asStatedKind}
              quoteSpan={null}
              statement={statement}
            />
            <p className="provenance">
              <Go to={`/sources/${statement.document.source.id}`}>{statement.document.source.name}</Go>
              {statement.document.published && ` · ${dateText(language, statement.document.published)}`}
              {' · '}
              <Go to={`/statements/${statement.id}`}>{said.statement}</Go>
              {' · '}
              <Out url={statement.document.url}>
                {statement.document.url.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? ''}
              </Out>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The records counted for it, each with the numbers that went into the sum. */
function Matching({ tally }: { readonly tally: Tally }): ReactNode {
  const [words, name] = [useWords(talliesWords), useRecordName()];
  const category = tally.category ?? (tally.unit === 'REMAINS' ? 'REMAINS' : 'PEOPLE');
  const counted = (record: Tally['matching']['nodes'][number]): Tally['matching']['nodes'][number]['counts'] =>
    record.counts
      .filter((count) => count.category === category && (!tally.to || count.to?.id === tally.to.id))
      .sort((left, right) => (left.to && right.to ? bySide(left.to, right.to) : 0));
  return (
    <section className="card">
      <h2>{words.records(tally.matching.totalCount)}</h2>
      <ol className="matching">
        {tally.matching.nodes.map((record) => (
          <li key={record.id}>
            <Go to={`/records/${record.id}`}>{name(record)}</Go>{' '}
            {counted(record).map((count) => (
              <span key={count.to?.id} className="soft">
                {count.to && words.toSide(count.to.name)} <Value count={count} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
