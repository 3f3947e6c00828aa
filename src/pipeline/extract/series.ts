import { shifted } from './calendar';
import { cardinalAt } from './cardinal';
import type { Context } from './context';
import type { DateRef } from './date-ref';
import type { Frame } from './frame';
import { has, isTagged, type Sentence } from './sentences';

/** A hand-over in stages, and where its number stands. */
export interface Series {
  readonly frame: Frame;
  readonly holds: (sentence: Sentence, token: number) => boolean;
}

/** What is numbered in some tokens of a sentence. */
interface Numbered {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

/** No side gave up more people in one day. */
const MOST_IN_A_DAY = 399;
const LONGEST = 5;

/** “1,000 for 1,000”, told beside its stages, which follow each other day by day: from the first of them to the last. Null where no such days are told. */
export function seriesOf(context: Context, frames: readonly Frame[]): Series | null {
  const numbers = context.sentences.flatMap((sentence) => numbersIn(context, sentence));
  const run = numbers.length === 0 ? null : runOf(context, frames);
  if (run === null || frames.some(({ date }) => date?.from === run.from && date.to === run.to)) return null;
  const own = numbers.filter(({ sentence }) => isOfDays(context, sentence, run));
  const [first, to] = [run.frame, run.to];
  if (first.date === null || own.length === 0) return null;
  const isAhead = context.published !== null && to > context.published;
  const frame: Frame = {
    lead: false,
    date: { ...first.date, from: run.from, to },
    dated: first.dated,
    outcome: isAhead ? 'ANNOUNCED' : 'HELD',
    sentences: new Set(),
  };
  return {
    frame,
    holds: (sentence, token) =>
      own.some((number) => number.sentence === sentence && token >= number.first && token <= number.last),
  };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Told of no other days: “the largest, 1,000 for 1,000, took place from May 23 to May 25”. */
const isOfDays = ({ dates }: Context, { index }: Sentence, days: Days): boolean =>
  (dates[index] ?? []).every(({ from, to }) => from <= days.to && to >= days.from);

/** “1,000 for 1,000”, “500 each”. */
function numbersIn({ lexicon }: Context, sentence: Sentence): Numbered[] {
  return sentence.tokens.flatMap((_, at) => {
    const number = cardinalAt(sentence, at, lexicon);
    if (number === null || number.value <= MOST_IN_A_DAY || isLeast(sentence, at) || isOfBodies(sentence, number))
      return [];
    const joint = number.last + 1;
    const other = isTagged(sentence, joint, 'FORMULA') ? cardinalAt(sentence, joint + 1, lexicon) : null;
    if (other?.value === number.value) return [{ sentence, first: at, last: other.last }];
    const isEach =
      PER.test(sentence.tokens[at - 1]?.norm ?? '') ||
      has(sentence, 'EACH', Math.max(0, at - 1), number.last + EACH_WITHIN);
    return isEach ? [{ sentence, first: at, last: number.last }] : [];
  });
}

const PER = /^(по|па)$/;
const EACH_WITHIN = 6;

const isOfBodies = (sentence: Sentence, { first, last }: { readonly first: number; readonly last: number }): boolean =>
  has(sentence, 'BODY', first, last + BODIES_WITHIN);

const BODIES_WITHIN = 4;

/** “at least 1,200 each”: what was agreed for later. */
const isLeast = (sentence: Sentence, at: number): boolean => has(sentence, 'LOW', Math.max(0, at - 4), at);

/** The first stretch of days without a gap that a text tells of. */
function runOf(
  { dates, published }: Context,
  frames: readonly Frame[],
): { readonly from: string; readonly to: string; readonly frame: Frame } | null {
  const ahead = dates.flat().filter((date) => published !== null && date.from > published && isShort(date));
  const stages = frames
    .filter(({ date, outcome }) => date !== null && isShort(date) && outcome !== 'CALLED_OFF')
    .sort((a, b) => (a.date?.from ?? '').localeCompare(b.date?.from ?? ''));
  const ends = [...stages.flatMap(({ date }) => date ?? []), ...ahead].sort((a, b) => a.from.localeCompare(b.from));
  for (const frame of stages) {
    const from = frame.date?.from ?? '';
    const to = ends.reduce((end, date) => (date.from > from && date.from <= shifted(end, 1) && date.to > end ? date.to : end), frame.date?.to ?? ''); // prettier-ignore
    if (to > (frame.date?.to ?? '') && to < shifted(from, LONGEST)) return { from, to, frame };
  }
  return null;
}

const isShort = ({ precision, from, to, days }: DateRef): boolean =>
  precision === 'DAY' && days === undefined && to < shifted(from, LONGEST);
