import type { Engine } from '../../db/contract';
import { type Sql, sql } from '../../db/sql';
import { entryWord } from './entry-words';

/** One of these must be there. */
export type AnyOf = readonly Wanted[];

export interface Wanted {
  readonly skeleton: string;
  /** True: any word that begins so. */
  readonly prefix: boolean;
}

/** The condition that an entry, called `e`, holds a word of each list. Every engine gives the same entries, for it sees only words of ASCII
 *  letters and digits that begin alike; so nothing in the text of a reader is an operator. */
export function holdsWords(engine: Engine, lists: readonly AnyOf[]): Sql {
  if (engine === 'sqlite') {
    const match = lists.map((list) => `(${wordsIn(list, ' OR ')})`).join(' AND ');
    return sql`e.id IN (SELECT w.rowid FROM search_words w WHERE search_words MATCH ${match})`;
  }
  const match = lists.map((list) => `+(${wordsIn(list, ' ')})`).join(' ');
  return sql`MATCH (e.words) AGAINST (${match} IN BOOLEAN MODE)`;
}

function wordsIn(list: AnyOf, or: string): string {
  const words = list.map(({ skeleton, prefix }) => `${entryWord(skeleton)}${prefix ? '*' : ''}`);
  return [...new Set(words)].join(or);
}
