import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { PersonCategory } from '../../evidence/claim/claim.terms';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { Place } from '../../evidence/place/place.entity';
import { placeById } from '../../evidence/place/place.service';
import { Source } from '../../evidence/source/source.entity';
import { sourceById } from '../../evidence/source/source.service';
import { AsOf } from '../../kernel/graph/as-of';
import { AS_OF } from '../../kernel/graph/words';
import type { FilterInput } from '../../db/filter/filter';
import { exchangeFilter } from '../exchange/exchange.filter';
import { Policy } from '../reading/reading.terms';
import { ExchangeGroup, ExchangeGroupKeyValue } from './exchange-group';
import { statisticsOf } from './statistics.service';
import { ExchangeGroupKey } from './statistics.terms';

@ArgsType()
class StatisticsArgs {
  @Field(() => exchangeFilter.input, {
    nullable: true,
    description:
      'Which records, before series are looked at; all when left out. Plans count as records too: ask for `outcome` HELD where only what took place is meant.',
  })
  where?: FilterInput | null;

  @Field(() => [ExchangeGroupKey], { description: 'By what, each at most once; one group for all when empty.' })
  groupBy: ExchangeGroupKey[];

  @Field(() => ID, { nullable: true, description: 'Sums only what went to this party; to every side when left out.' })
  to?: string | null;

  @Field(() => PersonCategory, {
    nullable: true,
    defaultValue: PersonCategory.PEOPLE,
    description: 'Who is summed in `people`; with REMAINS nobody. Left out where groupBy has CATEGORY.',
  })
  category?: PersonCategory | null;

  @Field(() => Policy, {
    nullable: true,
    description:
      'How the `best` of counts is chosen; RECEIVER_FIRST when left out. Dates, kinds, outcomes and places stay those of the default.',
  })
  policy?: Policy | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: also every empty period between the first and the last found. Needs MONTH, QUARTER or YEAR.',
  })
  fill?: boolean | null;
}

@Resolver()
export class StatisticsResolver {
  @Query(() => [ExchangeGroup], {
    description:
      'Sums over exchanges by group, ordered by the keys as asked, missing values last. Where a record stands in several groups, groups overlap: do not add them up. At most 10,000 groups.',
  })
  async exchangeStats(
    @Ctx() { reads, summaries }: Context,
    @Args(() => StatisticsArgs) { category, fill, policy, ...asked }: StatisticsArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<ExchangeGroup[]> {
    const view = await reads.viewOf(asOf);
    const question = { ...asked, policy, category: category ?? PersonCategory.PEOPLE, fill: fill ?? false };
    const groups = await statisticsOf(view, summaries, question);
    return groups.map((group) => new ExchangeGroup(view, asked.groupBy, group, policy ?? null));
  }
}

@Resolver(() => ExchangeGroupKeyValue)
export class ExchangeGroupKeys {
  @FieldResolver(() => Party, { nullable: true, description: 'The side that takes in.' })
  to(@Root() key: ExchangeGroupKeyValue): Promise<Party | null> | null {
    const id = key.of(ExchangeGroupKey.TO);
    return id === null ? null : key.view.load(partyById, id);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'A party that took part.' })
  party(@Root() key: ExchangeGroupKeyValue): Promise<Party | null> | null {
    const id = key.of(ExchangeGroupKey.PARTY);
    return id === null ? null : key.view.load(partyById, id);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it took place.' })
  place(@Root() key: ExchangeGroupKeyValue): Promise<Place | null> | null {
    const id = key.of(ExchangeGroupKey.PLACE);
    return id === null ? null : key.view.load(placeById, id);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'A source with a claim on the record.' })
  source(@Root() key: ExchangeGroupKeyValue): Promise<Source | null> | null {
    const id = key.of(ExchangeGroupKey.SOURCE);
    return id === null ? null : key.view.load(sourceById, id);
  }
}
