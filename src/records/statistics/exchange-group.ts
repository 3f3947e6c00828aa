import { Field, Int, ObjectType } from 'type-graphql';
import { type View, Viewed } from '../../db/view';
import { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { Corroboration, type Policy, ReportedStatus } from '../reading/reading.terms';
import { CountBounds } from './count-bounds';
import { ExchangeGroupKey as Key } from './statistics.terms';
import type { Running } from './time';

/** The values of a group by the keys asked for. */
abstract class OfGroup extends Viewed {
  constructor(
    view: View,
    private readonly keys: readonly Key[],
    private readonly values: Running['values'],
  ) {
    super();
    this.view = view;
  }

  /** The value of a key; null when it was not asked for. */
  of(key: Key): string | null {
    return this.values[this.keys.indexOf(key)] ?? null;
  }
}

@ObjectType({ description: 'What the records of a group have in common. Null: not asked for, or not on record.' })
export class ExchangeGroupKeyValue extends OfGroup {
  @Field(() => String, { nullable: true, description: 'Such as `2024-01`.' })
  readonly month = this.of(Key.MONTH);

  @Field(() => String, { nullable: true, description: 'Such as `2024-Q1`.' })
  readonly quarter = this.of(Key.QUARTER);

  @Field(() => Int, { nullable: true, description: 'Such as 2024.' })
  readonly year = this.of(Key.YEAR) === null ? null : Number(this.of(Key.YEAR));

  @Field(() => PersonCategory, { nullable: true, description: 'Who is counted.' })
  readonly category = this.of(Key.CATEGORY) as PersonCategory | null;

  @Field(() => PartyRole, { nullable: true, description: 'What a party did.' })
  readonly role = this.of(Key.ROLE) as PartyRole | null;

  @Field(() => String, { nullable: true, description: 'Such as `PRISONER_EXCHANGE`.' })
  readonly kind = this.of(Key.KIND);

  @Field(() => String, { nullable: true, description: 'Such as `HELD`.' })
  readonly outcome = this.of(Key.OUTCOME);

  @Field(() => Corroboration, { nullable: true, description: 'Whose voices hold the values summed.' })
  readonly corroboration = this.of(Key.CORROBORATION) as Corroboration | null;

  @Field(() => ReportedStatus, { nullable: true, description: 'What is known of the values summed.' })
  readonly status = this.of(Key.STATUS) as ReportedStatus | null;
}

@ObjectType({ description: 'Exchanges with the same values of the keys asked for, and what they come to.' })
export class ExchangeGroup {
  @Field(() => ExchangeGroupKeyValue, { description: 'The values they have in common.' })
  readonly key: ExchangeGroupKeyValue;

  @Field(() => Int, { description: 'Records, heads of series and their stages alike.' })
  readonly exchanges: number;

  @Field(() => CountBounds, {
    description: 'The living, of `category` or of the category of the group, to side `to` or to every side.',
  })
  readonly people: CountBounds;

  @Field(() => CountBounds, { description: 'Bodies of the dead likewise, always apart.' })
  readonly remains: CountBounds;

  @Field(() => Int, { description: 'Conflicts of these records, on whatever value of theirs.' })
  readonly conflicts: number;

  @Field(() => CountBounds, {
    nullable: true,
    description:
      'The living of this period and all earlier ones, the other keys being the same. Null without MONTH, QUARTER or YEAR, and for what lies in no one period, which is in none of these totals.',
  })
  readonly runningPeople: CountBounds | null;

  @Field(() => CountBounds, { nullable: true, description: 'Bodies of the dead likewise.' })
  readonly runningRemains: CountBounds | null;

  constructor(view: View, keys: readonly Key[], group: Running, policy: Policy | null) {
    this.key = new ExchangeGroupKeyValue(view, keys, group.values);
    this.exchanges = group.exchanges;
    this.people = new CountBounds(group.people, policy);
    this.remains = new CountBounds(group.remains, policy);
    this.conflicts = group.conflicts;
    this.runningPeople = group.runningPeople && new CountBounds(group.runningPeople, policy);
    this.runningRemains = group.runningRemains && new CountBounds(group.runningRemains, policy);
  }
}
