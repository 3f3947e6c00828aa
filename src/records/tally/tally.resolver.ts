import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { type Listed, listed } from '../../db/listed';
import { pageOfIds } from '../../db/page-of-ids';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementById } from '../../evidence/statement/statement.service';
import { AsOf } from '../../kernel/graph/as-of';
import { connectionOf } from '../../kernel/graph/connection';
import { First20, First50, PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, WHERE } from '../../kernel/graph/words';
import { ExchangeConnection } from '../exchange/exchange.list';
import { exchangeRow } from '../exchange/exchange.service';
import { Tally } from './tally.entity';
import { TallyFilter, tallyFilters } from './tally.filter';
import { recordedFor, repetitions, talliesOfStatement, tallyGroups } from './tally.service';
import { TallyScope } from './tally.terms';

const TallyConnection = connectionOf('Tally', () => Tally);

async function tallyPage(view: View, window: Window, relays: boolean, of: Listed): Promise<object> {
  const origins: Listed = { only: async (there) => sql`NOT ${isIn(columnOf(Tally, 'id'), await repetitions(there))}` };
  return new TallyConnection(
    await listed(view, Tally, window, { filters: tallyFilters, orderBy: relays, ...of, ...(relays ? {} : origins) }),
  );
}

@Resolver(() => Tally)
export class TallyResolver {
  @Query(() => TallyConnection, {
    description: 'Claimed totals by id, one for each origin; `relays: true` lists every page’s.',
  })
  async tallies(
    @Ctx() { reads }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => TallyFilter, WHERE) where?: TallyFilter,
    @Arg('relays', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True: also the totals that repeat another one.',
    })
    relays?: boolean | null,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return tallyPage(await reads.viewOf(asOf), page, relays ?? false, { where });
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

  @FieldResolver(() => Int, {
    description:
      'Counted or summed from records on file that fit the scope; what has no number adds nothing and is in `notReported`.',
  })
  async recorded(@Root() tally: Tally): Promise<number> {
    return (await recordedFor(tally)).amount.best;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The same with the least that voices say.' })
  async recordedLow(@Root() tally: Tally): Promise<number> {
    return (await recordedFor(tally)).amount.low;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The same with the most that voices say; null where a value is open above.',
  })
  async recordedHigh(@Root() tally: Tally): Promise<number | null> {
    return (await recordedFor(tally)).amount.high;
  }

  @FieldResolver(() => Int, { description: 'Values missing: records that fit, on which nobody gave the number.' })
  async notReported(@Root() tally: Tally): Promise<number> {
    return (await recordedFor(tally)).amount.notReported;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Claimed minus recorded; null unless the claim is exact, and for SUBSET.',
  })
  async gap(@Root() tally: Tally): Promise<number | null> {
    const { claimedLow, claimedHigh, scope } = tally;
    if (claimedLow === null || claimedLow !== claimedHigh || scope === TallyScope.SUBSET) return null;
    return claimedLow - (await recordedFor(tally)).amount.best;
  }

  @FieldResolver(() => ExchangeConnection, { description: 'The records that fit the scope, by date.' })
  async matching(@Root() tally: Tally, @Args(() => First50) page: First50): Promise<object> {
    const idsAt = async (view: View): Promise<string[]> =>
      (await recordedFor({ ...tally, view })).matching.map(({ id }) => id);
    return new ExchangeConnection(
      await pageOfIds(tally.view, page, { query: ['Tally.matching', tally.id], idsAt, load: exchangeRow }),
    );
  }

  @FieldResolver(() => [Tally], {
    description:
      'Other totals of the same counter and scope, by the end of their period. Counts of different counters are never compared.',
  })
  async compareWith(@Root() tally: Tally): Promise<Tally[]> {
    const groups = new Set((await tallyGroups(tally.view)).values());
    const own = [...groups]
      .map(([first]) => first!)
      .filter((other) => other.id !== tally.id && isComparable(other, tally));
    return own.filter((other) => !isOneOf(other, tally, groups)).sort(byEnd);
  }
}

function isComparable(other: Tally, tally: Tally): boolean {
  return (['unit', 'scope', 'countedById', 'viaId', 'toId', 'category'] as const).every(
    (part) => other[part] === tally[part],
  );
}

function isOneOf(other: Tally, tally: Tally, groups: ReadonlySet<readonly Tally[]>): boolean {
  return [...groups].some((group) => group.includes(other) && group.some(({ id }) => id === tally.id));
}

function byEnd(left: Tally, right: Tally): number {
  const [one, other] = [`${left.until ?? '9'} ${left.id}`, `${right.until ?? '9'} ${right.id}`];
  return one < other ? -1 : 1;
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
  tallies(@Root() { view, id }: Party, @Args(() => First20) page: First20): Promise<object> {
    return tallyPage(view, page, false, {
      name: 'Party.tallies',
      parent: { column: columnOf(Tally, 'countedById'), id },
    });
  }
}
