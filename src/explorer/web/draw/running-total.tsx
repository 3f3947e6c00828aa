import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { LeftAxis, TimeAxis } from './axes';
import { endLabels } from './end-labels';
import { lookOf, type Side } from './side';
import { stepsIn, type TotalPoint } from './steps';

export interface TotalLine {
  readonly side: Side;
  readonly points: readonly TotalPoint[];
  /** What stands at its end, such as `to Ukraine 6,921–6,989`. */
  readonly label: string;
}

interface Props {
  readonly lines: readonly TotalLine[];
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly formatNumber: (value: number) => string;
}

const TOP = 14;
const BOTTOM = 24;
const LEFT = 48;

/** Running totals as steps, one for each side, from 0; where voices disagree a band from the least to the most said. Pure: the same in a browser and on a server. */
export function RunningTotal({ lines, width, height, title, formatNumber }: Props): ReactNode {
  const points = lines.flatMap((each) => each.points);
  const [first = 0, last = 1] = extent(points, ({ day }) => day);
  const right = Math.min(180, width * 0.34);
  const x = scaleLinear([first - 20, last], [LEFT, width - right]);
  const y = scaleLinear([0, max(points, ({ high, best }) => high ?? best) ?? 1], [height - BOTTOM, TOP]).nice(4);
  const steps = stepsIn(x, y);
  const ends = endLabels(
    lines.map(({ points: of, label }) => ({ label, y: y(of.at(-1)?.best ?? 0) })),
    32,
    height - BOTTOM,
  );
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <LeftAxis scale={y} from={LEFT} to={width - right} formatNumber={formatNumber} />
      <TimeAxis scale={x} y={height - BOTTOM} />
      {lines.map(({ side, points: own }, index) => {
        const { tone, dash } = lookOf(side);
        return (
          <g key={side.id} className={`tone-${tone}`}>
            <path className="band" d={steps.band(own)} />
            <path className="line" d={steps.line(own)} strokeDasharray={dash} />
            <EndMark side={side} x={x(last)} y={y(own.at(-1)?.best ?? 0)} />
            <EndText label={ends[index]?.label ?? ''} x={x(last) + 10} y={ends[index]?.y ?? 0} />
          </g>
        );
      })}
    </svg>
  );
}

function EndMark({ side, x, y }: { readonly side: Side; readonly x: number; readonly y: number }): ReactNode {
  if (lookOf(side).shape === 'square') return <rect className="dot" x={x - 4} y={y - 4} width={8} height={8} />;
  return <circle className="dot" cx={x} cy={y} r={4.5} />;
}

/** Two lines: the side, then its numbers. */
function EndText({ label, x, y }: { readonly label: string; readonly x: number; readonly y: number }): ReactNode {
  const [name, numbers] = label.split('\n');
  return (
    <text className="end-label" x={x} y={y}>
      <tspan x={x}>{name}</tspan>
      <tspan x={x} dy="1.25em" className="end-number">
        {numbers}
      </tspan>
    </text>
  );
}
