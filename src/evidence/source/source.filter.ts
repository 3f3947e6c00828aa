import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import { enumOperators, IdOperators, type Operators, StringOperators } from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Source } from './source.entity';
import { Reliability, SourceKind } from './source.terms';

const SourceKindOperators: ClassType<Operators> = enumOperators('SourceKind', SourceKind);
const ReliabilityOperators: ClassType<Operators> = enumOperators('Reliability', Reliability);

@InputType({ description: 'Which sources. All that is given must hold.' })
export class SourceFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By name.' })
  name?: Operators<string>;

  @Field(() => SourceKindOperators, { nullable: true, description: 'By what sort of channel it is.' })
  kind?: Operators<SourceKind>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party that runs it.' })
  operatedBy?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its seat, ISO 3166-1 alpha-2.' })
  country?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its languages: `contains: "uk"`.' })
  languages?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By its address.' })
  homepage?: Operators<string>;

  @Field(() => ReliabilityOperators, { nullable: true, description: 'By its Admiralty code.' })
  reliability?: Operators<Reliability>;

  @Field(() => [SourceFilter], AND)
  and?: SourceFilter[];

  @Field(() => [SourceFilter], OR)
  or?: SourceFilter[];

  @Field(() => SourceFilter, NOT)
  not?: SourceFilter;
}

export const sourceFilters: FieldFilters = {
  id: value(columnOf(Source, 'id')),
  name: value(columnOf(Source, 'name')),
  kind: value(columnOf(Source, 'kind')),
  operatedBy: value(columnOf(Source, 'operatedById')),
  country: value(columnOf(Source, 'country')),
  languages: value(columnOf(Source, 'languageList')),
  homepage: value(columnOf(Source, 'homepage')),
  reliability: value(columnOf(Source, 'reliability')),
};
