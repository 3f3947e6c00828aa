import type { Lexicon } from './lexicon';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

export interface Cardinal {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** What was read of a number so far: full thousands, the rest, and the size of the last word. */
interface Read {
  readonly sum: number;
  readonly current: number;
  readonly least: number;
}

const NOTHING: Read = { sum: 0, current: 0, least: Infinity };

/** Reads “сто пятьдесят семь”, “1.5 thousand”, “полторы сотни”, “14 тысяч”; null where no number begins. */
export function cardinalAt({ tokens }: Pick<Sentence, 'tokens'>, from: number, lexicon: Lexicon): Cardinal | null {
  if (isOneAndHalf(lexicon, tokens[from]?.norm)) return oneAndHalfAt(tokens, from, lexicon);
  let read = NOTHING;
  let at = from;
  while (at < tokens.length) {
    const step = stepAt(tokens, at, at === from, read, lexicon);
    if (step === null) break;
    read = step.read;
    at += step.tokens;
  }
  return at === from ? null : { first: from, last: at - 1, value: Math.round(read.sum + read.current) };
}

/** The number with what one more word or two add to it; null where it has ended. */
function stepAt(
  tokens: readonly Token[],
  at: number,
  isFirst: boolean,
  read: Read,
  lexicon: Lexicon,
): { readonly read: Read; readonly tokens: number } | null {
  if (!isFirst && isHalf(tokens, at)) return { read: { ...read, current: read.current + 0.5 }, tokens: 2 };
  const value = valueOf(tokens[at], lexicon);
  if (value === null) {
    const isJoint = isJoining(tokens[at]?.norm, tokens[at + 1]?.norm, lexicon, isFirst ? 0 : read.least);
    return isJoint ? { read, tokens: 1 } : null;
  }
  const next = withWord(read, value, tokens[at]?.kind === 'word', isFirst);
  return next === null ? null : { read: next, tokens: 1 };
}

function valueOf(token: Token | undefined, lexicon: Lexicon): number | null {
  if (token?.kind === 'number') return token.suffix === '' ? token.value : null;
  return lexicon.cardinal(token?.norm ?? '') ?? null;
}

function withWord({ sum, current, least }: Read, value: number, isWord: boolean, isFirst: boolean): Read | null {
  if (value === 1000 && isWord) return { sum: sum + Math.max(current, 1) * 1000, current: 0, least: 1000 };
  if (value === 100 && isWord && current > 0 && current < 10) return { sum, current: current * 100, least: 100 };
  if (isFirst || (isWord && value < sizeOf(least))) return { sum, current: current + value, least: value };
  return null;
}

/** “полторы сотни”. */
function oneAndHalfAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Cardinal | null {
  const unit = lexicon.cardinal(tokens[from + 1]?.norm ?? '');
  return unit === 100 || unit === 1000 ? { first: from, last: from + 1, value: unit * 1.5 } : null;
}

/** “восемь с половиной тысяч”. */
function isHalf(tokens: readonly Token[], at: number): boolean {
  const follows = (step: number, words: RegExp): boolean => words.test(tokens[at + step]?.norm ?? '');
  return follows(0, /^(с|з|із|са)$/) && follows(1, /^(половин|палавін|палов)/) && follows(2, /^(тыс|тис)/);
}

function isOneAndHalf({ data }: Lexicon, norm: string | undefined): boolean {
  return norm !== undefined && data.oneAndHalf !== '' && data.oneAndHalf.split(' ').includes(norm);
}

/** The size below which a further word may stand: after “сто” comes up to 99. */
function sizeOf(least: number): number {
  if (least >= 1000) return 1000;
  if (least >= 100) return 100;
  return least >= 20 ? 10 : 0;
}

/** “one hundred and sixteen”. */
function isJoining(norm: string | undefined, next: string | undefined, lexicon: Lexicon, least: number): boolean {
  const follows = lexicon.cardinal(next ?? '') ?? 1000;
  const isAfter = least === 100 || least === 1000;
  return lexicon.language === 'en' && norm === 'and' && isAfter && follows < 100 && follows > 0;
}
