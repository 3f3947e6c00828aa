import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../db/context';
import { opened } from '../db/page';
import { pageOfIds } from '../db/page-of-ids';
import type { View } from '../db/view';
import { AsOf } from '../kernel/graph/as-of';
import { connectionOf, type Page } from '../kernel/graph/connection';
import { AS_OF } from '../kernel/graph/words';
import { SearchFacets } from './facets';
import { SearchHit } from './search-hit';
import { type Results, resultsOf, type Search } from './search.service';
import { SearchType } from './search.terms';

const SearchConnection = connectionOf('Search', () => SearchHit);

/** A page with all that was found. */
class FoundPage extends SearchConnection {
  constructor(
    page: Page<SearchHit>,
    readonly view: View,
    readonly results: Results,
  ) {
    super(page);
  }
}

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description:
      'Words that must all be there; `exchang*` for words that begin so, `"not ready"` for words side by side. Capitals, accents, ё and apostrophes make no difference, nor does the script of a name. At most 200 characters and 16 words, a beginning of two letters or more.',
  })
  text: string;

  @Field(() => [SearchType], { nullable: true, description: 'Only these; all when left out.' })
  types?: SearchType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, or after `after`: 1 to 200; 20 unless told.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor, at the revision where the walk began.',
  })
  after?: string | null;
}

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Full text over statements, documents, parties and records in any of their languages; best first, with the words that matched. A party’s name finds what it said, in any script and by known misspellings.',
  })
  async search(
    @Ctx() { reads }: Context,
    @Args(() => SearchArgs) { text, types, ...window }: SearchArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    const view = await reads.viewOf(asOf);
    const search: Search = { text, types: types ?? Object.values(SearchType) };
    const { there } = await opened(view, window, search);
    const page = await pageOfIds(view, window, { query: search, ...hitsOf(search) });
    return new FoundPage(page, there, await there.load(resultsOf, search));
  }

  @FieldResolver(() => Boolean, {
    description: 'True when more was there to look at than is looked at (1,000): parties first, then the newest.',
  })
  capped(@Root() { results }: FoundPage): boolean {
    return results.capped;
  }

  @FieldResolver(() => SearchFacets, { description: 'Counts over everything that was found, whatever the page.' })
  facets(@Root() { view, results }: FoundPage): SearchFacets {
    return new SearchFacets(view, results.ranked);
  }
}

function hitsOf(search: Search): {
  idsAt: (view: View) => Promise<string[]>;
  load: (view: View, ids: readonly string[]) => Promise<(SearchHit | null)[]>;
} {
  const results = (view: View): Promise<Results> => view.load(resultsOf, search);
  return {
    idsAt: async (view) => (await results(view)).ranked.map(({ found }) => found.id),
    load: async (view, ids) => {
      const { reader, ranked } = await results(view);
      const byId = new Map(ranked.map((one) => [one.found.id, one]));
      return ids.map((id) => {
        const one = byId.get(id);
        return one ? Object.assign(new SearchHit(), { view, reader, ranked: one }) : null;
      });
    },
  };
}
