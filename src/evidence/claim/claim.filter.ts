import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import {
  BooleanOperators,
  DateOperators,
  enumOperators,
  IdOperators,
  IntOperators,
  type Operators,
  StringOperators,
} from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Claim } from './claim.entity';
import { AsStatedKind, ClaimField, PartyRole, PersonCategory, ValueStatus } from './claim.terms';

const ClaimFieldOperators: ClassType<Operators> = enumOperators('ClaimField', ClaimField);
const PersonCategoryOperators: ClassType<Operators> = enumOperators('PersonCategory', PersonCategory);
const PartyRoleOperators: ClassType<Operators> = enumOperators('PartyRole', PartyRole);
const ValueStatusOperators: ClassType<Operators> = enumOperators('ValueStatus', ValueStatus);
const AsStatedKindOperators: ClassType<Operators> = enumOperators('AsStatedKind', AsStatedKind);

@InputType({ description: 'Which claims. All that is given must hold.' })
export class ClaimFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the record it was made about.' })
  record?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its statement.' })
  statement?: Operators<string>;

  @Field(() => ClaimFieldOperators, { nullable: true, description: 'By field.' })
  field?: Operators<ClaimField>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party that takes in.' })
  to?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party that hands over.' })
  from?: Operators<string>;

  @Field(() => PersonCategoryOperators, { nullable: true, description: 'By who is counted.' })
  category?: Operators<PersonCategory>;

  @Field(() => BooleanOperators, { nullable: true, description: 'By whether it counts on top of the others.' })
  beside?: Operators<boolean>;

  @Field(() => PartyRoleOperators, { nullable: true, description: 'By role.' })
  role?: Operators<PartyRole>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party claimed, or of who counts.' })
  party?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the place.' })
  place?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its word.' })
  term?: Operators<string>;

  @Field(() => ValueStatusOperators, { nullable: true, description: 'By whether it gives a value.' })
  status?: Operators<ValueStatus>;

  @Field(() => IntOperators, { nullable: true, description: 'By the least number it allows.' })
  low?: Operators<number>;

  @Field(() => IntOperators, { nullable: true, description: 'By the greatest number it allows.' })
  high?: Operators<number>;

  @Field(() => DateOperators, { nullable: true, description: 'By its first day.' })
  dateFrom?: Operators<string>;

  @Field(() => DateOperators, { nullable: true, description: 'By its last day.' })
  dateTo?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By the words it was read from.' })
  asStated?: Operators<string>;

  @Field(() => AsStatedKindOperators, { nullable: true, description: 'By whose words they are.' })
  asStatedKind?: Operators<AsStatedKind>;

  @Field(() => IntOperators, { nullable: true, description: 'By its Admiralty code, 1 to 6.' })
  credibility?: Operators<number>;

  @Field(() => BooleanOperators, { nullable: true, description: 'By whether an editor chose it.' })
  pinned?: Operators<boolean>;

  @Field(() => [ClaimFilter], AND)
  and?: ClaimFilter[];

  @Field(() => [ClaimFilter], OR)
  or?: ClaimFilter[];

  @Field(() => ClaimFilter, NOT)
  not?: ClaimFilter;
}

export const claimFilters: FieldFilters = {
  id: value(columnOf(Claim, 'id')),
  record: value(columnOf(Claim, 'recordId')),
  statement: value(columnOf(Claim, 'statementId')),
  field: value(columnOf(Claim, 'field')),
  to: value(columnOf(Claim, 'toId')),
  from: value(columnOf(Claim, 'fromId')),
  category: value(columnOf(Claim, 'category')),
  beside: value(columnOf(Claim, 'beside')),
  role: value(columnOf(Claim, 'role')),
  party: value(columnOf(Claim, 'partyId')),
  place: value(columnOf(Claim, 'placeId')),
  term: value(columnOf(Claim, 'term')),
  status: value(columnOf(Claim, 'status')),
  low: value(columnOf(Claim, 'numberLow')),
  high: value(columnOf(Claim, 'numberHigh')),
  dateFrom: value(columnOf(Claim, 'dateFrom')),
  dateTo: value(columnOf(Claim, 'dateTo')),
  asStated: value(columnOf(Claim, 'asStated')),
  asStatedKind: value(columnOf(Claim, 'asStatedKind')),
  credibility: value(columnOf(Claim, 'credibility')),
  pinned: value(columnOf(Claim, 'pinned')),
};
