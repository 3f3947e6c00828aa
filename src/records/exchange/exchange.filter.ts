import { type ClassType, Field, InputType } from 'type-graphql';
import { conditionOf, type FieldFilters, type FilterInput, value } from '../../db/filter';
import { tableAt } from '../../db/as-of';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
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
import { hasReading, readingOf } from '../reading/reading-at';
import { Corroboration, ReportedStatus } from '../reading/reading.terms';
import { Exchange } from './exchange.entity';

const CategoryOperators: ClassType<Operators> = enumOperators('CountCategory', PersonCategory);
const StatusOperators: ClassType<Operators> = enumOperators('ReportedStatus', ReportedStatus);
const CorroborationOperators: ClassType<Operators> = enumOperators('Corroboration', Corroboration);

@InputType({ description: 'A count on record, under the default policy; one count must meet all that is given.' })
export class ReturnedFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party that takes them in.' })
  to?: Operators<string>;

  @Field(() => CategoryOperators, { nullable: true, description: 'By who is counted; PEOPLE when left out.' })
  category?: Operators<PersonCategory>;

  @Field(() => IntOperators, { nullable: true, description: 'By the number chosen.' })
  best?: Operators<number>;

  @Field(() => IntOperators, { nullable: true, description: 'By the least said.' })
  low?: Operators<number>;

  @Field(() => IntOperators, { nullable: true, description: 'By the most said.' })
  high?: Operators<number>;

  @Field(() => BooleanOperators, { nullable: true, description: 'By whether voices contradict each other on it.' })
  conflict?: Operators<boolean>;

  @Field(() => StatusOperators, { nullable: true, description: 'By what is known of it.' })
  status?: Operators<ReportedStatus>;

  @Field(() => CorroborationOperators, { nullable: true, description: 'By whose voices hold it.' })
  corroboration?: Operators<Corroboration>;
}

@InputType({ description: 'Which exchanges. All that is given must hold.' })
export class ExchangeFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => IdOperators, {
    nullable: true,
    description: 'By the id of the series it is a stage of; missing when it is none.',
  })
  partOf?: Operators<string>;

  @Field(() => BooleanOperators, { nullable: true, description: 'By whether other records are its stages.' })
  isSeriesHead?: Operators<boolean>;

  @Field(() => DateOperators, { nullable: true, description: 'By date, its first day; missing when undated.' })
  date?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By outcome: `HELD`.' })
  outcome?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By kind: `PRISONER_EXCHANGE`.' })
  kind?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the place chosen.' })
  place?: Operators<string>;

  @Field(() => BooleanOperators, {
    nullable: true,
    description: 'By whether voices contradict each other on any of its values.',
  })
  conflict?: Operators<boolean>;

  @Field(() => ReturnedFilter, { nullable: true, description: 'By a count on record.' })
  returned?: ReturnedFilter;

  @Field(() => [ExchangeFilter], AND)
  and?: ExchangeFilter[];

  @Field(() => [ExchangeFilter], OR)
  or?: ExchangeFilter[];

  @Field(() => ExchangeFilter, NOT)
  not?: ExchangeFilter;
}

const COUNT_FILTERS: FieldFilters = {
  to: value(sql`r.to_id`),
  category: value(sql`r.category`),
  best: value(sql`r.number`),
  low: value(sql`r.low`),
  high: value(sql`r.high`),
  conflict: value(sql`r.conflict`),
  status: value(sql`r.status`),
  corroboration: value(sql`r.corroboration`),
};

export const exchangeFilters = (view: View): FieldFilters => ({
  id: value(columnOf(Exchange, 'id')),
  partOf: value(columnOf(Exchange, 'partOfId')),
  isSeriesHead: value(sql`EXISTS (SELECT 1 FROM ${tableAt(view, Exchange)} s WHERE s.part_of_id = t.id)`),
  date: value(readingOf(view, ClaimField.DATE, 'date_from')),
  outcome: value(readingOf(view, ClaimField.OUTCOME, 'term')),
  kind: value(readingOf(view, ClaimField.KIND, 'term')),
  place: value(readingOf(view, ClaimField.PLACE, 'place_id')),
  conflict: value(hasReading(view, sql`r.conflict = 1`)),
  returned: (input: ReturnedFilter, path: string) => {
    const counted = { ...input, category: input.category ?? { eq: PersonCategory.PEOPLE } } as unknown as FilterInput;
    return hasReading(view, sql`r.field = 'COUNT' AND ${conditionOf(counted, COUNT_FILTERS, path)}`);
  },
});
