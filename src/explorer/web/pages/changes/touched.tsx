import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useRecordName } from '../../parts/record-name';
import { Go } from '../../shell/go';
import { useWords } from '../../words/translated';
import { changesWords } from './changes.words';
import { TOUCHED } from './documents';
import '../../style/choices.css';

interface Props {
  /** Ids of records, each once. */
  readonly records: readonly string[];
}

/** Records by their names; by id alone where none is known. */
export function Touched({ records }: Props): ReactNode {
  const [words, names] = [useWords(changesWords), useNames(records)];
  if (records.length === 0) return null;
  return (
    <details open={records.length <= 30}>
      <summary>{words.touched(records.length)}</summary>
      <ul className="choices">
        {records.map((id) => (
          <li key={id}>
            <Go to={`/records/${id}`}>{names.get(id) ?? id}</Go> {names.has(id) && <span className="soft">{id}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useNames(records: readonly string[]): ReadonlyMap<string, string> {
  const name = useRecordName();
  const variables = {
    exchanges: records.filter((id) => id.startsWith('ex-')),
    services: records.filter((id) => id.startsWith('ms-')),
  };
  const [{ data }] = useQuery({ query: TOUCHED, variables, pause: records.length === 0 });
  const found = [...(data?.exchanges.nodes ?? []), ...(data?.medicalServices.nodes ?? [])];
  return new Map(found.map((record) => [record.id, name(record)]));
}
