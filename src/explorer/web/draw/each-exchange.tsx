import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { BaseLine, LeftAxis, TimeAxis } from './axes';
import { lookOf, type Side } from './side';
import { type Held, signOf } from './sign';

export interface Mark extends Held {
  readonly id: string;
  readonly href: string;
  /** What is read out and shown when pointed at. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly side: Side;
  readonly marks: readonly Mark[];
  /** The days that all panels share. */
  readonly days: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly formatNumber: (value: number) => string;
}

const TOP = 10;
const BOTTOM = 38;
const LEFT = 48;
const RIGHT = 14;

/** Each record as a mark: when, and how many went to one side. Those without a number stand as a question mark below the axis, never at 0. Pure. */
export function EachExchange({ side, marks, days, width, height, title, formatNumber }: Props): ReactNode {
  const x = scaleLinear([days[0], days[1]], [LEFT + 8, width - RIGHT]);
  const y = scaleLinear([0, max(marks, ({ best, high }) => high ?? best) ?? 1], [height - BOTTOM, TOP]).nice(3);
  return (
    <svg
      className={`chart tone-${lookOf(side).tone}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
    >
      {marks.some((mark) => signOf(mark) !== 'none') ? (
        <LeftAxis scale={y} from={LEFT} to={width - RIGHT} formatNumber={formatNumber} count={3} />
      ) : (
        <BaseLine y={y(0)} from={LEFT} to={width - RIGHT} />
      )}
      <TimeAxis scale={x} y={height - 20} />
      {marks.map((mark) => (
        <a key={mark.id} href={mark.href} aria-label={mark.label} className="mark-link">
          <title>{mark.label}</title>
          <MarkShape
            mark={mark}
            shape={lookOf(side).shape}
            x={x((mark.from + mark.to) / 2)}
            y={y}
            below={height - BOTTOM + 13}
          />
          {mark.to > mark.from && (
            <Span mark={mark} x={x} y={mark.best === null ? height - BOTTOM + 13 : y(mark.best)} />
          )}
        </a>
      ))}
    </svg>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** A date that is a span is drawn as one. */
function Span({ mark, x, y }: { readonly mark: Mark; readonly x: Scale; readonly y: number }): ReactNode {
  return <line className="date-span" x1={x(mark.from)} x2={x(mark.to)} y1={y} y2={y} />;
}

interface Shape {
  readonly mark: Mark;
  readonly shape: 'circle' | 'square';
  readonly x: number;
  readonly y: Scale;
  readonly below: number;
}

function MarkShape({ mark, shape, x, y, below }: Shape): ReactNode {
  const kind = signOf(mark);
  if (kind === 'none')
    return (
      <text className="no-number" x={x} y={below} textAnchor="middle">
        ?
      </text>
    );
  if (kind === 'range') return <RangeMark mark={mark} x={x} y={y} />;
  return (
    <g transform={`translate(${x} ${y(mark.best ?? mark.low ?? mark.high ?? 0)})`}>
      <path className={kind === 'both' ? 'dot' : 'ring'} d={WHOLE[shape]} />
      {kind === 'side' && <path className="dot" d={HALF[shape]} />}
    </g>
  );
}

const WHOLE = { circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', square: 'M-3.5-3.5h7v7h-7z' };
const HALF = { circle: 'M0-4a4 4 0 0 0 0 8z', square: 'M-3.5-3.5h3.5v7h-3.5z' };

/** From the least to the most said, with ends, a tick for the number chosen and no middle. */
function RangeMark({ mark, x, y }: Omit<Shape, 'shape' | 'below'>): ReactNode {
  const [low, high] = [y(mark.low ?? 0), y(mark.high ?? 0)];
  return (
    <g className="range" transform={`translate(${x} 0)`}>
      <path d={`M-4 ${low}h8M-4 ${high}h8M0 ${low}V${high}`} />
      {mark.best !== null && <path className="best-tick" d={`M-6 ${y(mark.best)}h12`} />}
    </g>
  );
}

/** The days from the first to the last of these marks, with a little air. */
export function daysOf(marks: readonly Mark[]): readonly [number, number] {
  const [first = 0] = extent(marks, ({ from }) => from);
  const [, last = 1] = extent(marks, ({ to }) => to);
  const air = Math.max(10, (last - first) * 0.02);
  return [first - air, last + air];
}
