import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { useRecordName } from '../../parts/record-name';
import { useRange } from '../../parts/value';
import { Go } from '../../shell/go';
import { dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import type { PARTY } from './documents';
import { partyPageWords } from './party.words';

export type Party = NonNullable<ResultOf<typeof PARTY>['party']>;
interface Props {
  readonly party: Party;
}

/** Its names by language, the official one first; wrong forms are named as such. */
export function Names({ party }: Props): ReactNode {
  const words = useWords(partyPageWords);
  const languages = [...new Set(party.names.map(({ language }) => language))].sort();
  const rank = ({ kind }: Party['names'][number]): number => (kind === 'OFFICIAL' ? 0 : 1);
  return (
    <section className="card">
      <h2>{words.names}</h2>
      <table>
        <caption className="unseen">{words.names}</caption>
        <tbody>
          {languages.map((language) => (
            <tr key={language}>
              <th scope="row">{language}</th>
              <td>
                {party.names
                  .filter((name) => name.language === language)
                  .sort((left, right) => rank(left) - rank(right))
                  .map(({ kind, text }) => (
                    <div key={`${kind}${text}`}>
                      <span lang={language}>{text}</span>
                      {kind !== 'OFFICIAL' && <span className="tag">{words.nameKinds[kind]}</span>}
                    </div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The records it took part in, folded where they are many. */
export function Records({ party }: Props): ReactNode {
  const [words, name] = [useWords(partyPageWords), useRecordName()];
  const { totalCount, nodes } = party.exchanges;
  if (totalCount === 0) return null;
  return (
    <section className="card">
      <h2>{words.records(totalCount)}</h2>
      <p>
        <Go to={`/records?party=${party.id}`}>{words.list}</Go>
      </p>
      <details open={nodes.length <= 12}>
        <summary>{words.records(nodes.length)}</summary>
        <ul>
          {nodes.map((record) => (
            <li key={record.id}>
              <Go to={`/records/${record.id}`}>{name(record)}</Go>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The totals that are its count. */
export function Totals({ party }: Props): ReactNode {
  const [words, range, language] = [useWords(partyPageWords), useRange(), useLanguage()];
  if (party.tallies.nodes.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.tallies}</h2>
      <ul>
        {party.tallies.nodes.map(({ id, claimedLow, claimedHigh, asStated, unit, until }) => (
          <li key={id}>
            <Go to={`/tallies/${id}`}>
              {range({ best: null, low: claimedLow, high: claimedHigh }) ?? asStated ?? '?'}
            </Go>
            , {words.units[unit]}
            {until && `, ${dayText(language, until)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
