import type { ReactNode } from 'react';
import { Go } from '../../shell/go';
import { formatted } from '../../words/plural';
import { termText } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { type Change, pathOf, recordsOf } from './about';
import { changesWords } from './changes.words';

interface Props {
  /** What was done in the same way to the same sort of rows; at least one. */
  readonly changes: readonly Change[];
}

/** More than these are folded. */
const FEW = 6;

/** Changes that are alike, each in words; many of them folded into one line. */
export function Alike({ changes }: Props): ReactNode {
  const [what, language] = [useWhat(), useLanguage()];
  const [first] = changes;
  if (!first) return null;
  const lines = changes.map((change) => <ChangeLine key={change.cursor} change={change} />);
  if (changes.length <= FEW) return lines;
  return (
    <li>
      <details>
        <summary>
          {what(first)} × {formatted(language, changes.length)}
        </summary>
        <ul>{lines}</ul>
      </details>
    </li>
  );
}

function ChangeLine({ change }: { readonly change: Change }): ReactNode {
  const [what, path] = [useWhat(), pathOf(change)];
  const others = recordsOf(change).filter((record) => record !== change.id);
  return (
    <li>
      {what(change)} {path ? <Go to={path}>{change.id}</Go> : change.id}
      {others.length > 0 && <span className="soft"> ({others.join(', ')})</span>}
    </li>
  );
}

function useWhat(): (change: Change) => string {
  const words = useWords(changesWords);
  return ({ operation, entity }) => `${words.operations[operation]}: ${termText(words.entities, entity)}`;
}
