import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { SEARCH } from './documents';
import { Hits } from './hits';
import { searchWords } from './search.words';
import { isType, Types } from './types';

/** Everything that says some words, with those words marked. */
export function Page(): ReactNode {
  const [words, address] = [useWords(searchWords), useAddress()];
  const text = address.word('q') ?? '';
  const search = (form: FormData): void => {
    const wanted = form.get('q');
    address.change({ q: typeof wanted === 'string' ? wanted.trim() : null, type: null, after: null });
  };
  useTitle(text ? `${words.title}: ${text}` : words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <form className="filters" role="search" action={search}>
        <label>
          {words.text}
          <input type="search" name="q" defaultValue={text} key={text} maxLength={200} required />
        </label>
        <button type="submit">{words.go}</button>
      </form>
      <p className="soft">{words.hint}</p>
      {text && <Found text={text} />}
    </>
  );
}

function Found({ text }: { readonly text: string }): ReactNode {
  const [words, language, address] = [useWords(searchWords), useLanguage(), useAddress()];
  const type = address.word('type');
  const variables = {
    text,
    types: isType(type) ? [type] : null,
    asOf: asOfInput(address.word('asOf')),
    language,
    after: address.word('after'),
  };
  return (
    <Answered document={SEARCH} variables={variables} key={text}>
      {({ search }, isOlder) => (
        <div aria-busy={isOlder}>
          <div className="above-list">
            <p role="status" className="found">
              {search.totalCount > 0 ? words.found(search.totalCount) : words.nothing}
            </p>
            <ViewAs document={SEARCH} variables={variables} />
          </div>
          {search.capped && <p className="soft">{words.capped}</p>}
          <Types found={search.facets.types} />
          <Hits hits={search.nodes} />
          <Onward info={search.pageInfo} />
        </div>
      )}
    </Answered>
  );
}
