import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Address } from '../../shell/address';
import { Go } from '../../shell/go';
import { useWords } from '../../words/translated';
import { recordsWords } from './records.words';

interface Props {
  readonly address: Address;
}

/** A day; it takes effect once it is whole. */
export function Day({ name, address }: Props & { readonly name: 'from' | 'to' }): ReactNode {
  const value = address.word(name) ?? '';
  return (
    <label>
      {useWords(recordsWords).filters[name]}
      <input
        type="date"
        defaultValue={value}
        ref={useFollowing(value)}
        onChange={({ target }) =>
          /^(?:(?:19|20)\d\d-\d\d-\d\d)?$/.test(target.value) &&
          address.change({ [name]: target.value, after: null, before: null })
        }
      />
    </label>
  );
}

/** Words that were said, exactly so; they take effect by Enter or on leaving. The search finds their other forms. */
export function Text({ address }: Props): ReactNode {
  const words = useWords(recordsWords);
  const value = address.word('text') ?? '';
  const choose = ({ value: typed }: { readonly value: string }): void => {
    if (typed.trim() !== value) address.change({ text: typed.trim(), after: null, before: null });
  };
  return (
    <>
      <label>
        {words.filters.text}
        <input
          type="search"
          defaultValue={value}
          maxLength={200}
          ref={useFollowing(value)}
          onBlur={({ target }) => choose(target)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose(currentTarget)}
        />
      </label>
      {value && <Go to={`/search?${String(new URLSearchParams({ q: value }))}`}>{words.otherForms}</Go>}
    </>
  );
}

/** A field that shows what the address says, also when that changes elsewhere, and keeps the focus meanwhile. */
function useFollowing(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current.value.trim() !== value) field.current.value = value;
  }, [value]);
  return field;
}
