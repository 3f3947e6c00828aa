import type { ReactNode } from 'react';
import { useWords } from '../../words/translated';
import { reviewWords } from './review.words';

/** Why: everybody sees it. */
export function Reason(): ReactNode {
  return (
    <label>
      {useWords(reviewWords).reason}
      <input name="reason" required minLength={3} maxLength={500} />
    </label>
  );
}
