import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../db/context';
import type { PageArgs } from '../../../kernel/graph/page-args';
import { downloadsOf } from '../../export/downloads';
import { Download, Release } from './release';
import { ReleaseArgs, ReleaseConnection, releasePage } from './release.list';

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, { description: 'Releases, the newest first unless ordered otherwise.' })
  async releases(@Ctx() { reads }: Context, @Args(() => ReleaseArgs) args: PageArgs): Promise<object> {
    return releasePage(await reads.viewOf(null), args);
  }

  @FieldResolver(() => [Download], {
    description: 'The whole of it as files. The first to ask waits until each was read once for its size and hash.',
  })
  downloads(
    @Root() { revision }: Release,
    @Ctx() { reads }: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<readonly Download[]> {
    return downloadsOf(reads.db, schema, revision.id);
  }
}
