import { cpus, totalmem } from 'node:os';
import { type Measured, median, ratio } from './arena';
import type { Burst } from './burst';
import { type Findings, type Goal, goalsOf } from './goals';

export interface Run extends Findings {
  readonly command: string;
  /** When, as a day. */
  readonly day: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly seconds: number;
  /** What was not measured, and why. */
  readonly skipped: readonly string[];
}

/** A run as people read it. */
export function rendered(run: Run): string {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  const machine = `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  return [
    '# What the bench found',
    '',
    `Made on ${run.day} by \`${run.command}\` on ${machine}; ${Object.entries(run.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `${run.rounds} rounds of bursts of about ${run.seconds} s, each query on each server in turn; every figure is the median of the rounds.`,
    'Server and load share the machine: ratios mean something, absolute numbers little. What is measured stands in [README.md](README.md).',
    ...(run.skipped.length === 0 ? [] : ['', ...run.skipped.map((skipped) => `**Not measured:** ${skipped}`)]),
    ...goalTable(goalsOf(run)),
    ...Object.entries(run.arenas).flatMap(([name, measured]) => arenaTables(name, measured)),
    ...(run.growth ? arenaTables('growth', run.growth) : []),
    '',
  ].join('\n');
}

function goalTable(goals: readonly Goal[]): string[] {
  const state = ({ reached }: Goal): string => (reached === null ? 'not measured' : reached ? 'reached' : '**missed**');
  const rows = goals.map((goal) => [goal.what, goal.goal, shown(goal.found), state(goal)]);
  const missed = goals.filter(({ reached }) => reached === false).length;
  return [
    '',
    '## Goals',
    '',
    `${missed} of ${goals.length} missed.`,
    '',
    ...table(['what', 'goal', 'found', ''], rows),
  ];
}

function arenaTables(name: string, measured: readonly Measured[]): string[] {
  const contenders = [...new Set(measured.map(({ contender }) => contender))];
  const queries = [...new Set(measured.map(({ query }) => query))];
  const [first] = contenders;
  const part = (title: string, of: (query: string, contender: string) => number | null): string[] => [
    ...['', `### ${title}`, ''],
    ...table(
      ['', ...queries],
      contenders.map((contender) => [contender, ...queries.map((query) => shown(of(query, contender)))]),
    ),
  ];
  const middle = (pick: (burst: Burst) => number) => (query: string, contender: string) =>
    median(measured.find((one) => one.query === query && one.contender === contender)!.bursts.map(pick));
  return [
    ...['', `## ${name}`],
    ...part(`Throughput as a ratio to ${first}`, (query, contender) => ratio(measured, query, contender, first!)),
    ...part(
      'Answers in a second',
      middle(({ throughput }) => throughput),
    ),
    ...part(
      'p50, ms',
      middle(({ p50 }) => p50),
    ),
    ...part(
      'p99, ms',
      middle(({ p99 }) => p99),
    ),
    ...part(
      'CPU of the server, seconds for 1000 answers (that of the database is not in it)',
      middle(({ cpu }) => cpu),
    ),
    ...part(
      'Resident memory, MB',
      middle(({ rss }) => rss),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function shown(found: number | null): string {
  if (found === null) return '';
  return found >= 99.5 ? String(Math.round(found)) : found.toPrecision(2);
}
