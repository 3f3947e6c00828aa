import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../db/context';
import { AsOf } from '../../kernel/graph/as-of';
import type { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF } from '../../kernel/graph/words';
import { ConflictArgs, ConflictConnection, conflictPage } from './conflict.list';

@Resolver()
export class ConflictResolver {
  @Query(() => ConflictConnection, {
    description: 'Where claims differ: each kind found on a value of a record, by record unless ordered otherwise.',
  })
  async conflicts(
    @Ctx() { reads }: Context,
    @Args(() => ConflictArgs) args: PageArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return conflictPage(await reads.viewOf(asOf), args);
  }
}
