import type { ReactNode } from 'react';
import { useWords } from '../../words/translated';
import { enterKey } from './key';
import { reviewWords } from './review.words';

/** Says what the page is, and asks for a key. */
export function KeyForm(): ReactNode {
  const words = useWords(reviewWords);
  const enter = (form: FormData): void => {
    const key = form.get('key');
    if (typeof key === 'string') enterKey(key.trim(), form.get('keep') !== null);
  };
  return (
    <form action={enter} className="desk-form">
      <p>{words.whatItIs}</p>
      <label>
        {words.key}
        <input name="key" type="password" required autoComplete="off" spellCheck={false} placeholder="hnd_…" />
      </label>
      <label className="check">
        <input name="keep" type="checkbox" /> {words.keep}
      </label>
      <p className="soft">{words.keyNote}</p>
      <button type="submit">{words.enter}</button>
    </form>
  );
}
