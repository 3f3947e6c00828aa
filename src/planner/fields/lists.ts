import { tableAt } from '../../db/as-of';
import type { Along, Reading } from '../../db/list';
import { type Listed, listedForEach } from '../../db/listed';
import { type Class } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { ClaimConnection, claimsListed } from '../../evidence/claim/claim.list';
import { CLAIMS_OF_RECORD, RECORD_OF_CLAIM, STATEMENTS_OF_RECORD } from '../../evidence/claim/of-record';
import { Document } from '../../evidence/document/document.entity';
import { recordOwners } from '../../evidence/record/records';
import { Statement } from '../../evidence/statement/statement.entity';
import { StatementConnection, statementsListed } from '../../evidence/statement/statement.list';
import type { ConnectionClass } from '../../kernel/graph/connection';
import { andThen } from '../../kernel/maybe-promise';
import type { Args, Batched, BatchedFields } from '../batched';
import { fieldsBelow, propertiesFor, rowsBelow } from '../needs';
import { viewOf } from '../parents';
import type { PlannedField } from '../plan';

/** A list that each record has. */
interface OfRecord<T extends { id: string }> {
  readonly entity: Class<T>;
  readonly connection: ConnectionClass<T>;
  readonly listed: Listed;
  /** Names the record; null where the source of the list tells it. */
  readonly column: Sql | null;
  readonly reading: (view: View, rows: readonly PlannedField[]) => Reading;
}

/** Pages from the start, in the order of the list, of everything in it. */
const isPlain = (args: Args): boolean =>
  Object.entries(args).every(
    ([name, value]) => name === 'first' || value === null || value === undefined || value === false,
  );

const ofRecord =
  <T extends { id: string }>(list: OfRecord<T>): Batched =>
  ({ field, parents, args }) => {
    const view = viewOf(parents);
    if (!view || !isPlain(args)) return null;
    const ids = (parents as readonly { id: string }[]).map(({ id }) => id);
    const first = args.first as number | null | undefined;
    const reading = list.reading(view, rowsBelow(field));
    return andThen(recordOwners(view, ids), async (owners) => {
      const pages = await listedForEach(
        view,
        list.entity,
        first,
        list.listed,
        { column: list.column, owners },
        reading,
      );
      return pages.map((page) => new list.connection(page));
    });
  };

/** Rows of the document that statements stand in, where some are asked for. */
function documentAlong(statements: readonly PlannedField[], join: Pick<Along, 'of' | 'join'>): Along[] {
  const documents = statements.flatMap((row) => fieldsBelow(row, 'document'));
  const sources = statements.flatMap((row) => fieldsBelow(row, 'source'));
  if (documents.length + sources.length === 0) return [];
  const asked = propertiesFor(documents);
  const only = asked && new Set([...asked, ...(sources.length > 0 ? ['sourceId'] : [])]);
  return [{ name: 'document', entity: Document, alias: 'd', ...join, ...(only && { only }) }];
}

function ofStatements(_view: View, rows: readonly PlannedField[]): Reading {
  const only = propertiesFor(rows);
  return { along: documentAlong(rows, {}), ...(only && { only }) };
}

function ofClaims(view: View, rows: readonly PlannedField[]): Reading {
  const only = propertiesFor(rows);
  return { along: statementAlong(view, rows), ...(only && { only }) };
}

/** Rows of the statements that make claims, and of their documents. */
function statementAlong(view: View, claims: readonly PlannedField[]): Along[] {
  const rows = claims.flatMap((row) => fieldsBelow(row, 'statement'));
  if (rows.length === 0) return [];
  const only = propertiesFor(rows);
  const join = sql`JOIN ${tableAt(view, Statement)} s ON s.id = t.statement_id`;
  const documents = { of: 's', join: sql`JOIN ${tableAt(view, Document)} d ON d.id = s.document_id` };
  const statement: Along = { name: 'statement', entity: Statement, alias: 's', join, ...(only && { only }) };
  return [statement, ...documentAlong(rows, documents)];
}

const claims = ofRecord({
  entity: Claim,
  connection: ClaimConnection,
  listed: claimsListed({}, CLAIMS_OF_RECORD),
  column: RECORD_OF_CLAIM,
  reading: ofClaims,
});

const statements = ofRecord({
  entity: Statement,
  connection: StatementConnection,
  listed: statementsListed({}, STATEMENTS_OF_RECORD),
  column: null,
  reading: ofStatements,
});

/** The first pages of lists that many records have. */
export const lists: BatchedFields = {
  'Exchange.claims': claims,
  'Exchange.statements': statements,
  'MedicalService.claims': claims,
  'MedicalService.statements': statements,
};
