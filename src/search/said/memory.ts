import type { View } from '../../db/view';
import { groupBy } from '../../kernel/group';
import type { Candidate } from '../index/candidate';
import { SearchType } from '../search.terms';
import { SEARCHABLES } from '../searchables';
import { Concordance } from './concordance';
import { Names } from './names';
import { type Said, saidOf } from './said';
import { saidInStatements } from './statements';

/** What is remembered, and the names of those who said it. */
export class Memory {
  readonly concordance = new Concordance();
  readonly names = new Names();
}

/** Candidates by the numbers that the concordance gave them, and those that it has no place for. */
export interface Heard {
  readonly memory: Memory;
  readonly numbers: readonly number[];
  readonly others: readonly Said[];
}

const noneYet = (): Promise<{ memory: Memory }> => Promise.resolve({ memory: new Memory() });

/** Candidates as the memory knows them, in any order; what is not there at the view is left out. Remembered at the head. */
export async function heardBy(view: View, found: readonly Candidate[]): Promise<Heard> {
  const kept = await view.kept(noneYet);
  if (kept.memory.concordance.isFull) kept.memory = new Memory();
  const { memory } = kept;
  const { concordance } = memory;
  const numbers: number[] = [];
  const unknown: Candidate[] = [];
  for (const candidate of found) {
    const number = concordance.numberOf(candidate.id);
    if (number === undefined) unknown.push(candidate);
    else numbers.push(number);
  }
  const others = (await readAll(view, unknown)).filter((said) => {
    const number = concordance.numberOf(said.id) ?? concordance.add(said);
    if (number !== null) numbers.push(number);
    return number === null;
  });
  return { memory, numbers, others };
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
