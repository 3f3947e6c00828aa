import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { useAddress } from '../../shell/address';
import { useWords } from '../../words/translated';
import { changesWords } from './changes.words';
import type { CHANGES } from './documents';

interface Props {
  readonly releases: ResultOf<typeof CHANGES>['releases']['nodes'];
}

/** From which release or revision on, and whether only what is about records. */
export function Choices({ releases }: Props): ReactNode {
  const [words, address] = [useWords(changesWords), useAddress()];
  const since = address.word('since') ?? '';
  const isNamed = since === '' || releases.some(({ revision }) => String(revision.id) === since);
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.since}
        <select value={since} onChange={({ target }) => address.change({ since: target.value, after: null })}>
          <option value="">{words.beginning}</option>
          {!isNamed && <option value={since}>{words.revision(since)}</option>}
          {releases.map(({ name, revision }) => (
            <option key={name} value={revision.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.only}
        <select
          value={address.word('only') ?? ''}
          onChange={({ target }) => address.change({ only: target.value, after: null })}
        >
          <option value="">{words.everything}</option>
          <option value="records">{words.records}</option>
        </select>
      </label>
    </form>
  );
}
