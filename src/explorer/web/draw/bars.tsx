import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly href: string;
  readonly tone: string;
}

interface Props {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly title: string;
  /** How much room the names take. */
  readonly names: number;
}

const ROW = 26;

/** Lying bars from 0, each with its name and number; each leads to the records. Pure. */
export function Bars({ bars, width, title, names }: Props): ReactNode {
  const x = scaleLinear([0, max(bars, ({ value }) => value) ?? 1], [0, Math.max(40, width - names - 90)]);
  return (
    <svg
      className="chart"
      width={width}
      height={bars.length * ROW}
      viewBox={`0 0 ${width} ${bars.length * ROW}`}
      role="group"
      aria-label={title}
    >
      {bars.map(({ id, name, value, label, href, tone }, index) => (
        <a key={id} href={href} className={`mark-link tone-${tone}`}>
          <text className="bar-label" x={names - 8} y={index * ROW + 17} textAnchor="end">
            {name}
          </text>
          <rect className="bar" x={names} y={index * ROW + 4} width={Math.max(1, x(value))} height={ROW - 8} />
          <text className="bar-label" x={names + x(value) + 8} y={index * ROW + 17}>
            {label}
          </text>
        </a>
      ))}
    </svg>
  );
}
