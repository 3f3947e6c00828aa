import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { columnOf } from '../../db/shape';
import type { Forward } from '../../kernel/graph/page-args';
import { recordById } from '../record/records';
import { SourcedRecord } from '../record/sourced-record';
import { Statement } from '../statement/statement.entity';
import { Claim } from './claim.entity';
import { ClaimConnection, claimPage, NestedClaimArgs } from './claim.list';
import { claimsOfStatement } from './claim.service';

@Resolver(() => Statement)
export class StatementClaims {
  @FieldResolver(() => ClaimConnection, { description: 'What it asserts, by id.' })
  claims(@Root() { view, id }: Statement, @Args(() => NestedClaimArgs) args: Forward): Promise<object> {
    return claimPage(view, args, { name: 'Statement.claims', parent: { column: columnOf(Claim, 'statementId'), id } });
  }

  @FieldResolver(() => [SourcedRecord], { description: 'The records it asserts something about, by id.' })
  async records(@Root() { view, id }: Statement): Promise<SourcedRecord[]> {
    const claims = await view.load(claimsOfStatement, id);
    const records = await view.loadMany(recordById, [...new Set(claims.map(({ recordId }) => recordId))]);
    const found = new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])));
    return [...found.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }
}
