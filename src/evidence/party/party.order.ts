import { tableAt } from '../../db/as-of';
import { Order } from '../../db/order';
import { columnOf } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Party } from './party.entity';
import { PartyName } from './party-name.entity';

/** The official English name. Codes are compared, so that capitals come before small letters. */
const englishName = (view: View): Sql =>
  sql`(SELECT MIN(n.text) FROM ${tableAt(view, PartyName)} n WHERE n.party_id = t.id AND n.kind = 'OFFICIAL' AND n.language = 'en')`;

export const partyOrder = new Order('Party', {
  ID: { description: 'The id.', by: columnOf(Party, 'id') },
  NAME: { description: 'The official English name.', by: englishName },
  KIND: { description: 'What it is.', by: columnOf(Party, 'kind') },
  COUNTRY: { description: 'The country.', by: columnOf(Party, 'country') },
});
