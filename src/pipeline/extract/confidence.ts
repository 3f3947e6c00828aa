import type { ReadOutcome, Tier } from '../tables/extraction';
import { type Flow, SIDES } from './flow';
import weights from './weights.json';

/** From this confidence on a count may be trusted without a person. */
const AUTO_FROM = 0.87;

/** Rules are right less often in texts that they were not made with: what that takes from the odds, by five batches at first sight (docs/decisions/0020). */
const UNSEEN = -0.42;

const WEIGHTS: Readonly<Record<string, number>> = weights;

/** How often a count in such circumstances would be right in a text that is new: the logarithms of the odds add up. */
export function confidenceOf(circumstances: readonly string[]): number {
  const odds = ['always', ...circumstances].reduce((sum, name) => sum + (WEIGHTS[name] ?? 0), UNSEEN);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

interface Told extends Pick<Flow, 'to' | 'from' | 'rule'> {
  readonly outcome: ReadOutcome;
}

/** What somebody denies is never trusted without a person, nor a guess, nor those whom third states let go or receive: they are told of in more ways. */
export function tierOf(confidence: number, { outcome, to, from, rule }: Told): Tier {
  const isOfTheSides = [to, from].every((state) => SIDES.includes(state ?? ''));
  return confidence >= AUTO_FROM && isOfTheSides && outcome !== 'DENIED' && !GUESSES.has(rule) ? 'AUTO' : 'REVIEW';
}

/** Rules that no word about a direction stands behind. */
const GUESSES = new Set(['home of the outlet', 'only direction', 'no direction', 'withheld']);

/** What nobody measured is as likely wrong as right. */
export const UNMEASURED = { confidence: 0.5, tier: 'REVIEW' } as const;
