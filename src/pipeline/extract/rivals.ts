import type { Count } from './count';

/** Another number of the same people in the same hand-over: they contradict each other, or one is a part or belongs elsewhere. A title may round. */
export function isRival(count: Count, other: Count): boolean {
  return (
    other.status === 'STATED' &&
    !isRounded(count, other) &&
    other.to === count.to &&
    other.category === count.category &&
    (other.low !== count.low || other.high !== count.high) &&
    !isOfAnother(count, other)
  );
}

/** The title's number, which is about the same. */
const isRounded = ({ low }: Count, other: Count): boolean =>
  other.sentence.heading && Math.abs((other.low ?? other.high ?? low ?? 0) - (low ?? 0)) <= (low ?? 0) * ABOUT;

const ABOUT = 0.1;

/** Where somebody else says otherwise, a formula or the name of a people still tells what this one says. */
const isOfAnother = ({ rule, claimant }: Count, other: Count): boolean =>
  other.claimant !== claimant && /^(formula|nationality)/.test(rule);
