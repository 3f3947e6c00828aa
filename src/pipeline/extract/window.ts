import type { Mention } from './mention';
import { has, isTagged, type Sentence } from './sentences';

/** Where the part of a sentence that tells of a mention begins and ends: between its neighbours. */
export function windowOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
): { from: number; until: number } {
  const [before, mention, after] = [mentions[at - 1], mentions[at], mentions[at + 1]];
  if (mention === undefined) return { from: 0, until: sentence.tokens.length };
  if (after !== undefined && areJoined(sentence, mention, after))
    return { from: before === undefined ? 0 : before.last + 1, until: windowOf(sentence, mentions, at + 1).until };
  const cuts = sentence.tokens.flatMap(({ norm }, where) => (norm === ';' ? [where] : []));
  return {
    from: Math.max(startOf(sentence, mentions, at), ...cuts.filter((cut) => cut < mention.first)),
    until: Math.min(endOf(sentence, mention, after), ...cuts.filter((cut) => cut > mention.last)),
  };
}

function startOf(sentence: Sentence, mentions: readonly Mention[], at: number): number {
  const [before, mention] = [mentions[at - 1], mentions[at]];
  if (before === undefined || mention === undefined) return 0;
  if (areJoined(sentence, before, mention)) return windowStart(mentions, at - 1);
  return clauseBetween(sentence, before.last, mention.first) ?? before.last + 1;
}

function endOf(sentence: Sentence, { last }: Mention, after: Mention | undefined): number {
  if (after === undefined) return sentence.tokens.length;
  return clauseBetween(sentence, last, after.first) ?? after.first - 1;
}

/** The comma before “, а Москве отдали 35”: what stands behind it is told of the number that follows; null for none. */
function clauseBetween(sentence: Sentence, last: number, first: number): number | null {
  const commas = sentence.tokens.flatMap(({ norm }, at) => (norm === ',' && at > last && at < first ? [at] : []));
  const isContrast = (at: number): boolean => isTagged(sentence, at, 'CONTRAST') && !isTagged(sentence, at, 'BESIDE');
  return (
    commas.findLast((at) => isContrast(at + 1) || isDashed(sentence, at, first) || isDeed(sentence, at, first)) ??
    dashBetween(sentence, last, first) ??
    deedBetween(sentence, last, first)
  );
}

/** “the return of 195 soldiers and the hand-over to Ukraine of 195”: where the second deed begins. */
function deedBetween(sentence: Sentence, last: number, first: number): number | null {
  const and = sentence.tokens.findIndex((_, at) => at > last && at < first && isTagged(sentence, at, 'AND'));
  const isDeed = ['GIVE', 'GET', 'COME'].some((tag) => isTagged(sentence, and + 1, tag));
  return and > 0 && isDeed && has(sentence, 'TO:', and + 1, first) ? and : null;
}

/** “Ukraine received 1,212 bodies, the Russians were given 27”: a deed of its own before the comma, and one with its side behind it. */
function isDeed(sentence: Sentence, comma: number, first: number): boolean {
  const next = sentence.tokens[comma + 1];
  const isTold = (from: number, to: number): boolean =>
    ['GIVE', 'GET', 'COME'].some((tag) => has(sentence, tag, from, to));
  if (RELATIVE.test(next?.norm ?? '') || !isTold(0, comma) || !isTold(comma + 1, first)) return false;
  return ['TO:', 'WEAK:', 'SUBJ:'].some((tag) => has(sentence, tag, comma + 1, first));
}

/** “they gave 1,000, us - 19”: whose the number is stands before its dash. */
function isDashed({ tokens }: Sentence, comma: number, first: number): boolean {
  return tokens[first - 1]?.norm === '-' && first - comma > 2 && first - comma < 6;
}

/** The dash of “вернулся 31 раненый - России передали 15”: a deed with its receiver stands on either side. */
function dashBetween(sentence: Sentence, last: number, first: number): number | null {
  const dash = sentence.tokens.findIndex(({ norm }, at) => norm === '-' && at > last && at < first);
  const isToldThere = has(sentence, 'GIVE', dash + 1, first) || has(sentence, 'GET', dash + 1, first);
  const isDirected = ['TO:', 'WEAK:', 'SUBJ:'].some((tag) => has(sentence, tag, dash + 1, first));
  return dash > 0 && isToldThere && isDirected ? dash : null;
}

const RELATIVE =
  /^(котор(ый|ая|ое|ые|ого|ой|ых|ыми|ым|ую)|як(ий|а|е|і|ая|ое|ія|их|іх|ими|імі|ого|ога|ую|у)|что|що|што|who|which|that|whom)$/;

function windowStart(mentions: readonly Mention[], at: number): number {
  const before = mentions[at - 1];
  return before === undefined ? 0 : before.last + 1;
}

/** “four teenagers and one girl”: what is told of one is told of both, and so it is of “as many” of each. */
function areJoined(sentence: Sentence, one: Mention, other: Mention): boolean {
  if (one.first === other.first) return true;
  const between = other.first - one.last - 1;
  if (between < 1 || between > 2) return false;
  if (['GIVE', 'GET', 'COME'].some((tag) => isTagged(sentence, other.first - 1, tag))) return false;
  return Array.from({ length: between }, (_, step) => one.last + 1 + step).every(
    (at) => isTagged(sentence, at, 'AND') || isTagged(sentence, at, 'BESIDE'),
  );
}
