import { Field, InputType } from 'type-graphql';
import { type FieldFilters, value } from '../../db/filter';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import {
  BooleanOperators,
  DateOperators,
  IdOperators,
  type Operators,
  StringOperators,
} from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { hasReading, readingOf } from '../reading/reading-at';
import { MedicalService } from './medical-service.entity';

@InputType({ description: 'Which medical services. All that is given must hold.' })
export class MedicalServiceFilter {
  @Field(() => IdOperators, { nullable: true, description: 'By id.' })
  id?: Operators<string>;

  @Field(() => StringOperators, { nullable: true, description: 'By kind: `SANITARY_EXCHANGE`.' })
  kind?: Operators<string>;

  @Field(() => DateOperators, { nullable: true, description: 'By the day it began; missing when not known.' })
  began?: Operators<string>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the place chosen.' })
  place?: Operators<string>;

  @Field(() => BooleanOperators, {
    nullable: true,
    description: 'By whether voices contradict each other on any of its values.',
  })
  conflict?: Operators<boolean>;

  @Field(() => [MedicalServiceFilter], AND)
  and?: MedicalServiceFilter[];

  @Field(() => [MedicalServiceFilter], OR)
  or?: MedicalServiceFilter[];

  @Field(() => MedicalServiceFilter, NOT)
  not?: MedicalServiceFilter;
}

export const medicalServiceFilters = (view: View): FieldFilters => ({
  id: value(columnOf(MedicalService, 'id')),
  kind: value(readingOf(view, ClaimField.KIND, 'term')),
  began: value(readingOf(view, ClaimField.DATE, 'date_from')),
  place: value(readingOf(view, ClaimField.PLACE, 'place_id')),
  conflict: value(hasReading(view, sql`r.conflict = 1`)),
});
