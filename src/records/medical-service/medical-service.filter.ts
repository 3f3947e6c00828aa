import { tableAt } from '../../db/as-of';
import { own, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { related, type Relation } from '../../db/filter/relation';
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

/** Records that are linked with each other, merged or not. */
const linked =
  (entity: typeof Exchange | typeof MedicalService): Relation =>
  async ({ view, alias }, outer) => {
    const [service, exchange] = [
      await canonicalId(view, sql`l.medical_service_id`),
      await canonicalId(view, sql`l.exchange_id`),
    ];
    const [here, there] = entity === Exchange ? [exchange, service] : [service, exchange];
    const link = sql`${here} = ${named(`${alias}.id`)} AND ${there} = ${named(`${outer.alias}.id`)}`;
    return {
      from: sql`${tableAt(view, entity)} ${named(alias)}`,
      on: sql`EXISTS (SELECT 1 FROM ${tableAt(view, MedicalServiceExchange)} l WHERE ${link})`,
    };
  };

medicalServiceFilter.extend({
  exchanges: related(exchangeFilter, linked(Exchange), 'By the exchanges it was reported with.'),
});

exchangeFilter.extend({
  medicalServices: related(medicalServiceFilter, linked(MedicalService), 'By the medical services reported with it.'),
});
