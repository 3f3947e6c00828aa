import type { DateRef } from './date-ref';
import { isOfProcess, isOfResult } from './date-other';
import { found, has, partAround, type Sentence } from './sentences';

/** The day of talks, or on which they agreed. */
export function isOfTalks(sentence: Sentence, { first, last }: DateRef): boolean {
  const colon = sentence.tokens.findLastIndex(({ norm }, at) => at < first && norm === ':');
  const isBeside = has(sentence, 'MEETING', Math.max(0, first - 4, colon + 1), last + 1);
  if (areHeldThen(sentence, first) || isAgreedThen(sentence, first, last)) return true;
  if (!isBeside || isOfResult(sentence, first) || isOfProcess(sentence, first)) return false;
  if (areOnExchanges(sentence)) return true;
  return !has(sentence, 'EXCHANGE', Math.max(0, first - 6), last + 6);
}

/** “in November talks on further exchanges were resumed”. */
const areOnExchanges = (sentence: Sentence): boolean =>
  found(sentence, 'MEETING').some(
    ({ last }) => ON.test(sentence.tokens[last + 1]?.norm ?? '') && has(sentence, 'EXCHANGE', last + 2, last + 4),
  ) && !['COME', 'GET', 'GIVE', 'DONE', 'POW', 'PRISON'].some((tag) => has(sentence, tag));

const ON = /^(on|about|про|пра|о|об|аб)$/;

/** “At the end of April the first talks were held in Doha”: and of nobody is told that he came or was given. */
function areHeldThen(sentence: Sentence, first: number): boolean {
  const [from, to] = partAround(sentence, first);
  const isMeeting = has(sentence, 'MEETING', from, to) && !has(sentence, 'RESULT', 0, first);
  return isMeeting && !DEEDS.some((tag) => has(sentence, tag)) && !isOfProcess(sentence, first);
}

const DEEDS = ['EXCHANGE', 'COME', 'GET', 'GIVE', 'BODY', 'POW', 'PEOPLE', 'CIVIL', 'CHILD', 'PRISON', 'OPERATION'];

/** “the exchange on which they agreed on 16 May”, “which on 2 June they settled on in Istanbul”. */
function isAgreedThen({ tokens }: Sentence, first: number, last: number): boolean {
  const which = tokens.slice(Math.max(0, first - WHICH_WITHIN), first).findLastIndex(({ norm }) => WHICH.test(norm));
  if (which < 0) return false;
  const since = Math.max(0, first - WHICH_WITHIN) + which;
  if (tokens.slice(since + 1, first).some(({ kind }) => kind === 'mark')) return false;
  const clause = tokens.slice(since + 1, last + AGREED_WITHIN);
  const end = clause.findIndex(({ kind }) => kind === 'mark');
  return clause.slice(0, end < 0 ? clause.length : end).some(({ norm }) => AGREED.test(norm));
}

const WHICH_WITHIN = 7;
const AGREED_WITHIN = 5;
const WHICH = /^(which|котор(ый|ого|ых|ом|ой|ую|ые)|як(ий|ого|их|у|ій|ої|і|ім|ая|ога|іх|ія|ую)|що|пра|про)$/;
const AGREED =
  /^(agreed|settled|договорил|условил|согласовал|достигл|домовил|погодил|узгодил|досягл|дамовіл|узгадніл|пагадзіл|дасягнул)(и|ися|ись|іся|і)?(с[ья])?$/;
