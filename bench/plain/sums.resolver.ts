import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { PersonCategory } from '../../src/evidence/claim/claim.terms';
import { ExchangeGroupKey } from '../../src/records/statistics/statistics.terms';
import { SearchType } from '../../src/search/search.terms';
import { q3 } from '../floor/q3';
import { q4 } from '../floor/q4';
import type { Plain } from './context';
import { PlainFound, PlainGroup, PlainStatement } from './types';

/** Sums and rank are SQL and a rule, whoever asks: those of the floor. */
@Resolver()
export class PlainSums {
  @Query(() => [PlainGroup])
  async exchangeStats(
    @Ctx() { floor }: Plain,
    @Arg('groupBy', () => [ExchangeGroupKey]) _groupBy: ExchangeGroupKey[],
    @Arg('category', () => PersonCategory, { nullable: true }) category?: PersonCategory,
  ): Promise<PlainGroup[]> {
    const { exchangeStats } = (await q3(floor, category ? { category } : {})) as { exchangeStats: PlainGroup[] };
    return exchangeStats;
  }

  @Query(() => PlainFound)
  async search(
    @Ctx() { floor, load }: Plain,
    @Arg('text', () => String) text: string,
    @Arg('types', () => [SearchType]) _types: SearchType[],
    @Arg('first', () => Int) _first: number,
  ): Promise<PlainFound> {
    const { search } = (await q4(floor, { text })) as { search: PlainFound };
    const hits = search.nodes.map(async (hit) => ({
      ...hit,
      node: (await load.statement.load(hit.node.id)) as PlainStatement,
    }));
    return { nodes: await Promise.all(hits) };
  }
}
