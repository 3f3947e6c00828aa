import type { Burst } from '../../bench/burst';
import { goalsOf } from '../../bench/goals';
import { rendered } from '../../bench/report';

const at = (throughput: number): Burst => ({ throughput, p50: 1, p99: 2, cpu: 0.1, rss: 100 });

const of = (contender: string, throughputs: readonly number[]) => ({
  contender,
  query: 'Q1',
  bursts: throughputs.map(at),
});

const run = {
  ...{ command: 'npm run bench', day: '2024-01-31', versions: {}, rounds: 3, seconds: 1 },
  ...{ skipped: ['PostGraphile, for no PostgreSQL answers.'], growth: null, start: null },
  arenas: { MariaDB: [of('floor', [100, 10, 100]), of('fresh', [50, 10, 40]), of('kept', [500, 60, 700])] },
};

describe('The report of the bench', () => {
  it('holds each burst against that of the same round, and takes the middle', () => {
    const goal = goalsOf(run).find(({ what }) => what === 'Q1 fresh / floor, MariaDB');
    expect(goal).toMatchObject({ found: 0.5, reached: false });
  });

  it('shows what was missed and what was not measured', () => {
    const text = rendered(run);
    expect(text).toContain('| Q1 fresh / floor, MariaDB | >= 0.9 | 0.50 | **missed** |');
    expect(text).toContain('| Q1 kept / floor, MariaDB | >= 5 | 6.0 | reached |');
    expect(text).toContain('| Q2 fresh / floor, MariaDB | >= 0.9 |  | not measured |');
    expect(text).toContain('**Not measured:** PostGraphile, for no PostgreSQL answers.');
  });
});
