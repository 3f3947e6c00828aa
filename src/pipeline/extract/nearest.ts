import type { Match } from './patterns';
import type { Sentence } from './sentences';

/** The match nearest to a place. */
export function nearest(
  matches: readonly Match[],
  { first, last }: { first: number; last: number },
  sentence?: Sentence,
): Match | null {
  const comma = (from: number, to: number): number =>
    sentence?.tokens.slice(from, to).some(({ norm }) => /^[,;:]$/.test(norm)) ? 4 : 0;
  const gap = (match: Match): number =>
    match.first > last
      ? match.first - last + comma(last, match.first)
      : match.last < first
        ? first - match.last + 0.5 + comma(match.last, first)
        : 0;
  return [...matches].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}
