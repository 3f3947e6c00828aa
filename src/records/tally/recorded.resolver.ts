import { Args, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pageOfIds } from '../../db/page-of-ids';
import type { View } from '../../db/view';
import type { Asked } from '../../db/listed';
import type { Forward } from '../../kernel/graph/page-args';
import { exchangeIds } from '../exchange/exchange.ids';
import { ExchangeConnection, First50Exchanges } from '../exchange/exchange.list';
import { exchangeRow } from '../exchange/exchange.service';
import { utteranceOf } from '../reading/utterance';
import { Tally } from './tally.entity';
import { recordedFor, tallyGroups } from './tally.service';
import { TallyScope } from './tally.terms';

/** A total beside the records on file, and beside other totals of the same counter. */
@Resolver(() => Tally)
export class TallyRecorded {
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

  @FieldResolver(() => ExchangeConnection, {
    description: 'The records that fit the scope, by date unless ordered otherwise.',
  })
  async matching(
    @Root() tally: Tally,
    @Args(() => First50Exchanges) { where, orderBy, ...page }: Forward & Asked,
  ): Promise<object> {
    const idsAt = async (view: View): Promise<string[]> => {
      const fitting = new Set((await recordedFor({ ...tally, view })).matching.map(({ id }) => id));
      return (await view.load(exchangeIds, { where, orderBy })).filter((id) => fitting.has(id));
    };
    const query = ['Tally.matching', tally.id, where, orderBy];
    return new ExchangeConnection(await pageOfIds(tally.view, page, { query, idsAt, load: exchangeRow }));
  }

  @FieldResolver(() => [Tally], {
    description:
      'Other totals of the same counter and scope, by the end of their period. Counts of different counters are never compared.',
  })
  async compareWith(@Root() tally: Tally): Promise<Tally[]> {
    const groups = await tallyGroups(tally.view);
    const own = groups.get(tally.id) ?? [tally];
    const others = [...new Set(groups.values())].map(([first]) => first!).filter((other) => !own.includes(other));
    const [counter, ...counters] = await Promise.all([tally, ...others].map(counterOf));
    return others.filter((other, index) => counters[index] === counter && isComparable(other, tally)).sort(byEnd);
  }
}

/** Two subsets are not known to be the same one. */
function isComparable(other: Tally, tally: Tally): boolean {
  if (tally.scope === TallyScope.SUBSET) return false;
  return (['unit', 'scope', 'viaId', 'toId', 'category'] as const).every((part) => other[part] === tally[part]);
}

/** Whose count it is; where nobody is named, the outlet of the origin or its speaker counts. */
async function counterOf({ view, countedById, statementId }: Tally): Promise<string> {
  if (countedById !== null) return countedById;
  const { originId } = await view.load(utteranceOf, statementId);
  const { speakerId, sourceId } = await view.load(utteranceOf, originId);
  return speakerId ?? sourceId;
}

function byEnd(left: Tally, right: Tally): number {
  const [one, other] = [`${left.until ?? '9'} ${left.id}`, `${right.until ?? '9'} ${right.id}`];
  return one < other ? -1 : 1;
}
