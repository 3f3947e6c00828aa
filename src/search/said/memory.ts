import { LRUCache } from 'lru-cache';
import type { View } from '../../db/view';
import { groupBy } from '../../kernel/group';
import type { Candidate } from '../index/candidate';
import { SearchType } from '../search.terms';
import { SEARCHABLES } from '../searchables';
import { type Said, saidOf } from './said';
import { saidInStatements } from './statements';

/** Of 8 bytes: 80 MB in all. */
const MOST_PLACES = 10_000_000;

/** Candidates with their words, those last asked for. */
const noneYet = (): Promise<LRUCache<string, Said>> =>
  Promise.resolve(new LRUCache({ maxSize: MOST_PLACES, sizeCalculation: sizeOf }));

/** A word takes one place. Names are not counted: all that a speaker says shares them. */
const sizeOf = ({ texts }: Said): number => texts.reduce((sum, { words }) => sum + words.length, AROUND);

/** What lies around the words, measured. */
const AROUND = 80;

/** Candidates with their words, in any order; what is not there at the view is left out. Remembered at the head. */
export async function saidBy(view: View, found: readonly Candidate[]): Promise<Said[]> {
  const memory = await view.kept(noneYet);
  const known = found.map(({ id }) => memory.get(id));
  const unknown = found.filter((_, index) => known[index] === undefined);
  const read = unknown.length === 0 ? [] : await readAll(view, unknown);
  for (const said of read) memory.set(said.id, said);
  return [...known.filter((said) => said !== undefined), ...read];
}

async function readAll(view: View, found: readonly Candidate[]): Promise<Said[]> {
  const groups = [...groupBy(found, ({ type }) => type)];
  const lists = await Promise.all(
    groups.map(([type, group]) =>
      read(
        view,
        type,
        group.map(({ id }) => id),
      ),
    ),
  );
  return lists.flat();
}

async function read(view: View, type: SearchType, ids: readonly string[]): Promise<Said[]> {
  if (view.isHead && type === SearchType.STATEMENT) return saidInStatements(view, ids);
  const found = await view.loadMany(SEARCHABLES[type], ids);
  return found.flatMap((one) => (one === null ? [] : [saidOf(one)]));
}
