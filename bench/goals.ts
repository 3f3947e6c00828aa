import { type Measured, ratio } from './arena';

export interface Goal {
  readonly what: string;
  readonly goal: string;
  /** Null: not measured in this run. */
  readonly found: number | null;
  readonly reached: boolean | null;
  readonly unit?: string;
}

/** What one run found. */
export interface Findings {
  readonly arenas: Readonly<Record<string, readonly Measured[]>>;
  /** Ten times the data beside the data; null where none was given. */
  readonly growth: readonly Measured[] | null;
  readonly start: { readonly scale: string; readonly ms: number; readonly rss: number } | null;
}

const FRESH: readonly (readonly [query: string, least: number])[] = [
  ...(['Q1', 'Q2', 'Q4', 'Q5'] as const).map((query) => [query, 0.9] as const),
  ['Q6', 0.75],
  ['Q3', 100],
];
const QUERIES = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'];

/** The goals of the project beside what was found; nothing is left out for being missed. */
export function goalsOf({ arenas, growth, start }: Findings): Goal[] {
  return [
    ...Object.entries(arenas).flatMap(([arena, measured]) => [
      ...FRESH.map(([query, most]) =>
        least(`${query} fresh / floor, ${arena}`, ratio(measured, query, 'fresh', 'floor'), most),
      ),
      ...QUERIES.map((query) => least(`${query} kept / floor, ${arena}`, ratio(measured, query, 'kept', 'floor'), 5)),
      ...rivalsIn(measured).flatMap((rival) =>
        QUERIES.slice(0, 5).map((query) =>
          ahead(`${query} fresh / ${rival}, ${arena}`, ratio(measured, query, 'fresh', rival)),
        ),
      ),
    ]),
    ...QUERIES.map((query) =>
      least(
        `${query} at ten times the data / at scale 1`,
        growth && ratio(growth, query, 'fresh at scale 10', 'fresh at scale 1'),
        query === 'Q4' ? 0.33 : 0.85,
      ),
    ),
    most(`start with an existing database (${start?.scale ?? 'none given'})`, start && start.ms / 1000, 1.5, 's'),
    most(`resident memory after load (${start?.scale ?? 'none given'})`, start && start.rss, 300, 'MB'),
  ];
}

const RIVALS = ['mercurius', 'postgraphile'];

const rivalsIn = (measured: readonly Measured[]): string[] =>
  RIVALS.filter((rival) => measured.some(({ contender }) => contender === rival));

const least = (what: string, found: number | null, goal: number): Goal => ({
  ...{ what, found, goal: `>= ${goal}` },
  reached: found === null ? null : found >= goal,
});

const ahead = (what: string, found: number | null): Goal => ({
  ...{ what, found, goal: '> 1' },
  reached: found === null ? null : found > 1,
});

const most = (what: string, found: number | null, goal: number, unit: string): Goal => ({
  ...{ what, found, unit, goal: `<= ${goal} ${unit}` },
  reached: found === null ? null : found <= goal,
});
