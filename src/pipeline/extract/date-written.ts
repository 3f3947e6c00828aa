import { isDay } from '../../kernel/partial-date';
import { dayOf } from './calendar';
import { dayAlone, dayAt, dayNumber } from './date-day';
import type { DateContext, DateRef } from './date-ref';
import { complete } from './date-year';
import { isNounTagged } from './mention-words';
import type { Sentence } from './sentences';

type Read = (sentence: Sentence, at: number, context: DateContext) => DateRef | null;

const MONTH_BEFORE = /^(in|of|since|last|until|by|early|late|from|this|mid)$/;
/** “June's exchange” as an adjective tells no date. */
const ADJECTIVE = /сь?к(ий|ой|ая|ое|ие|ого|ому|им|их|а|у|ою|ої|і|ага|аму|ай|ім|іх|ія|ае|ую)$|нев(ий|ого|ому|им|их|і)$/;
const YEAR_BEFORE = /^(за|в|у|in|during|на|of|since|с|з|від|ад|початку|начала|пачатку)$/;
const TO = /^(to|through|till|until|по|до|да)$/;
const FROM = /^(from|between|с|со|з|із|від|ад)$/;
const AND = /^(and|и|і|й|та)$/;

/** “5 лютого 2025 року”, “February 5, 2025”, “восьмого лютого”, “21.09.2022”, “in June 2024” at a token. */
export function writtenAt(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const ways: readonly Read[] = [
    dotted,
    dayThenMonth,
    listed,
    monthThenDay,
    monthThenWord,
    monthAlone,
    dayAlone,
    yearAlone,
  ];
  for (const read of ways) {
    const date = read(sentence, at, context);
    if (date !== null) return date;
  }
  return null;
}

function dotted({ tokens }: Sentence, at: number): DateRef | null {
  const [dayMonth, point, year] = tokens.slice(at, at + 3);
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(dayMonth?.norm ?? '');
  if (parts === null || point?.norm !== '.' || year?.value == null) return null;
  const day = dayOf(year.value < 100 ? 2000 + year.value : year.value, Number(parts[2]), Number(parts[1]));
  return isDay(day) ? { first: at, last: at + 2, from: day, to: day, precision: 'DAY', basis: 'TEXT' } : null;
}

function dayThenMonth(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const read = dayAt(sentence, at, context);
  if (read === null) return null;
  const last = sentence.tokens[read.next]?.norm === 'of' ? read.next + 1 : read.next;
  const month = context.lexicon.month(sentence.tokens[last]?.norm ?? '');
  if (month === undefined) return null;
  const range = rangeBefore(sentence, at, read.day, context);
  const named = { first: range?.first ?? at, last, month, day: read.day, firstDay: range?.day ?? null };
  return complete(sentence, named, context);
}

/** “14-15 June”, “from 9 to 11 June”: where the range begins. */
function rangeBefore(
  sentence: Sentence,
  at: number,
  day: number,
  context: DateContext,
): { first: number; day: number } | null {
  const from = dayNumber(sentence, at - 2, context);
  if (from === null || from >= day) return null;
  if (sentence.tokens[at - 1]?.norm === '-' || isNextDay(sentence, at, day, from)) return { first: at - 2, day: from };
  return isFromTo(sentence, at) ? { first: at - 3, day: from } : null;
}

function isFromTo({ tokens }: Sentence, at: number): boolean {
  const [before, sign] = [tokens[at - 3]?.norm ?? '', tokens[at - 1]?.norm ?? ''];
  return FROM.test(before) && (TO.test(sign) || (before === 'between' && sign === 'and'));
}

/** “5 and 6 March” alone; “4, 5 and 6 March” are three days. */
function isNextDay({ tokens }: Sentence, at: number, day: number, from: number): boolean {
  return from === day - 1 && AND.test(tokens[at - 1]?.norm ?? '') && tokens[at - 3]?.norm !== ',';
}

/** Any but the last of “23, 24 и 25 мая”. */
function listed(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const day = dayNumber(sentence, at, context);
  if (day === null || /^(between)$/.test(sentence.tokens[at - 1]?.norm ?? '')) return null;
  const later = laterIn(sentence, at, context);
  if (later !== null && later.from !== later.to) return null;
  const from = later === null ? '' : `${later.to.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return later === null || from >= later.to ? null : { ...later, first: at, last: at, from, to: from };
}

/** The day after “and”, or after a comma where “and” follows that. */
function laterIn(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const sign = sentence.tokens[at + 1]?.norm ?? '';
  if (AND.test(sign)) return dayThenMonth(sentence, at + 2, context);
  return sign === ',' ? listed(sentence, at + 2, context) : null;
}

/** “June 9”, “June 9-11”; in other languages “Июнь: 9-го”. */
function monthThenDay(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const token = sentence.tokens[at];
  const month = token?.capital ? context.lexicon.month(token.norm) : undefined;
  const next = dayTokenAfter(sentence, at, context);
  const day = month === undefined || next === null ? null : dayNumber(sentence, next, context);
  if (month === undefined || next === null || day === null) return null;
  const end = endAfter(sentence, next, day, context);
  const days = { last: end === null ? next : next + 2, day: end ?? day, firstDay: end === null ? null : day };
  return complete(sentence, { first: end === null ? at : rangeStart(sentence, at), month, ...days }, context);
}

/** “from June 9 to 11”. */
const rangeStart = ({ tokens }: Sentence, at: number): number =>
  /^(from|between)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at;

/** “у липні, двадцять третього”. */
function monthThenWord(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const { tokens } = sentence;
  const month = tokens[at + 1]?.norm === ',' ? context.lexicon.month(tokens[at]?.norm ?? '') : undefined;
  const read = month === undefined ? null : dayAt(sentence, at + 2, context);
  if (month === undefined || read === null) return null;
  const last = read.next - 1;
  if (!GENITIVE.test(tokens[last]?.norm ?? '')) return null;
  return complete(sentence, { first: at, last, month, day: read.day, firstDay: null }, context);
}

const GENITIVE = /(ого|ога|ага|-го|-га)$/;

/** Where the digits of the day stand: after “Sept.”, “Июнь:”. */
function dayTokenAfter({ tokens }: Sentence, at: number, { lexicon }: DateContext): number | null {
  const isEnglish = lexicon.language === 'en';
  const next = tokens[at + 1]?.norm === (isEnglish ? '.' : ':') ? at + 2 : at + 1;
  const token = tokens[next];
  return token?.kind === 'number' && (isEnglish || token.suffix !== '') ? next : null;
}

/** The last day of “June 9-11”, “March 5 and 6”. */
function endAfter(sentence: Sentence, at: number, day: number, context: DateContext): number | null {
  const sign = sentence.tokens[at + 1]?.norm ?? '';
  const end = dayNumber(sentence, at + 2, context);
  const isNext = sign === 'and' && end === day + 1 && !isCounted(sentence, at + 3);
  const isRange = /^(-|to|through)$/.test(sign) ? end !== null && end > day : isNext;
  return isRange ? end : null;
}

/** “on June 10 and 11 sailors came back”. */
const isCounted = (sentence: Sentence, at: number): boolean =>
  isNounTagged(sentence, at) || /^(more|others?)$/.test(sentence.tokens[at]?.norm ?? '');

function monthAlone(sentence: Sentence, at: number, context: DateContext): DateRef | null {
  const { norm = '', capital = false } = sentence.tokens[at] ?? {};
  const month = context.lexicon.month(norm);
  if (month === undefined || ADJECTIVE.test(norm)) return null;
  const isEnglish = context.lexicon.language === 'en';
  if (isEnglish && !(capital && MONTH_BEFORE.test(sentence.tokens[at - 1]?.norm ?? ''))) return null;
  return complete(sentence, { first: at, last: at, month, day: null, firstDay: null }, context);
}

/** “за 2025 год”, “in 2024”. */
function yearAlone({ tokens }: Sentence, at: number): DateRef | null {
  const year = tokens[at]?.value ?? 0;
  const isYear = year >= 2014 && year <= 2035 && /^\d{4}(-?\p{L}+)?$/u.test(tokens[at]?.norm ?? '');
  if (!isYear || !YEAR_BEFORE.test(tokens[at - 1]?.norm ?? '')) return null;
  return { first: at, last: at, from: `${year}-01-01`, to: `${year}-12-31`, precision: 'YEAR', basis: 'TEXT' };
}
