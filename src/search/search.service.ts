import type { Batch, View } from '../db/view';
import { candidates } from './index/candidates';
import { askedFor, wantedIn } from './query/asked';
import { namingsIn } from './query/names';
import { Reader } from './query/occurrences';
import { parseQuery } from './query/parse';
import { inRank, type Ranked, ranked } from './query/rank';
import { saidBy } from './said/memory';
import type { Said, SaidText } from './said/said';
import type { SearchType } from './search.terms';

export interface Search {
  readonly text: string;
  readonly types: readonly SearchType[];
}

/** Everything that was found, the best first. */
export interface Results {
  readonly reader: Reader;
  readonly ranked: readonly Ranked<Said>[];
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
  const read = readingWith(reader);
  const hits: Ranked<Said>[] = [];
  for (const one of await saidBy(view, found)) {
    const hit = ranked(asked, one, read(one));
    if (hit) hits.push(hit);
  }
  return { reader, ranked: hits.sort(inRank), capped };
}

type Readings = ReturnType<typeof Reader.prototype.readWords<SaidText>>;

/** Reads the names of a speaker once, however much it says. */
function readingWith(reader: Reader): (said: Said) => Readings {
  const known = new Map<readonly SaidText[], Readings>();
  return ({ texts, names }) => {
    const named = known.get(names) ?? reader.readWords(names);
    known.set(names, named);
    const own = reader.readWords(texts);
    return named.length > 0 ? [...own, ...named] : own;
  };
}
