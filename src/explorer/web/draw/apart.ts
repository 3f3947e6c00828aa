type Point = readonly [x: number, y: number];

const isFree = (point: Point, taken: readonly Point[], gap: number): boolean =>
  taken.every(([x, y]) => Math.hypot(point[0] - x, point[1] - y) >= gap);

/** Points around one, the nearest first. */
const around = ([x, y]: Point, step: number): Point[] =>
  [0, 1, 2, 3].flatMap((ring) =>
    Array.from({ length: ring === 0 ? 1 : 8 }, (_, turn): Point => {
      const angle = (turn * Math.PI) / 4;
      return [x + ring * step * Math.cos(angle), y + ring * step * Math.sin(angle)];
    }),
  );

/** Moves points apart that are nearer to each other than `gap`; the first ones stay. */
export function apart(points: readonly Point[], gap: number): Point[] {
  return points.reduce<Point[]>(
    (placed, point) => [...placed, around(point, gap / 2).find((near) => isFree(near, placed, gap)) ?? point],
    [],
  );
}
