import { listScope } from '../../db/filter/scope';
import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import type { Sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { readingOf } from '../reading/reading-at';
import { MedicalService } from './medical-service.entity';

const resolved =
  (field: ClaimField, column: string) =>
  (view: View): Sql =>
    readingOf(field, column)(listScope(view));

export const medicalServiceOrder = new Order('MedicalService', {
  ID: { description: 'The id.', by: columnOf(MedicalService, 'id') },
  BEGAN: { description: 'The day it began.', by: resolved(ClaimField.DATE, 'date_from') },
  KIND: { description: 'The kind, by its word.', by: resolved(ClaimField.KIND, 'term') },
});
