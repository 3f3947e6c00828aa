import { tableAt } from '../../db/as-of';
import { type Expression, flag, number, own, term, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { reference } from '../../db/filter/reference';
import { exists, related, type Relation } from '../../db/filter/related';
import { innerScope } from '../../db/filter/scope';
import { named, sql, TRUE } from '../../db/sql';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { namedParty, partyFilter } from '../../evidence/party/party.filter';
import { recordIdentity, recordIds } from '../../evidence/record/record.filter';
import { canonicalId } from '../../evidence/record/records';
import { Reading } from '../reading/reading.entity';
import { readingOf, readingsOf, someReading } from '../reading/reading-at';
import { Corroboration } from '../reading/reading.terms';
import { dateField, recordFields } from '../reading/record.filter';
import { Exchange } from './exchange.entity';

const ordinalFilter = new Filter('Ordinal', Reading, 'Which numbers in somebody’s count.', {
  number: number(own(Reading, 'number'), 'By the number.'),
  series: text(own(Reading, 'term'), 'By the series: `NUMBERED`.'),
  countedBy: namedParty(own(Reading, 'partyId'), 'By who counts.'),
});

const stages: Relation = async ({ view, alias }) => ({
  from: sql`${tableAt(view, Exchange)} ${named(alias)}`,
  owner: await canonicalId(view, named(`${alias}.part_of_id`)),
});

const isHead: Expression = async (scope) => sql`(${exists(await stages(innerScope(scope)), scope, TRUE)})`;

const corroborated = term('Corroboration', Corroboration)(
  own(Reading, 'corroboration'),
  'By whose voices hold one of its counts.',
);

export const exchangeFilter = new Filter('Exchange', Exchange, 'Which exchanges.', {
  id: recordIdentity(own(Exchange, 'id'), 'By id; that of a merged record finds the one it was merged into.'),
  label: text(own(Exchange, 'label'), 'By our handle.'),
  isSeriesHead: flag(isHead, 'By whether other records are its stages.'),
  date: dateField('date_from', 'By date, its first day; missing when undated.'),
  dateTo: dateField('date_to', 'By the last day of its date; missing when undated.'),
  kind: text(readingOf(ClaimField.KIND, 'term'), 'By kind: `PRISONER_EXCHANGE`.'),
  corroboration: someReading(ClaimField.COUNT, corroborated),
  agreement: someReading(ClaimField.AGREEMENT, text(own(Reading, 'term'), 'By an agreement: `ISTANBUL_2025`.')),
  ordinals: related(ordinalFilter, readingsOf(ClaimField.ORDINAL), 'By the numbers it bears.'),
  ...recordFields,
});

const partOf: Expression = ({ view, alias }) => canonicalId(view, named(`${alias}.part_of_id`));

exchangeFilter.extend({
  partOf: reference(exchangeFilter, recordIds, partOf, 'By the series it is a stage of; missing when it is none.'),
  stages: related(exchangeFilter, stages, 'By its stages.'),
});

partyFilter.extend({
  exchanges: related(
    exchangeFilter,
    ({ view, alias }) => {
      const role = named(`${alias}r`);
      const exchange = sql`${tableAt(view, Exchange)} ${named(alias)} ON ${named(`${alias}.id`)} = ${role}.record_id`;
      const from = sql`${tableAt(view, Reading)} ${role} JOIN ${exchange}`;
      return { from, owner: sql`${role}.party_id`, only: sql`${role}.field = 'PARTY'` };
    },
    'By the exchanges it took part in, in whatever role.',
  ),
});
