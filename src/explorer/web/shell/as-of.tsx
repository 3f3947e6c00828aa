import type { ReactNode } from 'react';
import { useWords } from '../words/translated';
import { useAddress } from './address';
import { shellWords } from './shell.words';

/** Which state of the data is read; every link takes it along. */
export function AsOf(): ReactNode {
  const words = useWords(shellWords);
  const address = useAddress();
  const asOf = address.word('asOf');
  const choose = (form: FormData): void => {
    const wanted = form.get('asOf');
    address.change({ asOf: typeof wanted === 'string' ? wanted.trim() : null, after: null });
  };
  return (
    <details className="as-of">
      <summary className={asOf ? 'past' : undefined}>{words.asOf(asOf ?? words.latest)}</summary>
      <form action={choose}>
        <label>
          {words.asOfHint}
          <input name="asOf" defaultValue={asOf ?? ''} placeholder="2026-03-01" maxLength={80} />
        </label>
        <button type="submit">{words.show}</button>
        {asOf && (
          <button type="button" onClick={() => address.change({ asOf: null, after: null })}>
            {words.backToLatest}
          </button>
        )}
      </form>
    </details>
  );
}
