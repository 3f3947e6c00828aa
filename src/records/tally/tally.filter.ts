import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import { PersonCategory } from '../../evidence/claim/claim.terms';
import {
  DateOperators,
  enumOperators,
  IdOperators,
  IntOperators,
  type Operators,
  StringOperators,
} from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Tally } from './tally.entity';
import { TallyScope, TallyUnit } from './tally.terms';

const UnitOperators: ClassType<Operators> = enumOperators('TallyUnit', TallyUnit);
const ScopeOperators: ClassType<Operators> = enumOperators('TallyScope', TallyScope);
const CategoryOperators: ClassType<Operators> = enumOperators('TallyCategory', PersonCategory);

@InputType({ description: 'Which claimed totals. All that is given must hold.' })
export class TallyFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its own statement.' })
  statement?: Operators<string>;

  @Field(() => UnitOperators, { nullable: true, description: 'By what is counted.' })
  unit?: Operators<TallyUnit>;

  @Field(() => ScopeOperators, { nullable: true, description: 'By which hand-overs it takes in.' })
  scope?: Operators<TallyScope>;

  @Field(() => IdOperators, {
    nullable: true,
    description: 'By the id of whose count it is; missing when an outlet counts.',
  })
  countedBy?: Operators<string>;

  @Field(() => IdOperators, {
    nullable: true,
    description: 'By the id of the party through which the hand-overs went.',
  })
  via?: Operators<string>;

  @Field(() => IdOperators, {
    nullable: true,
    description: 'By the id of the side that takes in; missing for both directions.',
  })
  to?: Operators<string>;

  @Field(() => CategoryOperators, { nullable: true, description: 'By who is counted.' })
  category?: Operators<PersonCategory>;

  @Field(() => IntOperators, { nullable: true, description: 'By the least the words allow.' })
  claimedLow?: Operators<number>;

  @Field(() => IntOperators, { nullable: true, description: 'By the most the words allow.' })
  claimedHigh?: Operators<number>;

  @Field(() => DateOperators, { nullable: true, description: 'By the first day of its period.' })
  since?: Operators<string>;

  @Field(() => DateOperators, { nullable: true, description: 'By the last day of its period, where it was said.' })
  until?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By the words it was read from.' })
  asStated?: Operators<string>;

  @Field(() => [TallyFilter], AND)
  and?: TallyFilter[];

  @Field(() => [TallyFilter], OR)
  or?: TallyFilter[];

  @Field(() => TallyFilter, NOT)
  not?: TallyFilter;
}

export const tallyFilters: FieldFilters = {
  id: value(columnOf(Tally, 'id')),
  statement: value(columnOf(Tally, 'statementId')),
  unit: value(columnOf(Tally, 'unit')),
  scope: value(columnOf(Tally, 'scope')),
  countedBy: value(columnOf(Tally, 'countedById')),
  via: value(columnOf(Tally, 'viaId')),
  to: value(columnOf(Tally, 'toId')),
  category: value(columnOf(Tally, 'category')),
  claimedLow: value(columnOf(Tally, 'claimedLow')),
  claimedHigh: value(columnOf(Tally, 'claimedHigh')),
  since: value(columnOf(Tally, 'since')),
  until: value(columnOf(Tally, 'until')),
  asStated: value(columnOf(Tally, 'asStated')),
};
