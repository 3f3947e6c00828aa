import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

interface Props {
  readonly low: number;
  readonly high: number;
  /** The number chosen, a tick; null: none. */
  readonly best: number | null;
  readonly formatNumber: (value: number) => string;
  readonly label: string;
}

const WIDTH = 280;

/** A disagreement: a bar from the least to the most said, with ends and no middle. */
export function RangeBar({ low, high, best, formatNumber, label }: Props): ReactNode {
  const x = scaleLinear([low, high], [52, WIDTH - 52]);
  return (
    <svg className="range-bar" viewBox={`0 0 ${WIDTH} 26`} width={WIDTH} height={26} role="img" aria-label={label}>
      <text x={44} y={18} textAnchor="end">
        {formatNumber(low)}
      </text>
      <path d={`M${x(low)} 6v14M${x(high)} 6v14M${x(low)} 13H${x(high)}`} />
      {best !== null && <path className="best" d={`M${x(best)} 4v18`} />}
      <text x={WIDTH - 44} y={18}>
        {formatNumber(high)}
      </text>
    </svg>
  );
}
