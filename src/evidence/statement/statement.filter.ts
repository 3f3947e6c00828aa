import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import {
  BooleanOperators,
  DateOperators,
  enumOperators,
  IdOperators,
  type Operators,
  StringOperators,
} from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { sql } from '../../db/sql';
import { Statement } from './statement.entity';
import { RelayBasis, RelayKind } from './statement.terms';

const RelayKindOperators: ClassType<Operators> = enumOperators('RelayKind', RelayKind);
const RelayBasisOperators: ClassType<Operators> = enumOperators('RelayBasis', RelayBasis);

@InputType({ description: 'Which statements. All that is given must hold.' })
export class StatementFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its document.' })
  document?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its speaker; missing for the outlet itself.' })
  speaker?: Operators<string>;

  @Field(() => DateOperators, { nullable: true, description: 'By the day it was said.' })
  saidOn?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By language, ISO 639-1.' })
  language?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By the words quoted.' })
  quote?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By our translation of the quote.' })
  translation?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By our summary.' })
  summary?: Operators<string>;

  @Field(() => IdOperators, {
    nullable: true,
    description: 'By the id of the statement it relays; missing for an origin.',
  })
  relayedFrom?: Operators<string>;

  @Field(() => RelayKindOperators, { nullable: true, description: 'By how it relays.' })
  relayKind?: Operators<RelayKind>;

  @Field(() => RelayBasisOperators, { nullable: true, description: 'By why it is taken for a relay.' })
  relayBasis?: Operators<RelayBasis>;

  @Field(() => StringOperators, { nullable: true, description: 'By the carrier the page names.' })
  relayedVia?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of that carrier.' })
  relayedViaSource?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of its origin.' })
  origin?: Operators<string>;

  @Field(() => BooleanOperators, { nullable: true, description: 'True: it relays nothing.' })
  isOrigin?: Operators<boolean>;

  @Field(() => [StatementFilter], AND)
  and?: StatementFilter[];

  @Field(() => [StatementFilter], OR)
  or?: StatementFilter[];

  @Field(() => StatementFilter, NOT)
  not?: StatementFilter;
}

export const statementFilters: FieldFilters = {
  id: value(columnOf(Statement, 'id')),
  document: value(columnOf(Statement, 'documentId')),
  speaker: value(columnOf(Statement, 'speakerId')),
  saidOn: value(columnOf(Statement, 'saidOn')),
  language: value(columnOf(Statement, 'language')),
  quote: value(columnOf(Statement, 'quote')),
  translation: value(columnOf(Statement, 'translation')),
  summary: value(columnOf(Statement, 'summary')),
  relayedFrom: value(columnOf(Statement, 'relayedFromId')),
  relayKind: value(columnOf(Statement, 'relayKind')),
  relayBasis: value(columnOf(Statement, 'relayBasis')),
  relayedVia: value(columnOf(Statement, 'relayedVia')),
  relayedViaSource: value(columnOf(Statement, 'relayedViaSourceId')),
  origin: value(columnOf(Statement, 'originId')),
  isOrigin: value(sql`(t.origin_id = t.id)`),
};
