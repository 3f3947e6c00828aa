import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { listed } from '../../db/listed';
import { AsOf } from '../../kernel/graph/as-of';
import { connectionOf } from '../../kernel/graph/connection';
import { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG, WHERE } from '../../kernel/graph/words';
import { Party } from '../party/party.entity';
import { partyById } from '../party/party.service';
import { Source } from './source.entity';
import { SourceFilter, sourceFilters } from './source.filter';
import { sourceById } from './source.service';

const SourceConnection = connectionOf('Source', () => Source);

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'One source; null for an unknown id.' })
  async source(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Source | null> {
    return (await reads.viewOf(asOf)).load(sourceById, id);
  }

  @Query(() => SourceConnection, { description: 'Sources, by id.' })
  async sources(
    @Ctx() { reads }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => SourceFilter, WHERE) where?: SourceFilter,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return new SourceConnection(
      await listed(await reads.viewOf(asOf), Source, page, { where, filters: sourceFilters }),
    );
  }

  @FieldResolver(() => Party, { nullable: true, description: 'The party that runs it; null when none is known to.' })
  operatedBy(@Root() { view, operatedById }: Source): Promise<Party | null> | null {
    return operatedById === null ? null : view.load(partyById, operatedById);
  }

  @FieldResolver(() => [String], { description: 'Its languages, ISO 639-1; empty when not known.' })
  languages(@Root() { languageList }: Source): string[] {
    return languageList?.split(' ') ?? [];
  }
}
