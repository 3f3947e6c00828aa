import type { Mention } from './mentions';
import { isTagged, type Sentence } from './sentences';

/** Where the part of a sentence that tells of a mention begins and ends: between its neighbours. */
export function windowOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
): { from: number; until: number } {
  const [before, after] = [mentions[at - 1], mentions[at + 1]];
  const mention = mentions[at];
  if (mention !== undefined && after !== undefined && areJoined(sentence, mention, after))
    return { from: before === undefined ? 0 : before.last + 1, until: windowOf(sentence, mentions, at + 1).until };
  const isSecond = mention !== undefined && before !== undefined && areJoined(sentence, before, mention);
  const from =
    before === undefined
      ? 0
      : isSecond
        ? windowStart(mentions, at - 1)
        : (clauseBetween(sentence, before.last, mention?.first ?? 0) ?? before.last + 1);
  const until =
    after === undefined
      ? sentence.tokens.length
      : (clauseBetween(sentence, mention?.last ?? 0, after.first) ?? after.first - 1);
  const cuts = sentence.tokens.flatMap(({ norm }, where) => (norm === ';' ? [where] : []));
  return {
    from: Math.max(from, ...cuts.filter((cut) => cut < (mention?.first ?? 0))),
    until: Math.min(until, ...cuts.filter((cut) => cut > (mention?.last ?? 0))),
  };
}

/** The comma before “, а Москве отдали 35”: what stands behind it is told of the number that follows; null for none. */
function clauseBetween(sentence: Sentence, last: number, first: number): number | null {
  const commas = sentence.tokens.flatMap(({ norm }, at) => (norm === ',' && at > last && at < first ? [at] : []));
  const isContrast = (at: number): boolean => isTagged(sentence, at, 'CONTRAST') && !isTagged(sentence, at, 'BESIDE');
  return commas.findLast((at) => isContrast(at + 1)) ?? null;
}

function windowStart(mentions: readonly Mention[], at: number): number {
  const before = mentions[at - 1];
  return before === undefined ? 0 : before.last + 1;
}

/** “four teenagers and one girl”: what is told of one is told of both. */
function areJoined(sentence: Sentence, one: Mention, other: Mention): boolean {
  const between = other.first - one.last - 1;
  if (between < 1 || between > 2) return false;
  return Array.from({ length: between }, (_, step) => one.last + 1 + step).every(
    (at) => isTagged(sentence, at, 'AND') || isTagged(sentence, at, 'BESIDE'),
  );
}
