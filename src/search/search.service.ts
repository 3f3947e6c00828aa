import type { Batch, View } from '../db/view';
import { candidates } from './index/candidates';
import { askedFor, wantedIn } from './query/asked';
import { namingsIn } from './query/names';
import { Reader } from './query/occurrences';
import { parseQuery } from './query/parse';
import { inRank, type Ranked } from './query/rank';
import { heardBy } from './said/memory';
import { rankedAmong } from './said/ranking';
import type { SearchType } from './search.terms';

export interface Search {
  readonly text: string;
  readonly types: readonly SearchType[];
}

/** Everything that was found, the best first. */
export interface Results {
  readonly reader: Reader;
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
  const hits = rankedAmong(await heardBy(view, found), asked, reader);
  return { reader, ranked: hits.sort(inRank), capped };
}
