import type { ReadCount } from '../../../src/pipeline/tables/extraction';
import { countsOf, FIELDS } from './fields';
import type { Scored } from './golden';

export interface Score {
  readonly labelled: number;
  readonly read: number;
  readonly right: number;
}

/** Share of what was read that is right; 1 where nothing was read. */
export function precision({ read, right }: Score): number {
  return read === 0 ? 1 : right / read;
}

/** Share of what is there that was read; 1 where nothing is there. */
export function recall({ labelled, right }: Score): number {
  return labelled === 0 ? 1 : right / labelled;
}

export function scoreOf(field: string, texts: readonly Scored[]): Score {
  const pairings = texts.map((text) => FIELDS[field]?.(text) ?? { right: [], missed: [], wrong: [] });
  const sum = (of: (pairing: (typeof pairings)[number]) => number): number =>
    pairings.reduce((all, it) => all + of(it), 0);
  const right = sum((it) => it.right.length);
  return { right, labelled: right + sum((it) => it.missed.length), read: right + sum((it) => it.wrong.length) };
}

/** Of counts in the tier AUTO: how many are right, and their share of all true counts. */
export function autoScore(texts: readonly Scored[]): Score {
  const pairings = texts.map(countsOf);
  const right = pairings.flatMap((it) => it.right.filter(([, read]) => read.tier === 'AUTO')).length;
  const wrong = pairings.flatMap((it) => it.wrong.filter(({ tier }) => tier === 'AUTO')).length;
  return { right, read: right + wrong, labelled: scoreOf('counts', texts).labelled };
}

/** Whether confidence is honest: counts by its tenth, named by where that begins, and how many of them are right. */
export function byConfidence(texts: readonly Scored[]): [band: string, Pick<Score, 'right' | 'read'>][] {
  const bands = new Map<string, { right: number; read: number }>();
  const add = ({ confidence }: ReadCount, right: number): void => {
    const band = (Math.floor(confidence * 10) / 10).toFixed(1);
    const { right: before, read } = bands.get(band) ?? { right: 0, read: 0 };
    bands.set(band, { right: before + right, read: read + 1 });
  };
  for (const { right, wrong } of texts.map(countsOf)) {
    for (const [, read] of right) add(read, 1);
    for (const read of wrong) add(read, 0);
  }
  return [...bands].sort(([one], [other]) => other.localeCompare(one));
}

/** Right and wrong of each rule for exact counts, and for those without a number. */
export function byRule(texts: readonly Scored[]): Record<string, [right: number, wrong: number]> {
  const rules: Record<string, [number, number]> = {};
  for (const { right, wrong } of texts.map(countsOf)) {
    for (const [, { rule }] of right.filter(([, read]) => isExact(read))) (rules[rule] ??= [0, 0])[0]++;
    for (const { rule } of wrong.filter(isExact)) (rules[rule] ??= [0, 0])[1]++;
  }
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => a.localeCompare(b)));
}

function isExact({ low, high, status }: ReadCount): boolean {
  return (status as string) !== 'STATED' || (low !== null && low === high);
}
