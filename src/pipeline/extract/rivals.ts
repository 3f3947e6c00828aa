import type { Count } from './count';
import { has } from './sentences';

/** Another number of the same people in the same hand-over: they contradict each other, or one is a part or belongs elsewhere. A title may round. */
export function isRival(count: Count, other: Count): boolean {
  return (
    other.status === 'STATED' &&
    !isRounded(count, other) &&
    !isPartOf(other, count) &&
    other.to === count.to &&
    other.category === count.category &&
    (other.low !== count.low || other.high !== count.high) &&
    !isOfAnother(count, other)
  );
}

/** A part told as one: the whole stays what it is. */
const isPartOf = (part: Count, whole: Count): boolean =>
  part.sentence === whole.sentence &&
  (part.low ?? 0) < (whole.low ?? 0) &&
  has(part.sentence, 'OF_THEM', whole.last, part.first);

/** The title's number, which is about the same. */
const isRounded = ({ low }: Count, other: Count): boolean =>
  other.sentence.heading && Math.abs((other.low ?? other.high ?? low ?? 0) - (low ?? 0)) <= (low ?? 0) * ABOUT;

const ABOUT = 0.1;

/** Where somebody else says otherwise, a formula or the name of a people still tells what this one says. */
const isOfAnother = ({ rule, claimant }: Count, other: Count): boolean =>
  other.claimant !== claimant && /^(formula|nationality)/.test(rule);
