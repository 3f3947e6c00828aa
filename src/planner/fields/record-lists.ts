import { tableAt } from '../../db/as-of';
import type { Along, Reading } from '../../db/list';
import type { Listed } from '../../db/listed';
import type { Class } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimsListed } from '../../evidence/claim/claim.list';
import { CLAIMS_OF_RECORD, RECORD_OF_CLAIM, STATEMENTS_OF_RECORD } from '../../evidence/claim/of-record';
import { Document } from '../../evidence/document/document.entity';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementsListed } from '../../evidence/statement/statement.list';
import { fieldsBelow, propertiesFor } from '../needs';
import type { PlannedField } from '../plan';

/** A list that each record has. */
export interface OfRecord<T extends { id: string }> {
  readonly entity: Class<T>;
  readonly listed: Listed;
  /** Names the record; null where the source of the list tells it. */
  readonly column: Sql | null;
  /** What is read of rows of which this is asked. */
  readonly reading: (view: View, rows: readonly PlannedField[]) => Reading;
}

export const CLAIMS: OfRecord<Claim> = {
  entity: Claim,
  listed: claimsListed({}, CLAIMS_OF_RECORD),
  column: RECORD_OF_CLAIM,
  reading: (view, rows) => readingOf(rows, statementAlong(view, rows)),
};

export const STATEMENTS: OfRecord<Statement> = {
  entity: Statement,
  listed: statementsListed({}, STATEMENTS_OF_RECORD),
  column: null,
  reading: (_view, rows) => readingOf(rows, documentAlong(rows, {})),
};

/** Claims, with the statements that make them as these are asked for beside them too, and what orders those. */
export function claimsWithStatements(
  view: View,
  claims: readonly PlannedField[],
  statements: readonly PlannedField[],
): Reading {
  const rows = [...claims.flatMap((row) => fieldsBelow(row, 'statement')), ...statements];
  const [statement, document] = alongClaims(view, rows, new Set(['publishedPartial']));
  const only = statement!.only && new Set([...statement!.only, 'saidOn', 'documentId']);
  return readingOf(claims, [{ ...statement!, ...(only && { only }) }, document!]);
}

function readingOf(rows: readonly PlannedField[], along: readonly Along[]): Reading {
  const only = propertiesFor(rows);
  return { along, ...(only && { only }) };
}

/** Rows of the statements that make claims, and of their documents. */
function statementAlong(view: View, claims: readonly PlannedField[]): Along[] {
  const rows = claims.flatMap((row) => fieldsBelow(row, 'statement'));
  return rows.length === 0 ? [] : alongClaims(view, rows);
}

function alongClaims(view: View, statements: readonly PlannedField[], ofDocuments?: ReadonlySet<string>): Along[] {
  const only = propertiesFor(statements);
  const join = sql`JOIN ${tableAt(view, Statement)} s ON s.id = t.statement_id`;
  const documents = { of: 's', join: sql`JOIN ${tableAt(view, Document)} d ON d.id = s.document_id` };
  const statement: Along = { name: 'statement', entity: Statement, alias: 's', join, ...(only && { only }) };
  return [statement, ...documentAlong(statements, documents, ofDocuments)];
}

/** Rows of the document that statements stand in, where some are asked for, or some properties are wanted anyway. */
function documentAlong(
  statements: readonly PlannedField[],
  join: Pick<Along, 'of' | 'join'>,
  anyway: ReadonlySet<string> = new Set(),
): Along[] {
  const documents = statements.flatMap((row) => fieldsBelow(row, 'document'));
  const sources = statements.flatMap((row) => fieldsBelow(row, 'source'));
  if (documents.length + sources.length + anyway.size === 0) return [];
  const asked = propertiesFor(documents);
  const only = asked && new Set([...asked, ...anyway, ...(sources.length > 0 ? ['sourceId'] : [])]);
  return [{ name: 'document', entity: Document, alias: 'd', ...join, ...(only && { only }) }];
}
