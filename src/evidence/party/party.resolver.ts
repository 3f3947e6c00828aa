import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { type Asked, listed } from '../../db/listed';
import { listArgs } from '../../kernel/graph/list-args';
import { AsOf } from '../../kernel/graph/as-of';
import { connectionOf } from '../../kernel/graph/connection';
import { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Party } from './party.entity';
import { partyFilter } from './party.filter';
import { PartyName } from './party-name.entity';
import { partyOrder } from './party.order';
import { namesOfParty, officialName, partyById } from './party.service';

const PartyConnection = connectionOf('Party', () => Party);
const PartyArgs = listArgs(PageArgs, partyFilter.input, partyOrder.input);

@Resolver(() => Party)
export class PartyResolver {
  @Query(() => Party, { nullable: true, description: 'One party; null for an unknown id.' })
  async party(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Party | null> {
    return (await reads.viewOf(asOf)).load(partyById, id);
  }

  @Query(() => PartyConnection, { description: 'Parties, by id unless ordered otherwise.' })
  async parties(
    @Ctx() { reads }: Context,
    @Args(() => PartyArgs) { where, orderBy, ...page }: PageArgs & Asked,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    const list = { filter: partyFilter, order: partyOrder, where, orderBy };
    return new PartyConnection(await listed(await reads.viewOf(asOf), Party, page, list));
  }

  @FieldResolver(() => String, {
    description: 'Its official name in a language; where there is none the English one, then any.',
  })
  async name(
    @Root() { view, id }: Party,
    @Arg('language', () => String, { nullable: true, defaultValue: 'en', description: 'ISO 639-1.' })
    language: string | null,
  ): Promise<string> {
    return officialName(await view.load(namesOfParty, id), language ?? 'en') ?? id;
  }

  @FieldResolver(() => [PartyName], { description: 'All its names, misspellings found in publications included.' })
  names(@Root() { view, id }: Party): Promise<PartyName[]> {
    return view.load(namesOfParty, id);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'The state it speaks for; a state is its own side; null when it speaks for none.',
  })
  side(@Root() { view, sideId }: Party): Promise<Party | null> | null {
    return sideId === null ? null : view.load(partyById, sideId);
  }
}
