import type { DateRef } from './date-ref';
import { isOfWords } from './date-said';
import { found, has, type Sentence } from './sentences';
import type { Token } from './tokens';

/** How many words before a date tell what else it is of. */
const REACH = 6;

/** Days of talks, of capture and of what was said are no dates of hand-overs. */
export function isOfOther(sentence: Sentence, date: DateRef): boolean {
  const { first, last } = date;
  if (isOfAgreement(sentence, first, last) || isOfInvasion(sentence, first)) return true;
  if (isOfWords(sentence, date) || isOfOtherStates(sentence)) return true;
  return (
    (isOf(sentence, first, 'MEETING', REACH) && !isOfResult(sentence, first) && !isOfProcess(sentence, first)) ||
    isOf(sentence, first, 'SEIZED', REACH)
  );
}

/** “in Istanbul on 2 June”; a mark parts what was agreed there from the day of the hand-over, and so does its deed. */
function isOfAgreement(sentence: Sentence, first: number, last: number): boolean {
  const isAfterMark = /^[,:;-]$/.test(sentence.tokens[first - 1]?.norm ?? '');
  const isDone = has(sentence, 'EXCHANGE', last + 1, last + 3);
  return !isDone && has(sentence, 'AGREEMENT:', isAfterMark ? first : Math.max(0, first - 2), last + 2);
}

/** “as a result of talks on 5 February 150 soldiers were returned”: the day of the deed. */
export function isOfResult(sentence: Sentence, first: number): boolean {
  const isResult = has(sentence, 'RESULT', Math.max(0, first - REACH), first - 1);
  return isResult && ['COME', 'GET', 'GIVE', 'EXCHANGE'].some((tag) => has(sentence, tag, first));
}

const INVASION = /^(invasion|incursion|invaded|вторж|вторгл|вторгн|уварван|уварвал|втаргн)/;
const ATTACK = /^(attack|offensive|crossed|marched|наступлен|наступу|вошл|зашл|увійшл|зайшл|увайшл)/;
const SINCE = /^(since|после|після|пасля|с|від|ад|з)$/;

/** “After a night of attacks Kyiv and Moscow on 24 August exchanged”: a clause that opens the sentence; “the first since the attack”. */
const isOfDeed = (tokens: readonly Token[], since: number): boolean =>
  since === 0 && !/^(с|від|ад|з)$/.test(tokens[0]?.norm ?? '');

const INVADED = 7;

/** “Russia's invasion in February 2022”. */
function isOfInvasion(sentence: Sentence, first: number): boolean {
  const { tokens } = sentence;
  const before = tokens.slice(Math.max(0, first - INVADED), first);
  const since = tokens.slice(0, first).findLastIndex(({ norm }) => SINCE.test(norm));
  const isAttack = since >= 0 && tokens.slice(since, first).every(({ kind }) => kind === 'word');
  const named = before.findLastIndex(({ norm }) => INVASION.test(norm) || (isAttack && ATTACK.test(norm)));
  const isDone = has(sentence, 'DONE', first - before.length + named + 1, first - 1);
  return named >= 0 && !isDone && !before.some(({ kind }) => kind === 'mark') && !isOfDeed(tokens, since);
}

/** The nearest word before the date that tells of what it is. */
function isOf(sentence: Sentence, first: number, tag: string, reach: number): boolean {
  const colon = sentence.tokens.findLastIndex(({ norm }, at) => at < first && norm === ':');
  const from = Math.max(0, first - reach, colon + 1);
  const cue = found(sentence, tag, from, first - 1).at(-1);
  const deeds = ['EXCHANGE', 'COME', 'GET', 'GIVE', 'OPERATION'].flatMap((deed) =>
    found(sentence, deed, from, first - 1),
  );
  return cue !== undefined && deeds.every((deed) => deed.first <= cue.first);
}

/** “an exchange of two prisoners between the United States and Russia”. */
function isOfOtherStates(sentence: Sentence): boolean {
  const between = sentence.tokens.findIndex(({ norm }) => BETWEEN.test(norm));
  const isThere = (state: string): boolean => has(sentence, state, between, between + STATES_WITHIN);
  const isExchange = found(sentence, 'EXCHANGE', Math.max(0, between - EXCHANGE_WITHIN), between).some(
    ({ last }) => !AGREED.some((tag) => has(sentence, tag, last + 1, between)),
  );
  return between > 0 && isExchange && isThere('STATE:US') && isThere('STATE:RU') && !has(sentence, 'STATE:UA');
}

const AGREED = ['PLAN', 'MEETING', 'MEDIATION'];
const EXCHANGE_WITHIN = 5;
const BETWEEN = /^(between|між|между|паміж)$/;
const STATES_WITHIN = 8;

/** “as a result of the negotiation process, on 5 February ...”: no day of talks. */
export function isOfProcess({ tokens }: Sentence, first: number): boolean {
  return tokens.slice(Math.max(0, first - REACH), first).some(({ norm }) => PROCESS.test(norm));
}

const PROCESS = /^(process|процесс|процес|працэс)/;
