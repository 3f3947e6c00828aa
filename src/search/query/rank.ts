import type { Searchable } from '../searchable';
import { SearchType } from '../search.terms';
import type { Asked } from './asked';
import type { TextMatches } from './occurrences';

export interface Ranked {
  readonly found: Searchable;
  readonly score: number;
  /** Parties through whose name it was found, by id. */
  readonly partyIds: readonly string[];
}

/** For a text that says all terms, in any order or side by side as they were asked. */
const TOGETHER = 30;
const SIDE_BY_SIDE = 60;

/** Null unless every term is said somewhere. The steps are in the README. */
export function ranked(asked: Asked, found: Searchable, readings: readonly TextMatches[]): Ranked | null {
  const best = asked.terms.map((_, term) => Math.max(0, ...readings.map((reading) => worthOf(reading, term))));
  if (best.some((worth) => worth === 0)) return null;
  const sum = best.reduce((total, worth) => total + worth);
  const together = Math.max(0, ...readings.map((reading) => togetherIn(reading, asked.terms.length)));
  return { found, score: sum + together, partyIds: partiesIn(readings) };
}

function worthOf({ text, occurrences }: TextMatches, term: number): number {
  const likeness = occurrences.filter((one) => one.term === term).map((one) => one.likeness);
  return text.weight * Math.max(0, ...likeness);
}

function togetherIn({ occurrences }: TextMatches, terms: number): number {
  if (terms < 2 || new Set(occurrences.map(({ term }) => term)).size < terms) return 0;
  let ends: ReadonlySet<number> = new Set(occurrences.filter(({ term }) => term === 0).map(({ to }) => to));
  for (let next = 1; next < terms; next += 1)
    ends = new Set(occurrences.filter(({ term, from }) => term === next && ends.has(from)).map(({ to }) => to));
  return ends.size > 0 ? SIDE_BY_SIDE : TOGETHER;
}

/** A name of a party names that party only; any other text names whom the words mean. */
function partiesIn(readings: readonly TextMatches[]): string[] {
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
