import type { ReactNode } from 'react';
import { holdKey } from './key';

/** A key for those who may write. */
export function KeyEntry(): ReactNode {
  return (
    <label className="key-entry">
      Key for editors{' '}
      <input
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="hnd_…"
        onChange={({ target }) => holdKey(target.value)}
      />
    </label>
  );
}
