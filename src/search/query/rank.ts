import type { Findable, SearchText } from '../searchable';
import { SearchType } from '../search.terms';
import type { Asked } from './asked';
import type { Reading } from './occurrences';

export interface Ranked<T extends Findable = Findable> {
  readonly found: T;
  readonly score: number;
}

/** For a text that says all terms, in any order or side by side as they were asked. */
export const TOGETHER = 30;
export const SIDE_BY_SIDE = 60;

type Said = Reading<Pick<SearchText, 'weight' | 'partyId'>>;

/** Null unless every term is said somewhere. The steps are in the README. */
export function ranked<T extends Findable>(asked: Asked, found: T, readings: readonly Said[]): Ranked<T> | null {
  const best = bestOf(asked.terms.length, readings);
  if (best.includes(0)) return null;
  const sum = best.reduce((total, worth) => total + worth);
  return { found, score: sum + together(readings, best.length) };
}

/** What each term is worth; 0 where it is not said. */
function bestOf(terms: number, readings: readonly Said[]): number[] {
  const best = new Array<number>(terms).fill(0);
  for (const { text, occurrences } of readings)
    for (const { term, likeness } of occurrences) best[term] = Math.max(best[term]!, text.weight * likeness);
  return best;
}

function together(readings: readonly Said[], terms: number): number {
  return terms < 2 ? 0 : Math.max(0, ...readings.map((reading) => togetherIn(reading, terms)));
}

function togetherIn({ occurrences }: Said, terms: number): number {
  if (new Set(occurrences.map(({ term }) => term)).size < terms) return 0;
  let ends: ReadonlySet<number> = new Set(occurrences.filter(({ term }) => term === 0).map(({ to }) => to));
  for (let next = 1; next < terms; next += 1)
    ends = new Set(occurrences.filter(({ term, from }) => term === next && ends.has(from)).map(({ to }) => to));
  return ends.size > 0 ? SIDE_BY_SIDE : TOGETHER;
}

/** The parties through whose name it was found, by id. A name of a party names that party only; any other text names whom the words mean. */
export function partiesIn(readings: readonly Said[]): string[] {
  const ids = readings.flatMap(({ text, occurrences }) => {
    const named = occurrences.flatMap(({ way }) => way.partyIds);
    return text.partyId === null ? named : named.filter((id) => id === text.partyId);
  });
  return [...new Set(ids)].sort();
}

const TYPES = Object.values(SearchType);

/** The best first; among equals what is nearer to its origin, the newer, by type, by id. */
export function inRank(left: Ranked, right: Ranked): number {
  const [one, other] = [left.found, right.found];
  return (
    right.score - left.score ||
    Number(one.relays) - Number(other.relays) ||
    compare(other.day ?? '', one.day ?? '') ||
    TYPES.indexOf(one.type) - TYPES.indexOf(other.type) ||
    compare(one.id, other.id)
  );
}

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
