import { Args, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type Owner, Owners } from '../../db/owners';
import { inOrder } from '../../db/rows';
import { type Sql, sql } from '../../db/sql';
import type { Batch } from '../../db/view';
import type { Forward } from '../../kernel/graph/page-args';
import { DocumentConnection, documentPage, NestedDocumentArgs } from '../document/document.list';
import { mergedIds, recordOwners } from '../record/records';
import { SourcedRecord } from '../record/sourced-record';
import { Source } from '../source/source.entity';
import { sourceById } from '../source/source.service';
import { NestedStatementArgs, StatementConnection, statementPage } from '../statement/statement.list';
import { ClaimConnection, claimPage, NestedClaimArgs } from './claim.list';
import { CLAIMS_OF_RECORD, claimsIn, DOCUMENTS_OF_RECORD, RECORD_OF_CLAIM, STATEMENTS_OF_RECORD } from './of-record';

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
  async claims(
    @Root() record: SourcedRecord,
    @Args(() => NestedClaimArgs) args: Forward & { ended: boolean },
  ): Promise<object> {
    return claimPage(record.view, args, { ...CLAIMS_OF_RECORD, parent: await parentOf(record, RECORD_OF_CLAIM) });
  }

  @FieldResolver(() => StatementConnection, {
    description: 'Statements that say something about it, the newest first unless ordered otherwise.',
  })
  async statements(@Root() record: SourcedRecord, @Args(() => NestedStatementArgs) args: Forward): Promise<object> {
    return statementPage(record.view, args, { ...STATEMENTS_OF_RECORD, parent: await parentOf(record, null) });
  }

  @FieldResolver(() => DocumentConnection, {
    description: 'Documents that say something about it, by id unless ordered otherwise.',
  })
  async documents(@Root() record: SourcedRecord, @Args(() => NestedDocumentArgs) args: Forward): Promise<object> {
    return documentPage(record.view, args, { ...DOCUMENTS_OF_RECORD, parent: await parentOf(record, null) });
  }

  @FieldResolver(() => [Source], { description: 'Every source that says something about it, by id.' })
  async sources(@Root() { view, id }: SourcedRecord): Promise<Source[]> {
    const ids = await view.load(sourceIdsOf, id);
    return (await view.loadMany(sourceById, ids)).filter((source) => source !== null);
  }
}

/** What a list of its evidence belongs to; `column` names the record, unless the source tells it. */
async function parentOf({ view, id }: SourcedRecord, column: Sql | null): Promise<Owner & { column: Sql | null }> {
  const [owner] = await recordOwners(view, [id]);
  return { ...owner!, column };
}

/** Ids of the sources with a claim on a record or those merged into it, in order. */
const sourceIdsOf: Batch<string, string[]> = async (view, ids) => {
  const owners = new Owners(await recordOwners(view, ids));
  const pairs = sql`SELECT DISTINCT ${owners.idOf(sql`c.record_id`)} AS record, d.source_id AS source FROM ${claimsIn(view, owners)} ORDER BY source`;
  const rows = await view.query<{ record: string; source: string }>(pairs.text, pairs.params);
  return inOrder(ids, rows, ({ record }) => record).map((list) => list.map(({ source }) => source));
};
