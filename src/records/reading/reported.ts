import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { DatePrecision } from '../../kernel/graph/date-precision';
import { DayScalar } from '../../kernel/graph/scalars';
import { typeNameOf } from '../../kernel/graph/node';
import { precisionOf } from '../../kernel/partial-date';
import { OfValue } from './of-value';
import { Corroboration, ReportedStatus } from './reading.terms';
import type { Resolved } from './rule/resolved';

/** A resolved value on its way to the client. */
@InterfaceType({
  description: 'A value that the rule resolved from claims. It opens down to them.',
  resolveType: typeNameOf,
})
export abstract class Reported extends OfValue {
  @Field(() => ReportedStatus, { description: 'What is known of it.' })
  readonly status: ReportedStatus = this.resolved.status;

  @Field(() => Boolean, { description: 'True when voices say what cannot both hold.' })
  readonly conflict: boolean = this.resolved.conflict;

  @Field(() => Corroboration, { description: 'Which voices hold the value shown.' })
  readonly corroboration: Corroboration = this.resolved.corroboration;
}

@ObjectType({ implements: Reported, description: 'How many people or bodies went to one side.' })
export class ReportedCount extends Reported {
  @Field(() => PersonCategory, {
    nullable: true,
    description: 'Who is counted. PEOPLE is all the living; REMAINS are never part of it.',
  })
  readonly category = this.resolved.key.category;

  @Field(() => Int, {
    nullable: true,
    description: 'The number chosen by the policy. Null unless the rule yields one; never 0 for unknown.',
  })
  readonly best = numberOf(this.resolved);

  @Field(() => Int, {
    nullable: true,
    description: 'The least anyone said who is left in the rule; null where open or unknown.',
  })
  readonly low = this.resolved.low as number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most anyone said who is left in the rule; null where open or unknown.',
  })
  readonly high = this.resolved.high as number | null;

  @Field(() => Boolean, { description: 'Counted on top of the other categories: “and 22 outside the exchange”.' })
  readonly beside = this.resolved.beside;
}

@ObjectType({
  implements: Reported,
  description: 'A limit stated or agreed: a number planned, a term in time, a pace.',
})
export class ReportedLimit extends Reported {
  @Field(() => String, { description: 'NUMBER, TIME or PACE.' })
  readonly kind = this.resolved.key.term ?? '';

  @Field(() => PersonCategory, {
    nullable: true,
    description: 'Who is meant; null when the limit is not about people of one category.',
  })
  readonly category = this.resolved.key.category;

  @Field(() => Int, { nullable: true, description: 'The least the limit may be; null where open or not a number.' })
  readonly low = this.resolved.low as number | null;

  @Field(() => Int, { nullable: true, description: 'The most the limit may be; null where open or not a number.' })
  readonly high = this.resolved.high as number | null;

  @Field(() => Boolean, { description: 'True when the source says that there is no limit.' })
  readonly openEnded = this.resolved.status === ReportedStatus.NONE;
}

@ObjectType({ implements: Reported, description: 'When it took place or is planned to.' })
export class ReportedDate extends Reported {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day it may have been, by the claim chosen; null when none is.',
  })
  readonly from = daysOf(this.resolved).low;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day it may have been, by the claim chosen; null when none is.',
  })
  readonly to = daysOf(this.resolved).high;

  @Field(() => DatePrecision, {
    nullable: true,
    description: 'How precise `from` and `to` are; null when there is no date.',
  })
  readonly precision = this.from === null && this.to === null ? null : precisionOf(this.from, this.to);

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The earliest day anyone said who is left in the rule; null where open or unknown.',
  })
  readonly earliest = this.resolved.low as string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The latest day anyone said who is left in the rule; null where open or unknown.',
  })
  readonly latest = this.resolved.high as string | null;
}

@ObjectType({ implements: Reported, description: 'Where it took place.' })
export class ReportedPlace extends Reported {}

@ObjectType({ implements: Reported, description: 'An outcome or a kind, in one word of the data package.' })
export class ReportedTerm extends Reported {
  @Field(() => String, { nullable: true, description: 'The word chosen; null when nobody said one.' })
  readonly term = this.resolved.best?.type === 'word' ? this.resolved.best.word : null;
}

@ObjectType({ implements: Reported, description: 'A party in a role. Many values are no conflict.' })
export class ReportedRole extends Reported {
  @Field(() => PartyRole, { description: 'What the party did.' })
  readonly role = this.resolved.key.role!;
}

function numberOf({ best }: Resolved): number | null {
  return best?.type === 'number' ? best.low : null;
}

function daysOf({ best }: Resolved): { low: string | null; high: string | null } {
  return best?.type === 'days' ? best : { low: null, high: null };
}
