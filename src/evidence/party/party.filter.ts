import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import { enumOperators, IdOperators, type Operators, StringOperators } from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Party } from './party.entity';
import { PartyKind } from './party.terms';

const PartyKindOperators: ClassType<Operators> = enumOperators('PartyKind', PartyKind);

@InputType({ description: 'Which parties. All that is given must hold.' })
export class PartyFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => PartyKindOperators, { nullable: true, description: 'By what it is.' })
  kind?: Operators<PartyKind>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the state it speaks for.' })
  side?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its public function.' })
  office?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By country, ISO 3166-1 alpha-2.' })
  country?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its item in Wikidata.' })
  wikidataId?: Operators<string>;

  @Field(() => [PartyFilter], AND)
  and?: PartyFilter[];

  @Field(() => [PartyFilter], OR)
  or?: PartyFilter[];

  @Field(() => PartyFilter, NOT)
  not?: PartyFilter;
}

export const partyFilters: FieldFilters = {
  id: value(columnOf(Party, 'id')),
  kind: value(columnOf(Party, 'kind')),
  side: value(columnOf(Party, 'sideId')),
  office: value(columnOf(Party, 'office')),
  country: value(columnOf(Party, 'country')),
  wikidataId: value(columnOf(Party, 'wikidataId')),
};
