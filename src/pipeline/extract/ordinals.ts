import type { Context } from './context';
import { cardinalAt } from './cardinal';
import { found, has, isTagged, type Sentence } from './sentences';
import type { Token } from './tokens';

export interface Ordinal {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

const SUFFIX =
  /^-?(й|м|я|е|ы|і|х|у|ий|ій|го|га|ого|ага|ый|ой|ым|ім|му|ому|аму|ю|ю|шы|гі|ці|ты|мы|ты|th|st|nd|rd|ая|ае|ое|ше|та|те|шае|мае|тае|тага|мага|шага|тым|шым|мым|ша|ма)$/;
const REACH = 7;
const TIME = /^(time|раз)$/;
const ADVERB = /^[ву](друге|трет[єє]|четверте|п'яте|шосте|сьоме|восьме|дев'яте|десяте|.+адцяте)$/;
const MEDIATOR = /^(mediator|посредник|посередник|пасярэднік)/;

/** “the 67th exchange”: the number of a hand-over in a series, next to the word for it. */
export function ordinalsOf(context: Context): Ordinal[] {
  const all = context.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((_, at) => {
      const ordinal = ordinalAt(context, sentence, at);
      return ordinal === null || isDate(context, sentence, at)
        ? []
        : [ordinal].filter((it) => isOfOperation(it, context) && !isJustFirst(it, context));
    }),
  );
  return all.filter(
    ({ sentence, value }) =>
      !sentence.heading || !all.some((other) => other.value === value && !other.sentence.heading),
  );
}

function ordinalAt({ lexicon }: Context, sentence: Sentence, at: number): Ordinal | null {
  const token = sentence.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return inDigits(sentence, token, at);
  const value = lexicon.ordinal(token.norm);
  return value === undefined ? numbered(sentence, at, lexicon) : inWords(sentence, at, value, lexicon);
}

/** “67th”. */
function inDigits(sentence: Sentence, { value, suffix }: Token, at: number): Ordinal | null {
  const isOrdinal = value !== null && Number.isInteger(value) && SUFFIX.test(suffix) && value < 1900;
  return isOrdinal ? { sentence, first: at, last: at, value } : null;
}

/** “пятьдесят пятый”. */
function inWords(sentence: Sentence, at: number, value: number, lexicon: Context['lexicon']): Ordinal {
  const before = { tokens: sentence.tokens.slice(0, at) };
  const tens = at > 0 && value < 10 ? cardinalAt(before, at - 1, lexicon) : null;
  const isRound = tens !== null && tens.value >= 20 && tens.value % 10 === 0;
  if (!isRound || sentence.tokens[at - 1]?.kind !== 'word') return { sentence, first: at, last: at, value };
  return { sentence, first: at - 1, last: at, value: tens.value + value };
}

/** “mediation number eight”. */
function numbered(sentence: Sentence, at: number, lexicon: Context['lexicon']): Ordinal | null {
  if (!/^(number|no|номер|номером|номера|нумар|нумарам|№)$/.test(sentence.tokens[at]?.norm ?? '')) return null;
  const number = cardinalAt(sentence, at + 1, lexicon);
  return number === null ? null : { sentence, first: at, last: number.last, value: number.value };
}

function isDate({ dates }: Context, sentence: Sentence, at: number): boolean {
  return (dates[sentence.index] ?? []).some(({ first, last }) => first <= at && last >= at);
}

/** “the first in five months” is no number in a series; “the first this year” and “the first full one” are. */
function isJustFirst({ sentence, first, last, value }: Ordinal, { dates }: Context): boolean {
  const isOfYear = (dates[sentence.index] ?? []).some(
    (date) =>
      (date.first > last
        ? date.first <= last + YEAR_REACH
        : date.last >= first - YEAR_REACH && isNamed(sentence, last)) &&
      date.from.endsWith('-01-01') &&
      date.to.endsWith('-12-31'),
  );
  const isInSeries = isOfYear || isTagged(sentence, last + 1, 'FULL') || has(sentence, 'PERIOD:thisYear');
  return value === 1 && !isInSeries;
}

const YEAR_REACH = 3;

/** “in 2025 this is the first exchange”, “in 2023 it became the first”. */
const isNamed = (sentence: Sentence, last: number): boolean =>
  isTagged(sentence, last + 1, 'OPERATION') || sentence.tokens[last + 1]?.kind !== 'word';

/** “mediated for the tenth time”, “вдесяте”. */
function isTime(sentence: Sentence, last: number): boolean {
  const isNext = TIME.test(sentence.tokens[last + 1]?.norm ?? '') || ADVERB.test(sentence.tokens[last]?.norm ?? '');
  return isNext && ['MEDIATION', 'EXCHANGE', 'OPERATION'].some((tag) => has(sentence, tag));
}

/** “It was the 74th since the start of the war”, “четвертим від січня”: what is numbered stands elsewhere in the sentence or before it. */
function isSinceThen({ sentence, first, last }: Omit<Ordinal, 'value'>, sentences: readonly Sentence[]): boolean {
  const isSince = ['SINCE_CUE', 'PERIOD:'].some((tag) =>
    found(sentence, tag).some((cue) => cue.first > last && cue.first <= last + 2),
  );
  const before = sentences[sentence.index - 1];
  const isIt = first <= IT_WITHIN && IT.test(sentence.tokens[0]?.norm ?? '') && before !== undefined;
  return isSince && (has(sentence, 'OPERATION') || (isIt && has(before, 'OPERATION')));
}

const IT = /^(it|this|that|это|он|це|він|гэта|ен)$/;
const IT_WITHIN = 4;

function isOfOperation({ sentence, first, last }: Ordinal, { lexicon, sentences }: Context): boolean {
  if ([1, 2].some((step) => lexicon.words('dayWord').has(sentence.tokens[last + step]?.norm ?? ''))) return false;
  if (MEDIATOR.test(sentence.tokens[last + 1]?.norm ?? '')) return false;
  const isOfPeople = ['POW', 'PEOPLE', 'BODY', 'VAGUE', 'WOUNDED'].some((tag) => isTagged(sentence, last + 1, tag));
  if (isOfPeople && !isTagged(sentence, last + 2, 'OPERATION')) return false;
  if (isTime(sentence, last) || isSinceThen({ sentence, first, last }, sentences)) return true;
  return found(sentence, 'OPERATION').some((match) => Math.max(match.first - last, first - match.last) <= REACH);
}
