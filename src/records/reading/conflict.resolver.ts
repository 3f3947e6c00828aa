import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { AsOf } from '../../kernel/graph/as-of';
import { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ORDER_BY, WHERE } from '../../kernel/graph/words';
import { ConflictConnection, ConflictFilter, ConflictOrder, conflictPage } from './conflict.list';

@Resolver()
export class ConflictResolver {
  @Query(() => ConflictConnection, {
    description: 'Where claims differ: each kind found on a value of a record, by record unless ordered otherwise.',
  })
  async conflicts(
    @Ctx() { reads }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => ConflictFilter, WHERE) where?: ConflictFilter,
    @Arg('orderBy', () => [ConflictOrder], ORDER_BY) orderBy?: ConflictOrder[],
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return conflictPage(await reads.viewOf(asOf), { ...page, where, orderBy });
  }
}
