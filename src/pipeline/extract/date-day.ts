import type { DateContext, DateRef } from './date-ref';
import { complete } from './date-year';
import { isTagged, type Sentence } from './sentences';
import type { Token } from './tokens';

const DAY_WORD = /^(числ|лічб)/;
const AND = /^(and|и|і|й|та|ды|,)$/;
const DEEDS = ['COME', 'GIVE', 'GET', 'DONE'];

export function dayNumber({ tokens }: Sentence, at: number, { lexicon }: DateContext): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isOrdinary = token.suffix === '' || /^(st|nd|rd|th|-?(го|е|га|ого|ага))$/.test(token.suffix);
  const value = token.kind === 'number' && isOrdinary ? token.value : (lexicon.ordinal(token.norm) ?? null);
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 31 ? value : null;
}

/** The day that begins at a token, in one word or two, and the token after it. */
export function dayAt(sentence: Sentence, at: number, context: DateContext): { day: number; next: number } | null {
  const day = dayNumber(sentence, at, context);
  if (day !== null) return { day, next: at + 1 };
  const tens = context.lexicon.cardinal(sentence.tokens[at]?.norm ?? '');
  if (tens !== 20 && tens !== 30) return null;
  const units = sentence.tokens[at + 1]?.kind === 'word' ? dayNumber(sentence, at + 1, context) : null;
  return units !== null && units < 10 ? { day: tens + units, next: at + 2 } : null;
}

/** “on the 9th”, “шостого числа”, “13-го, 14-го и 15-го привезли”: in the month named before, else in that of the publication. */
export function dayAlone(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const { tokens } = sentence;
  const read = dayAt(sentence, at, context);
  if (read === null || context.published === null) return null;
  const isNumbered = DAY_WORD.test(tokens[read.next]?.norm ?? '');
  if (!isNumbered && !isOnThe(tokens, at) && !isOfDays(sentence, at)) return null;
  const named = tokens.slice(0, at).map(({ norm }) => context.lexicon.month(norm));
  const month =
    named.findLast((it) => it !== undefined) ?? context.monthBefore ?? Number(context.published.slice(5, 7));
  const last = isNumbered ? read.next : read.next - 1;
  return complete(sentence, { first: at, last, month, day: read.day, firstDay: null }, context);
}

function isOnThe(tokens: readonly Token[], at: number): boolean {
  const isAfter = tokens[at - 2]?.norm === 'on' && tokens[at - 1]?.norm === 'the';
  return isAfter && tokens[at]?.kind === 'number' && tokens[at + 1]?.kind !== 'word';
}

/** “14-го” before a deed, or in a row of such days. */
function isOfDays(sentence: Sentence, at: number): boolean {
  const isDay = (token: Token | undefined): boolean => /^-?(го|га)$/.test(token?.suffix ?? '');
  const { tokens } = sentence;
  if (!isDay(tokens[at])) return false;
  const isRow = [-1, 1].some((way) => AND.test(tokens[at + way]?.norm ?? '') && isDay(tokens[at + 2 * way]));
  return (
    isRow ||
    isEntry(sentence, at) ||
    DEEDS.some((tag) => isTagged(sentence, at + 1, tag) && !isTagged(sentence, at + 1, 'OPERATION'))
  );
}

/** “11-го - 45, 23-го еще 36”, “60 - 6-го”: a day with its number. */
function isEntry(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const behind = tokens[at + 1]?.norm === '-' || isTagged(sentence, at + 1, 'BESIDE') ? at + 2 : at + 1;
  const before = tokens[at - 1]?.norm === '-' ? at - 2 : at;
  return tokens[behind]?.kind === 'number' || (before < at && tokens[before]?.kind === 'number');
}
