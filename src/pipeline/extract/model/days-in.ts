import { fold } from '../../../kernel/text/fold';

/** How the names of months begin, in four languages. */
const MONTHS = [
  'jan янв січ студз',
  'feb фев лют',
  'mar мар берез сакав',
  'apr апр квіт красав',
  'may мая май мае трав траў',
  'jun июн черв чэрв',
  'jul июл лип ліп',
  'aug авг серп жні',
  'sep сент верес верас',
  'oct окт жовт кастр',
  'nov ноя листоп лістап',
  'dec дек груд снеж',
].map((stems) => stems.split(' '));

const NUMERIC = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** Whether a quote writes out a day, given as `YYYY-MM-DD`: its number, the name of its month, and no other year. */
export function saysDay(quote: string, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const numeric = NUMERIC.exec(quote);
  if (numeric) return numericDay(numeric) === day;
  const words = fold(quote).match(/\p{L}+|\d+/gu) ?? [];
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word)).map(Number);
  const hasMonth = words.some((word) => MONTHS[month - 1]!.some((stem) => word.startsWith(stem)));
  return hasMonth && words.some((word) => Number(word) === date) && years.every((other) => other === year);
}

function numericDay([, day, month, year, y, m, d]: RegExpExecArray): string {
  return [year ?? y, month ?? m, day ?? d].map((part) => part!.padStart(2, '0')).join('-');
}
