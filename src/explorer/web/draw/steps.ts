import { area, curveStepAfter, line } from 'd3-shape';

export interface TotalPoint {
  /** A day, counted from 1970. */
  readonly day: number;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Place = (value: number) => number;

interface Steps {
  /** From each total to the next. */
  readonly line: (points: readonly TotalPoint[]) => string;
  /** From the least to the most said, where voices disagree. */
  readonly band: (points: readonly TotalPoint[]) => string;
}

/** A running total as the data of two paths. */
export function stepsIn(x: Place, y: Place): Steps {
  const path = line<TotalPoint>(
    ({ day }) => x(day),
    ({ best }) => y(best ?? 0),
  ).curve(curveStepAfter);
  const between = area<TotalPoint>(
    ({ day }) => x(day),
    ({ low, best }) => y(low ?? best ?? 0),
    ({ high, best }) => y(high ?? best ?? 0),
  ).curve(curveStepAfter);
  return { line: (points) => path([...points]) ?? '', band: (points) => between([...points]) ?? '' };
}
