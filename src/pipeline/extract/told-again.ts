import type { Count } from './count';
import { isSameNumber } from './said-better';
import { has } from './sentences';

/** “100 for 100”, where both hundreds are told by themselves. */
export function isFormulaTold(counts: readonly Count[], { rule, frame, low, sentence }: Count): boolean {
  const isTold = (to: string): boolean =>
    counts.some(
      (other) =>
        other.frame === frame &&
        other.to === to &&
        other.low === low &&
        other.rule !== 'formula' &&
        (sentence.heading || !other.sentence.heading),
    );
  return rule === 'formula' && isTold('UA') && isTold('RU');
}

/** “24 heroes came back to us” of 24 bodies told of before: the same once more, by words that say of nobody that he lives. */
export function isOfTheDeadAgain(counts: readonly Count[], count: Count): boolean {
  const { category, frame, sentence } = count;
  if (category === 'REMAINS' || frame.outcome !== 'HELD' || LIVING.some((tag) => has(sentence, tag))) return false;
  const isSame = (other: Count): boolean =>
    other.category === 'REMAINS' &&
    !other.rule.includes('formula') &&
    other.frame === frame &&
    isSameNumber(other, count) &&
    (other.low ?? 0) > FEWEST;
  return counts.some(isSame);
}

const LIVING = ['POW', 'PRISON', 'CAPTIVE', 'FREED', 'HOME', 'DEM:'];

const FEWEST = 12;

/** “bodies of thousands of soldiers”, where the text says 6,000. */
export function isVagueAgain(counts: readonly Count[], count: Count): boolean {
  if (count.status !== 'STATED' || count.low !== null || count.high !== null) return false;
  const isExact = (other: Count): boolean =>
    other.low !== null &&
    other.to === count.to &&
    other.category === count.category &&
    other.frame === count.frame &&
    other.claimant === count.claimant;
  return counts.some(isExact);
}
