import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../db/context';
import type { PageArgs } from '../../../kernel/graph/page-args';
import { Download, downloadsOf } from './download';
import { Release } from './release';
import { ReleaseArgs, ReleaseConnection, releasePage } from './release.list';

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, { description: 'Releases, the newest first unless ordered otherwise.' })
  async releases(@Ctx() { reads }: Context, @Args(() => ReleaseArgs) args: PageArgs): Promise<object> {
    return releasePage(await reads.viewOf(null), args);
  }

  @FieldResolver(() => [Download], {
    description:
      'The whole of it as files. `format` and `url` cost nothing; `bytes` and `sha256` cost a whole export for each file that nobody has read yet, are ' +
      'told for at most 5 releases in one request, and refused as OVERLOADED while two exports are running.',
  })
  downloads(@Root() { revision }: Release): readonly Download[] {
    return downloadsOf(revision.id);
  }
}
