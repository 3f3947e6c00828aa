import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { columnOf } from '../../db/shape';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { AsOf } from '../../kernel/graph/as-of';
import type { Forward, PageArgs } from '../../kernel/graph/page-args';
import { AS_OF } from '../../kernel/graph/words';
import { Tally } from './tally.entity';
import { NestedTallyArgs, TallyArgs, TallyConnection, tallyPage } from './tally.list';
import { talliesOfStatement, tallyGroups } from './tally.service';

@Resolver(() => Tally)
export class TallyResolver {
  @Query(() => TallyConnection, {
    description: 'Claimed totals by id, one for each origin; `relays: true` lists every page’s.',
  })
  async tallies(
    @Ctx() { reads }: Context,
    @Args(() => TallyArgs) args: PageArgs,
    @Arg('relays', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True: also the totals that repeat another one.',
    })
    relays?: boolean | null,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return tallyPage(await reads.viewOf(asOf), args, relays ?? false);
  }

  @FieldResolver(() => Statement, { description: 'The origin; the pages that relay it are `statements`.' })
  async statement(@Root() { view, statementId }: Tally): Promise<Statement | null> {
    const statement = await view.load(statementById, statementId);
    return statement && view.load(statementById, statement.originId);
  }

  @FieldResolver(() => [Statement], {
    description: 'Every statement that gives this total, the one nearest the origin first.',
  })
  async statements(@Root() { view, id }: Tally): Promise<Statement[]> {
    const group = (await tallyGroups(view)).get(id) ?? [];
    return (
      await view.loadMany(
        statementById,
        group.map(({ statementId }) => statementId),
      )
    ).filter((statement) => statement !== null);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Whose count it is; null when an outlet counts.' })
  countedBy(@Root() { view, countedById }: Tally): Promise<Party | null> | null {
    return countedById === null ? null : view.load(partyById, countedById);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Only hand-overs hosted, facilitated or mediated by this party; null when not limited.',
  })
  via(@Root() { view, viaId }: Tally): Promise<Party | null> | null {
    return viaId === null ? null : view.load(partyById, viaId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Only people or bodies to this side; null for both directions.',
  })
  to(@Root() { view, toId }: Tally): Promise<Party | null> | null {
    return toId === null ? null : view.load(partyById, toId);
  }
}

@Resolver(() => Statement)
export class StatementTallies {
  @FieldResolver(() => [Tally], { description: 'The totals it claims, by id.' })
  tallies(@Root() { view, id }: Statement): Promise<Tally[]> {
    return view.load(talliesOfStatement, id);
  }
}

@Resolver(() => Party)
export class PartyTallies {
  @FieldResolver(() => TallyConnection, { description: 'The totals that are its count, one for each origin, by id.' })
  tallies(@Root() { view, id }: Party, @Args(() => NestedTallyArgs) args: Forward): Promise<object> {
    return tallyPage(view, args, false, {
      name: 'Party.tallies',
      parent: { column: columnOf(Tally, 'countedById'), id },
    });
  }
}
