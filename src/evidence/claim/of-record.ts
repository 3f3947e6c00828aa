import { tableAt } from '../../db/as-of';
import type { Listed } from '../../db/listed';
import type { Owners } from '../../db/owners';
import { columnOf } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Document } from '../document/document.entity';
import { Statement } from '../statement/statement.entity';
import { Claim } from './claim.entity';

/** Claims about records, of which this column tells the record. */
export const RECORD_OF_CLAIM = columnOf(Claim, 'recordId');

export const CLAIMS_OF_RECORD: Listed = { name: 'Record.claims' };

/** Statements with a claim about records, each once for each of them. */
export const STATEMENTS_OF_RECORD: Listed = {
  name: 'Record.statements',
  from: (view) => (owners) => {
    const said = sql`(SELECT DISTINCT ${owners.idOf(sql`c.record_id`)} AS owner_id, c.statement_id AS said_in
      FROM ${tableAt(view, Claim)} c WHERE ${owners.among(sql`c.record_id`)}) a`;
    return sql`${said} JOIN ${tableAt(view, Statement)} t ON t.id = a.said_in JOIN ${tableAt(view, Document)} d ON d.id = t.document_id`;
  },
};

/** Documents with a claim about records, likewise. */
export const DOCUMENTS_OF_RECORD: Listed = {
  name: 'Record.documents',
  from: (view) => (owners) => {
    const owner = owners.idOf(sql`c.record_id`);
    const said = sql`(SELECT DISTINCT ${owner} AS owner_id, s.document_id AS said_in FROM ${claimsIn(view, owners)}) a`;
    return sql`${said} JOIN ${tableAt(view, Document)} t ON t.id = a.said_in`;
  },
};

/** `c JOIN s JOIN d WHERE`: claims about records beside their statements and documents. */
export function claimsIn(view: View, owners: Owners): Sql {
  const statements = sql`${tableAt(view, Statement)} s ON s.id = c.statement_id`;
  const documents = sql`${tableAt(view, Document)} d ON d.id = s.document_id`;
  return sql`${tableAt(view, Claim)} c JOIN ${statements} JOIN ${documents} WHERE ${owners.among(sql`c.record_id`)}`;
}
