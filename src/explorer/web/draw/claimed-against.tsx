import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { LeftAxis, TimeAxis } from './axes';
import { stepsIn, type TotalPoint } from './steps';

export interface ClaimedMark {
  readonly id: string;
  readonly day: number;
  /** Null where the words leave that end open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly href: string;
  readonly label: string;
}

interface Props {
  readonly claimed: readonly ClaimedMark[];
  readonly recorded: readonly TotalPoint[];
  readonly tone: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly recordedText: string;
  readonly claimedText: string;
  readonly formatNumber: (value: number) => string;
}

const TOP = 22;
const BOTTOM = 24;
const LEFT = 48;
const RIGHT = 24;

/** Totals that somebody claims as dated marks, against the steps to which the records add up. Pure. */
export function ClaimedAgainst(props: Props): ReactNode {
  const { claimed, recorded, tone, width, height, title, formatNumber } = props;
  const [first = 0, last = 1] = extent([...claimed, ...recorded], ({ day }) => day);
  const x = scaleLinear([first - 20, Math.max(last, first + 60)], [LEFT, width - RIGHT]);
  const top = max(
    [...claimed.map(({ low, high }) => high ?? low), ...recorded.map(({ high, best }) => high ?? best)],
    (value) => value ?? 0,
  );
  const y = scaleLinear([0, top ?? 1], [height - BOTTOM, TOP]).nice(4);
  const steps = [...recorded, ...recorded.slice(-1).map((point) => ({ ...point, day: Math.max(last, point.day) }))];
  const draw = stepsIn(x, y);
  return (
    <svg
      className={`chart tone-${tone}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
    >
      <LeftAxis scale={y} from={LEFT} to={width - RIGHT} formatNumber={formatNumber} />
      <TimeAxis scale={x} y={height - BOTTOM} />
      <path className="band" d={draw.band(steps)} />
      <path className="line" d={draw.line(steps)} />
      {claimed.map((mark) => (
        <a key={mark.id} href={mark.href} aria-label={mark.label} className="mark-link">
          <title>{mark.label}</title>
          <ClaimedShape mark={mark} x={x(mark.day)} y={y} />
        </a>
      ))}
      <Key {...props} />
    </svg>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** A diamond at the number; an arrow where the words leave that end open. */
function ClaimedShape({
  mark,
  x,
  y,
}: {
  readonly mark: ClaimedMark;
  readonly x: number;
  readonly y: Scale;
}): ReactNode {
  const { low, high } = mark;
  const at = y(low ?? high ?? 0);
  return (
    <g className="claimed">
      {low !== null && high !== null && low !== high && <path d={`M${x} ${y(low)}V${y(high)}`} />}
      <path className="diamond" d={`M${x} ${at - 6}l6 6-6 6-6-6z`} />
      {high === null && <path d={`M${x} ${at - 7}v-9m-3 3l3-3 3 3`} />}
      {low === null && <path d={`M${x} ${at + 7}v9m-3-3l3 3 3-3`} />}
    </g>
  );
}

function Key({ width, recordedText, claimedText }: Props): ReactNode {
  return (
    <g className="key" transform={`translate(${LEFT + 10} 12)`}>
      <g className="claimed">
        <path className="diamond" d="M0-6l6 6-6 6-6-6z" />
      </g>
      <text x={12} dy="0.32em">
        {claimedText}
      </text>
      <g transform={width > 480 ? 'translate(230 0)' : 'translate(0 18)'}>
        <path className="line" d="M-8 0H8" />
        <text x={12} dy="0.32em">
          {recordedText}
        </text>
      </g>
    </g>
  );
}
