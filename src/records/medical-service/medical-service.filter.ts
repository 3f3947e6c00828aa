import { tableAt } from '../../db/as-of';
import { own, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { related, type Relation } from '../../db/filter/related';
import type { Class } from '../../db/shape';
import { named, sql } from '../../db/sql';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { recordIdentity } from '../../evidence/record/record.filter';
import { canonicalId } from '../../evidence/record/records';
import { Exchange } from '../exchange/exchange.entity';
import { exchangeFilter } from '../exchange/exchange.filter';
import { readingOf } from '../reading/reading-at';
import { dateField, recordFields } from '../reading/record.filter';
import { MedicalService } from './medical-service.entity';
import { MedicalServiceExchange } from './medical-service-exchange.entity';

export const medicalServiceFilter = new Filter('MedicalService', MedicalService, 'Which medical services.', {
  id: recordIdentity(own(MedicalService, 'id'), 'By id; that of a merged record finds the one it was merged into.'),
  label: text(own(MedicalService, 'label'), 'By our handle.'),
  kind: text(readingOf(ClaimField.KIND, 'term'), 'By kind: `SANITARY_EXCHANGE`.'),
  began: dateField('date_from', 'By the day it began; missing when not known.'),
  ended: dateField('date_to', 'By the last day of its period; missing when not known.'),
  ...recordFields,
});

/** Records linked with each other, merged or not: the link names one of them by `own` and the other by `other`. */
const linked =
  (entity: Class<object>, own: string, other: string): Relation =>
  async ({ view, alias }) => {
    const [link, row] = [named(`${alias}l`), named(alias)];
    const id = await canonicalId(view, named(`${alias}l.${own}`));
    const from = sql`${tableAt(view, MedicalServiceExchange)} ${link} JOIN ${tableAt(view, entity)} ${row} ON ${row}.id = ${id}`;
    return { from, owner: await canonicalId(view, named(`${alias}l.${other}`)) };
  };

const exchanges = linked(Exchange, 'exchange_id', 'medical_service_id');
const services = linked(MedicalService, 'medical_service_id', 'exchange_id');

medicalServiceFilter.extend({
  exchanges: related(exchangeFilter, exchanges, 'By the exchanges it was reported with.'),
});

exchangeFilter.extend({
  medicalServices: related(medicalServiceFilter, services, 'By the medical services reported with it.'),
});
