import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../db/context';
import { pageOf } from '../../../db/page';
import { Revision } from '../../../db/revision.entity';
import { named, sql } from '../../../db/sql';
import { connectionOf } from '../../../kernel/graph/connection';
import { downloadsOf } from '../../export/downloads';
import { PageArgs } from '../../../kernel/graph/page-args';

@ObjectType({ description: 'A file that holds a release.' })
export class Download {
  @Field(() => String, { description: 'package, csv or ndjson.' })
  readonly format: string;

  @Field(() => String, { description: 'Its address on this server.' })
  readonly url: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  readonly bytes: number;

  @Field(() => String, { description: 'The hash of its bytes, in hex.' })
  readonly sha256: string;
}

@ObjectType({ description: 'A revision with a name, to be cited and read `asOf`.' })
export class Release {
  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  @Field(() => String, { description: 'What is new in it.' })
  readonly message: string;

  @Field(() => Revision, { description: 'The revision it names.' })
  readonly revision: Revision;

  constructor(revision: Revision) {
    this.name = revision.releaseName!;
    this.message = revision.message;
    this.revision = revision;
  }
}

const ReleaseConnection = connectionOf('Release', () => Release);

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, { description: 'Releases, the newest first.' })
  async releases(@Ctx() { reads }: Context, @Args(() => PageArgs) page: PageArgs): Promise<object> {
    const order = [{ by: named('t.id'), descending: true }];
    const list = { entity: Revision, from: sql`revision t`, where: sql`t.release_name IS NOT NULL`, order };
    const node = (revision: Revision): Release => new Release(revision);
    return new ReleaseConnection(
      await pageOf(await reads.viewOf(null), page, { query: ['Release'], at: () => list, node }),
    );
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
