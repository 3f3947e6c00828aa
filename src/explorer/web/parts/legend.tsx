import type { ReactNode } from 'react';
import { Sign } from '../draw/sign';
import { useWords } from '../words/translated';
import { partWords } from './parts.words';

/** What the signs beside numbers mean. */
export function Legend(): ReactNode {
  const { signs, legend } = useWords(partWords);
  return (
    <p className="legend">
      <span className="soft">{legend}:</span>
      {(['both', 'side', 'one', 'range', 'none'] as const).map((kind) => (
        <span key={kind}>
          <Sign kind={kind} /> {signs[kind]}
        </span>
      ))}
    </p>
  );
}
