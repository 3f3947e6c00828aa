import type { ReactNode } from 'react';
import { useWidth } from '../draw/use-width';
import { useWords } from '../words/translated';
import { partWords } from './parts.words';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  /** The drawing at the width there is. */
  readonly draw: (width: number) => ReactNode;
  /** The same numbers as a table, for those who do not see or want to copy. */
  readonly table?: ReactNode;
}

/** A chart with its title, what is missing said below it, and its numbers one click away. */
export function ChartFrame({ title, note, draw, table }: Props): ReactNode {
  const [element, width] = useWidth<HTMLDivElement>();
  const words = useWords(partWords);
  return (
    <figure className="chart-frame">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div ref={element} className="chart-space">
        {width > 0 && draw(width)}
      </div>
      {note}
      {table && (
        <details className="chart-table">
          <summary>{words.numbers}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
