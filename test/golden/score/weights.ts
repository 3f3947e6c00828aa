import { countsOf } from './fields';
import type { Scored } from './golden';

/** A count that was read, in its circumstances. */
interface Case {
  readonly circumstances: readonly string[];
  readonly isRight: boolean;
}

/** Circumstances of fewer counts prove nothing. */
const FEWEST = 5;
/** How strongly a weight is held at 0: as if so much were known of its circumstance already. */
const HELD = 5;
const ROUNDS = 200;

/** By how much each circumstance raises or lowers the logarithm of the odds that a count is right: a logistic regression, weight after weight until none moves. */
export function weightsOf(texts: readonly Scored[]): Record<string, number> {
  const cases = texts.map(countsOf).flatMap(({ right, wrong }) => [
    ...right.map(([, { circumstances = [] }]) => ({ circumstances, isRight: true })), // prettier-ignore
    ...wrong.map(({ circumstances = [] }) => ({ circumstances, isRight: false })),
  ]);
  const groups = groupsOf(cases);
  const weights = new Map([...groups.keys()].map((name) => [name, 0]));
  const odds = cases.map(() => 0);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, members] of groups) {
      const step = stepOf({ cases, members, odds }, weights.get(name) ?? 0, name === 'always' ? 0 : HELD);
      weights.set(name, (weights.get(name) ?? 0) + step);
      for (const at of members) odds[at] = (odds[at] ?? 0) + step;
    }
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 100) / 100]));
}

/** The cases of each circumstance, by its name. */
function groupsOf(cases: readonly Case[]): Map<string, number[]> {
  const groups = new Map<string, number[]>([['always', cases.map((_, at) => at)]]);
  for (const [at, { circumstances }] of cases.entries())
    for (const name of circumstances) groups.set(name, [...(groups.get(name) ?? []), at]);
  return new Map(
    [...groups].filter(([, { length }]) => length >= FEWEST).sort(([one], [other]) => one.localeCompare(other)),
  );
}

/** Newton's step for one weight. */
function stepOf(
  { cases, members, odds }: { cases: readonly Case[]; members: readonly number[]; odds: readonly number[] },
  weight: number,
  held: number,
): number {
  let [missing, certain] = [-held * weight, held];
  for (const at of members) {
    const share = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
    missing += (cases[at]?.isRight === true ? 1 : 0) - share;
    certain += share * (1 - share);
  }
  return missing / certain;
}
