import type { DateRef } from './date-ref';
import { has, isTagged, type Sentence } from './sentences';

const BORDER =
  /^(к|с|со|з|із|від|ад|са|since|from|until|till|to|до|да|по|пачатку|начала|початку|beginning|start|стартували|почалися|начались|начались|пачаліся|began|started)$/;
const STARTED = /^(старт(ова|ува|ава)|начал(ся|ась|ось|ись)$|почал|почав|пачал|пачау)/;

/** “since May”, “by 1 December”; on the day on which an exchange began people were handed over. */
export function isOfPeriod(sentence: Sentence, date: DateRef): boolean {
  if (date.from === date.to && isBegun(sentence, date.first)) return false;
  return isCountedUpTo(sentence, date) || isBorder(sentence, date.first);
}

/** “as of 7 July”, “станом на 20 грудня”, “by December 1”. */
function isCountedUpTo({ tokens }: Sentence, { first, basis }: DateRef): boolean {
  const [before = '', earlier = ''] = [1, 2].map((step) => tokens[first - step]?.norm);
  return (/^(of|на)$/.test(before) && AS.test(earlier)) || (before === 'by' && basis === 'TEXT');
}

const AS = /^(as|станом|станам|состоянию|сегодня|сьогодні|сёння)$/;

/** “since May”, “the end of May”, but “at the beginning”, “at the end of May”. */
function isBorder({ tokens }: Sentence, first: number): boolean {
  const [before = '', earlier = '', , at = ''] = [1, 2, 3, 4].map((step) => tokens[first - step]?.norm);
  if (/^(пачатку|початку)$/.test(before) && /^(у|на|ў|в)$/.test(earlier)) return false;
  if (before === 'of') return /^(beginning|start|end)$/.test(earlier) && !/^(at|by)$/.test(at);
  return BORDER.test(before) || STARTED.test(before);
}

/** “The exchange began on Monday”, “the first stage started yesterday”. */
export function isBegun({ tokens, matches }: Sentence, first: number): boolean {
  const verb = tokens.findLastIndex(({ norm }, at) => at < first && at >= first - BEGUN_WITHIN && BEGUN.test(norm));
  const isExchange = matches.some(({ tag, last }) => BEGINNING.has(tag) && last < verb && last >= verb - NOUN_WITHIN);
  return verb > 0 && isExchange && !tokens.slice(0, first).some(({ norm }) => WHILE.test(norm));
}

const BEGUN_WITHIN = 2;
const NOUN_WITHIN = 7;
const BEGUN =
  /^(began|begun|started|старт(овал|увал|авал|овав|авау|увау|ував)[аио]?|начал(ся|ась|ось|ись)|почав(ся|сь)|почал(ася|ося|ися)|пачал(ася|ося|іся)|пачауся)$/;
const BEGINNING = new Set(['EXCHANGE', 'OPERATION']);
/** “since the exchanges began in March”. */
const WHILE = /^(since|с|со|із|від|ад|пасля|після|после|after|як|which|котор(ые|ый|ая)|які|якія|що)$/;

/** “none since 2 October, when 185 returned”, “since 8 February, when each side gave up a hundred”, “the first since 8 February”. */
export function isDayWhen(sentence: Sentence, date: DateRef): boolean {
  const { first, last, from, to } = date;
  const when = [1, 2].map((step) => last + step).find((at) => isTagged(sentence, at, 'WHEN'));
  if (when === undefined) return isFirstSince(sentence, date);
  const isCounted = sentence.tokens.slice(when + 1, when + 3).some(({ kind }) => kind === 'number');
  if (has(sentence, 'TOTAL') || has(sentence, 'MEETING', first - 3, last)) return isCounted;
  return isCounted || (from === to && DEALT.some((tag) => has(sentence, tag, when + 1, when + DEALT_WITHIN)));
}

function isFirstSince(sentence: Sentence, { first, from, to, basis }: DateRef): boolean {
  const before = sentence.tokens.slice(Math.max(0, first - FIRST_WITHIN), first);
  const isSince = SINCE.test(before.at(-1)?.norm ?? '') && before.some(({ norm }) => FIRST.test(norm));
  return isSince && from === to && basis === 'TEXT' && has(sentence, 'EXCHANGE');
}

const SINCE = /^(since|с|со|з|із|від|ад|после|після|пасля)$/;
const FIRST = /^(first|впервые|первый|первая|вперше|уперше|перший|упершыню|першы)$/;
const FIRST_WITHIN = 4;
const DEALT = ['EXCHANGE', 'GIVE'];
const DEALT_WITHIN = 5;
