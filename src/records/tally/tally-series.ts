import { Field, Int, ObjectType } from 'type-graphql';
import { type View, Viewed } from '../../db/view';
import { PersonCategory } from '../../evidence/claim/claim.terms';
import { DayScalar } from '../../kernel/graph/scalars';
import { type Amount, boundsOf } from '../exchange/amount';
import type { Step } from './running';
import type { Dated, Line } from './tally-series.service';
import { Tally } from './tally.entity';
import { TallyScope, TallyUnit } from './tally.terms';

@ObjectType({ description: 'One claimed total of a series, beside what is on file for its very period.' })
export class TallyPoint {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day it speaks of, else the day of publication; null when neither is known.',
  })
  readonly date: string | null;

  @Field(() => Int, { nullable: true, description: 'The least the words allow; null where open.' })
  readonly low: number | null;

  @Field(() => Int, { nullable: true, description: 'The most the words allow; null where open.' })
  readonly high: number | null;

  @Field(() => Tally, { description: 'The claimed total, with its statement.' })
  readonly tally: Tally;

  @Field(() => Int, { nullable: true, description: 'On file; null for SUBSET, and where no record gives a number.' })
  readonly recorded: number | null;

  @Field(() => Int, { nullable: true, description: 'The same with the least that voices say.' })
  readonly recordedLow: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The same with the most that voices say; null also where a value is open above.',
  })
  readonly recordedHigh: number | null;

  @Field(() => Int, { nullable: true, description: 'Values missing on records that fit; null for SUBSET.' })
  readonly notReported: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Claimed minus recorded; null unless the claim is exact and something is recorded.',
  })
  readonly gap: number | null;

  /** `amount` is null for what is never checked against records. */
  constructor({ tally, day }: Dated, amount: Amount | null) {
    const { claimedLow, claimedHigh } = tally;
    this.date = day;
    this.low = claimedLow;
    this.high = claimedHigh;
    this.tally = tally;
    this.recorded = amount && boundsOf(amount).best;
    this.recordedLow = amount && boundsOf(amount).low;
    this.recordedHigh = amount && boundsOf(amount).high;
    this.notReported = amount && amount.notReported;
    const isExact = claimedLow !== null && claimedLow === claimedHigh;
    this.gap = isExact && this.recorded !== null ? claimedLow - this.recorded : null;
  }
}

@ObjectType({ description: 'The running total on file, once an exchange has taken place.' })
export class RecordedPoint extends Viewed {
  @Field(() => DayScalar, { description: 'The last day of the exchange.' })
  readonly date: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Counted or summed so far; null as long as no record gives a number.',
  })
  readonly best: number | null;

  @Field(() => Int, { nullable: true, description: 'The same with the least that voices say.' })
  readonly low: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The same with the most that voices say; null also where a value is open above.',
  })
  readonly high: number | null;

  @Field(() => Int, { description: 'Values missing so far.' })
  readonly notReported: number;

  readonly exchangeId: string;

  constructor(view: View, { record, amount }: Step) {
    super();
    this.view = view;
    this.date = record.to!;
    this.best = boundsOf(amount).best;
    this.low = boundsOf(amount).low;
    this.high = boundsOf(amount).high;
    this.notReported = amount.notReported;
    this.exchangeId = record.id;
  }
}

@ObjectType({
  description: 'Totals that one counter claims of one scope as time goes by, for a chart of claimed against on file.',
})
export class TallySeries extends Viewed {
  @Field(() => TallyUnit, { description: 'What is counted.' })
  readonly unit: TallyUnit;

  @Field(() => TallyScope, { description: 'Which hand-overs the totals take in.' })
  readonly scope: TallyScope;

  @Field(() => PersonCategory, { nullable: true, description: 'Only these people; null: as the unit says.' })
  readonly category: PersonCategory | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'First day of the period; null: from the beginning, also where the day named lies before every record of the scope.',
  })
  readonly since: string | null;

  constructor(
    view: View,
    readonly line: Line,
  ) {
    super();
    this.view = view;
    this.unit = line.scope.unit;
    this.scope = line.scope.scope;
    this.category = line.scope.category;
    this.since = line.scope.since;
  }
}
