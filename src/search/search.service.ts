import { groupBy } from '../kernel/group';
import type { Batch, View } from '../db/view';
import { type Candidate, candidates } from './index/candidates';
import { type Asked, askedFor, wantedIn } from './query/asked';
import { namingsIn } from './query/names';
import { Reader } from './query/occurrences';
import { parseQuery } from './query/parse';
import { inRank, type Ranked, ranked } from './query/rank';
import type { SearchType } from './search.terms';
import type { Searchable } from './searchable';
import { SEARCHABLES } from './searchables';

export interface Search {
  readonly text: string;
  readonly types: readonly SearchType[];
}

/** Everything that was found, the best first. */
export interface Results {
  readonly asked: Asked;
  readonly ranked: readonly Ranked[];
  /** True when more candidates were there than are looked at. */
  readonly capped: boolean;
}

/** Candidates that are looked at. */
const MOST = 1000;

/** Searches, once for each request and view.
 *  @throws {BadUserInput} for a text that cannot be searched for */
export const resultsOf: Batch<Search, Results> = (view, searches) =>
  Promise.all(searches.map((search) => resultsFor(view, search)));

async function resultsFor(view: View, { text, types }: Search): Promise<Results> {
  const terms = parseQuery(text);
  const asked = askedFor(terms, await namingsIn(view, terms));
  const { found, capped } = await candidates(view, wantedIn(asked), types, MOST);
  const reader = new Reader(asked);
  const rank = (one: Searchable): Ranked | [] => ranked(asked, one, reader.read(one)) ?? [];
  return { asked, ranked: (await searchables(view, found)).flatMap(rank).sort(inRank), capped };
}

async function searchables(view: View, found: readonly Candidate[]): Promise<Searchable[]> {
  const groups = [...groupBy(found, ({ type }) => type)];
  const lists = await Promise.all(
    groups.map(([type, group]) =>
      view.loadMany(
        SEARCHABLES[type],
        group.map(({ id }) => id),
      ),
    ),
  );
  return lists.flat().filter((one) => one !== null);
}
