import type { ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { yearsWithin } from './time';

type Scale = ScaleLinear<number, number>;

interface Left {
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
  readonly formatNumber: (value: number) => string;
  readonly count?: number;
}

/** Numbers from 0 upwards, with a line across for each. */
export function LeftAxis({ scale, from, to, formatNumber, count = 4 }: Left): ReactNode {
  return (
    <g className="axis">
      {scale
        .ticks(count)
        .filter(Number.isInteger)
        .map((value) => (
          <g key={value} transform={`translate(0 ${scale(value)})`}>
            <line className={value === 0 ? 'base' : 'grid'} x1={from} x2={to} />
            <text x={from - 6} dy="0.32em" textAnchor="end">
              {formatNumber(value)}
            </text>
          </g>
        ))}
    </g>
  );
}

/** The first of January of each year. */
export function YearAxis({ scale, y }: { readonly scale: Scale; readonly y: number }): ReactNode {
  const [first = 0, last = 0] = scale.domain();
  return (
    <g className="axis" transform={`translate(0 ${y})`}>
      {yearsWithin(first, last).map(({ year, at }) => (
        <g key={year} transform={`translate(${Math.max(scale(at), scale(first))} 0)`}>
          <line className="tick" y2={5} />
          <text y={18} x={2}>
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}
