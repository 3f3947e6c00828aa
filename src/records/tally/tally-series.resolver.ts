import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { AsOf } from '../../kernel/graph/as-of';
import { AS_OF, WHERE } from '../../kernel/graph/words';
import { Exchange } from '../exchange/exchange.entity';
import { exchangeRow } from '../exchange/exchange.service';
import { ledgerOf } from '../exchange/ledger';
import { runningOnFile } from './running';
import { RecordedPoint, TallyPoint, TallySeries } from './tally-series';
import { linesWhere } from './tally-series.service';
import type { FilterInput } from '../../db/filter/filter';
import { tallyFilter } from './tally.filter';
import { recordedFor } from './tally.service';
import { TallyScope } from './tally.terms';

@Resolver(() => TallySeries)
export class TallySeriesResolver {
  @Query(() => [TallySeries], {
    description:
      'Claimed totals as series: those of one counter, unit, scope, carrier, side, category and beginning, one total for each origin. At most 200 series.',
  })
  async tallySeries(
    @Ctx() { reads }: Context,
    @Arg('where', () => tallyFilter.input, WHERE) where?: FilterInput,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<TallySeries[]> {
    const view = await reads.viewOf(asOf);
    return (await linesWhere(view, where)).map((line) => new TallySeries(view, line));
  }

  @FieldResolver(() => [TallyPoint], { description: 'The totals, by the last day they speak of, the undated last.' })
  claimed(@Root() { line: { scope, totals } }: TallySeries): Promise<TallyPoint[]> {
    const isChecked = scope.scope !== TallyScope.SUBSET;
    return Promise.all(
      totals.map(async (total) => new TallyPoint(total, isChecked ? (await recordedFor(total.tally)).amount : null)),
    );
  }

  @FieldResolver(() => [RecordedPoint], {
    description:
      'The running total on file after each record in the scope, up to the last day that any of these totals speaks of; empty for SUBSET.',
  })
  async recorded(@Root() { view, line: { scope, totals } }: TallySeries): Promise<RecordedPoint[]> {
    if (scope.scope === TallyScope.SUBSET) return [];
    const until = totals.at(-1)!.day;
    const steps = runningOnFile({ ...scope, until }, await ledgerOf(view));
    return steps.map((step) => new RecordedPoint(view, step));
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Whose count it is; null when outlets count.' })
  countedBy(@Root() { view, line }: TallySeries): Promise<Party | null> | null {
    const id = line.scope.countedById;
    return id === null ? null : view.load(partyById, id);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Only hand-overs hosted, facilitated or mediated by this party; null when not limited.',
  })
  via(@Root() { view, line }: TallySeries): Promise<Party | null> | null {
    const id = line.scope.viaId;
    return id === null ? null : view.load(partyById, id);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Only people or bodies to this side; null for both directions.',
  })
  to(@Root() { view, line }: TallySeries): Promise<Party | null> | null {
    const id = line.scope.toId;
    return id === null ? null : view.load(partyById, id);
  }
}

@Resolver(() => RecordedPoint)
export class RecordedExchange {
  @FieldResolver(() => Exchange, { description: 'The exchange after which it stands so.' })
  exchange(@Root() { view, exchangeId }: RecordedPoint): Promise<Exchange | null> {
    return view.load(exchangeRow, exchangeId);
  }
}
