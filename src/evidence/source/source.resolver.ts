import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { type Asked, listed } from '../../db/listed';
import { listArgs } from '../../kernel/graph/list-args';
import { AsOf } from '../../kernel/graph/as-of';
import { connectionOf } from '../../kernel/graph/connection';
import { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Party } from '../party/party.entity';
import { partyById } from '../party/party.service';
import { Source } from './source.entity';
import { sourceFilter } from './source.filter';
import { sourceOrder } from './source.order';
import { sourceById } from './source.service';

const SourceConnection = connectionOf('Source', () => Source);
const SourceArgs = listArgs(PageArgs, sourceFilter.input, sourceOrder.input);

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

  @Query(() => SourceConnection, { description: 'Sources, by id unless ordered otherwise.' })
  async sources(
    @Ctx() { reads }: Context,
    @Args(() => SourceArgs) { where, orderBy, ...page }: PageArgs & Asked,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    const list = { filter: sourceFilter, order: sourceOrder, where, orderBy };
    return new SourceConnection(await listed(await reads.viewOf(asOf), Source, page, list));
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
