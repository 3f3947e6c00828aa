import type { ReactNode } from 'react';
import { useRecordName } from '../../parts/record-name';
import { useClaimValue } from '../../said/claim-value';
import { useAbout } from '../../said/use-about';
import { Go } from '../../shell/go';
import { useWords } from '../../words/translated';
import '../../style/choices.css';
import { statementWords } from './statement.words';
import type { Statement } from './types';

type Claim = Statement['claims']['nodes'][number];

/** What it asserts, by record, each value leading to its field; and the totals it claims. */
export function Asserted({ statement }: { readonly statement: Statement }): ReactNode {
  const words = useWords(statementWords);
  const { claims, tallies } = statement;
  const records = new Map(claims.nodes.map(({ record }) => [record.id, record]));
  return (
    <>
      {claims.totalCount > 0 && (
        <section className="card">
          <h2>{words.claims(claims.totalCount)}</h2>
          {[...records.values()].map((record) => (
            <OfRecord
              key={record.id}
              record={record}
              claims={claims.nodes.filter((each) => each.record.id === record.id)}
            />
          ))}
        </section>
      )}
      {tallies.length > 0 && (
        <section className="card">
          <h2>{words.tallies}</h2>
          <ul>
            {tallies.map(({ id, asStated }) => (
              <li key={id}>
                <Go to={`/tallies/${id}`}>{asStated ?? id}</Go>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Props {
  readonly record: Claim['record'];
  readonly claims: readonly Claim[];
}

function OfRecord({ record, claims }: Props): ReactNode {
  const [name, value, about] = [useRecordName(), useClaimValue(), useAbout()];
  const said = (claim: Claim): string =>
    claim.status === 'STATED' && !claim.value ? (claim.asStated ?? '–') : value(claim);
  return (
    <>
      <h3>
        <Go to={`/records/${record.id}`}>{name(record)}</Go>
      </h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {about(claim)}: <Go to={`/records/${record.id}#${claim.id}`}>{said(claim)}</Go>
          </li>
        ))}
      </ul>
    </>
  );
}
