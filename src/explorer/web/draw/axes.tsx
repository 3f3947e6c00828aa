import type { ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { shortMonth } from '../words/dates';
import type { Language } from '../words/languages';
import { useLanguage } from '../words/translated';
import { dateOf, type Tick, ticksWithin } from './time';

type Scale = ScaleLinear<number, number>;

/** The letters of a tick and some air. */
const TICK_WIDTH = 56;

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

/** Only the axis, where there is no number to measure. */
export function BaseLine({
  y,
  from,
  to,
}: {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}): ReactNode {
  return (
    <g className="axis">
      <line className="base" x1={from} x2={to} y1={y} y2={y} />
    </g>
  );
}

/** When: years, or months or days where few are drawn. */
export function TimeAxis({ scale, y }: { readonly scale: Scale; readonly y: number }): ReactNode {
  const language = useLanguage();
  const [[first = 0, last = 0], [left = 0, right = 0]] = [scale.domain(), scale.range()];
  return (
    <g className="axis" transform={`translate(0 ${y})`}>
      {ticksWithin(first, last, (right - left) / TICK_WIDTH).map((tick) => (
        <g key={tick.at} transform={`translate(${scale(tick.at)} 0)`}>
          <line className="tick" y2={5} />
          <text y={18} x={2}>
            {tickText(language, tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function tickText(language: Language, { at, unit }: Tick): string {
  const date = dateOf(at);
  const [year, month, day] = [date.getUTCFullYear(), shortMonth(language, date.getUTCMonth() + 1), date.getUTCDate()];
  if (unit === 'day') return `${day} ${month}`;
  return unit === 'year' || date.getUTCMonth() === 0 ? String(year) : month;
}
