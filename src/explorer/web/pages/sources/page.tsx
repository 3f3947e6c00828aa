import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { Paging, usePage } from '../../parts/paging';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useWords } from '../../words/translated';
import { SOURCES } from './documents';
import { sourcesWords } from './sources.words';
import { SourceTable } from './table';

/** The sources by name, with their standing. */
export function Page(): ReactNode {
  const [words, address, page] = [useWords(sourcesWords), useAddress(), usePage()];
  const name = address.word('name');
  const where = name ? { name: { containsAnyCase: name } } : undefined;
  const variables = { where, asOf: asOfInput(address.word('asOf')), ...page };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Named key={name} />
      <Answered document={SOURCES} variables={variables}>
        {({ sources }, isOlder) => (
          <div aria-busy={isOlder}>
            <div className="above-list">
              <p role="status" className="found">
                {words.found(sources.totalCount)}
              </p>
              <ViewAs document={SOURCES} variables={variables} list="sources" />
            </div>
            {sources.totalCount > 0 && <SourceTable sources={sources.nodes} />}
            <Paging info={sources.pageInfo} names={words} />
          </div>
        )}
      </Answered>
    </>
  );
}

/** Only those with these letters in their name. */
function Named(): ReactNode {
  const [words, address] = [useWords(sourcesWords), useAddress()];
  const choose = (form: FormData): void => {
    const name = form.get('name');
    if (typeof name === 'string') address.change({ name: name.trim(), after: null, before: null });
  };
  return (
    <form className="filters" onSubmit={(event) => (event.preventDefault(), choose(new FormData(event.currentTarget)))}>
      <label>
        {words.named}
        <input type="search" name="name" defaultValue={address.word('name') ?? ''} maxLength={200} />
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}
