import { BadUserInput } from '../../kernel/errors';
import type { Engine } from '../contract';
import { type Sql, sql } from '../sql';

/** A pattern is some times as long, and SQLite takes 50,000 bytes of one. */
const MAX_LETTERS = 1000;

/** Letters held by a text, whatever their case and script: each is sought in all its cases, so that every engine agrees.
 *  @throws {BadUserInput} for more letters than a pattern can hold */
export function holdsInAnyCase(expression: Sql, wanted: string, engine: Engine, path: string): Sql {
  const letters = [...wanted];
  if (letters.length > MAX_LETTERS) throw new BadUserInput(path, `${path} has more than ${MAX_LETTERS} letters.`);
  if (letters.length === 0) return sql`1 = 1`;
  if (engine === 'sqlite') return sql`${expression} GLOB ${`*${letters.map(globbed).join('')}*`}`;
  return sql`${expression} REGEXP ${letters.map(expressed).join('')}`;
}

const globbed = (letter: string): string => {
  const cases = casesOf(letter);
  return cases.length > 1 || '*?['.includes(letter) ? `[${cases.join('')}]` : letter;
};

const expressed = (letter: string): string => {
  const cases = casesOf(letter);
  return cases.length > 1 ? `[${cases.join('')}]` : letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
};

/** Those that are one letter too: ß has no other. */
const casesOf = (letter: string): string[] => {
  const cases = [letter, letter.toLowerCase(), letter.toUpperCase()].filter((each) => [...each].length === 1);
  return [...new Set(cases)];
};
