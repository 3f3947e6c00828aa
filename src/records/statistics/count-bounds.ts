import { Field, Int, ObjectType } from 'type-graphql';
import { type Amount, boundsOf } from '../exchange/amount';
import { Policy } from '../reading/reading.terms';

@ObjectType({
  description:
    'Sums over values. A series counts once for each side and category, by its head or its stages, whichever is more.',
})
export class CountBounds {
  @Field(() => Int, {
    nullable: true,
    description:
      'Sum of the numbers chosen; null when no value has one. What has none adds nothing and is in `notReported`.',
  })
  readonly best: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Sum of the least said, over all values that have a lower bound, so it may exceed `best`; null when none has.',
  })
  readonly low: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Sum of the most said; null when no value has an upper bound, and where one is open above.',
  })
  readonly high: number | null;

  @Field(() => Int, {
    description:
      'Values without a number, those missing included: a side took in on a record HELD and nobody said how many. A return of bodies misses no living, other kinds no dead. Under NO_BEST a range is a number.',
  })
  readonly notReported: number;

  @Field(() => Int, { description: 'Values that nobody said: sums of their parts.' })
  readonly derived: number;

  @Field(() => Int, { description: 'Values on which voices disagree.' })
  readonly contested: number;

  @Field(() => Int, { description: 'Part of the totals of series that none of their stages accounts for.' })
  readonly notBrokenDown: number;

  constructor(amount: Amount, policy: Policy | null) {
    const { notReported, ranges, derived, contested, notBrokenDown } = amount;
    const { best, low, high } = boundsOf(amount);
    this.best = best;
    this.low = low;
    this.high = high;
    this.notReported = policy === Policy.NO_BEST ? notReported - ranges : notReported;
    this.derived = derived;
    this.contested = contested;
    this.notBrokenDown = notBrokenDown;
  }
}
