import { Args, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { allVersionsAt, tableAt } from '../../db/as-of';
import { inOrder } from '../../db/rows';
import { isIn, type Sql, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import type { Forward } from '../../kernel/graph/page-args';
import { Document } from '../document/document.entity';
import { DocumentConnection, documentPage, NestedDocumentArgs } from '../document/document.list';
import { canonicalId, mergedIds } from '../record/records';
import { SourcedRecord } from '../record/sourced-record';
import { Source } from '../source/source.entity';
import { sourceById } from '../source/source.service';
import { Statement } from '../statement/statement.entity';
import { NestedStatementArgs, StatementConnection, statementPage } from '../statement/statement.list';
import { statementsWithDocuments } from '../statement/statement.order';
import { Claim } from './claim.entity';
import { ClaimConnection, claimPage, NestedClaimArgs } from './claim.list';

/** The evidence of a record: what is said about it and about the records merged into it. */
@Resolver(() => SourcedRecord)
export class RecordEvidenceFields {
  @FieldResolver(() => [ID], {
    description: 'Ids judged to be the same record, other than `id`; each keeps answering.',
  })
  async mergedIds(@Root() { view, id }: SourcedRecord): Promise<readonly string[]> {
    return (await view.load(mergedIds, id)).filter((other) => other !== id);
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'Claims that hold, by id; `ended: true` adds those that were ended.',
  })
  claims(
    @Root() { view, id }: SourcedRecord,
    @Args(() => NestedClaimArgs) args: Forward & { ended: boolean },
  ): Promise<object> {
    const from = async (there: View): Promise<Sql> => {
      const versions = args.ended ? allVersionsAt(there, Claim) : tableAt(there, Claim);
      return sql`(SELECT c.*, ${await canonicalId(there, sql`c.record_id`)} AS canonical_id FROM ${versions} c) t`;
    };
    return claimPage(view, args, { name: 'Record.claims', from, parent: { column: sql`t.canonical_id`, id } });
  }

  @FieldResolver(() => StatementConnection, {
    description: 'Statements that say something about it, the newest first unless ordered otherwise.',
  })
  statements(@Root() { view, id }: SourcedRecord, @Args(() => NestedStatementArgs) args: Forward): Promise<object> {
    const from = async (there: View): Promise<Sql> =>
      sql`${statementsWithDocuments(there)} JOIN ${await saidAbout(there, sql`c.statement_id`)} a ON a.said_in = t.id`;
    return statementPage(view, args, { name: 'Record.statements', from, parent: { column: sql`a.canonical_id`, id } });
  }

  @FieldResolver(() => DocumentConnection, {
    description: 'Documents that say something about it, by id unless ordered otherwise.',
  })
  documents(@Root() { view, id }: SourcedRecord, @Args(() => NestedDocumentArgs) args: Forward): Promise<object> {
    const from = async (there: View): Promise<Sql> =>
      sql`${tableAt(there, Document)} t JOIN ${await saidAbout(there, sql`s.document_id`)} a ON a.said_in = t.id`;
    return documentPage(view, args, { name: 'Record.documents', from, parent: { column: sql`a.canonical_id`, id } });
  }

  @FieldResolver(() => [Source], { description: 'Every source that says something about it, by id.' })
  async sources(@Root() { view, id }: SourcedRecord): Promise<Source[]> {
    const ids = await view.load(sourceIdsOf, id);
    return (await view.loadMany(sourceById, ids)).filter((source) => source !== null);
  }
}

/** Records beside the statements, documents or sources (`where`) that hold a claim about them, each pair once. */
async function saidAbout(view: View, where: Sql): Promise<Sql> {
  const canonical = await canonicalId(view, sql`c.record_id`);
  return sql`(SELECT DISTINCT ${canonical} AS canonical_id, ${where} AS said_in FROM ${tableAt(view, Claim)} c
    JOIN ${tableAt(view, Statement)} s ON s.id = c.statement_id JOIN ${tableAt(view, Document)} d ON d.id = s.document_id)`;
}

/** Ids of the sources with a claim on a record or those merged into it, in order. */
export const sourceIdsOf: Batch<string, string[]> = async (view, ids) => {
  const pairs = sql`SELECT a.canonical_id AS record, a.said_in AS source FROM ${await saidAbout(view, sql`d.source_id`)} a
    WHERE ${isIn(sql`a.canonical_id`, ids)} ORDER BY source`;
  const rows = await view.query<{ record: string; source: string }>(pairs.text, pairs.params);
  return inOrder(ids, rows, ({ record }) => record).map((list) => list.map(({ source }) => source));
};
