import type { Language } from './languages';

const MONTHS_BE = [
  'студзеня',
  'лютага',
  'сакавіка',
  'красавіка',
  'мая',
  'чэрвеня',
  'ліпеня',
  'жніўня',
  'верасня',
  'кастрычніка',
  'лістапада',
  'снежня',
];
const MONTHS_BE_ALONE = [
  'студзень',
  'люты',
  'сакавік',
  'красавік',
  'май',
  'чэрвень',
  'ліпень',
  'жнівень',
  'верасень',
  'кастрычнік',
  'лістапад',
  'снежань',
];

const parts = (date: string): [number, number, number] => date.split('-').map(Number) as [number, number, number];

const format = (language: Language, date: string, options: Intl.DateTimeFormatOptions): string => {
  const [year, month, day] = parts(date);
  const at = Date.UTC(year, month - 1, day);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(at);
};

/** `2024-01-31` as a day. Months in Belarusian are our own: not every browser knows them. */
export function dayText(language: Language, date: string): string {
  const [year, month, day] = parts(date);
  if (language === 'be') return `${day} ${MONTHS_BE[month - 1]} ${year} г.`;
  return format(language, date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `2024-01` or a day of it as a month. */
export function monthText(language: Language, date: string): string {
  const [year, month] = parts(date);
  if (language === 'be') return `${MONTHS_BE_ALONE[month - 1]} ${year} г.`;
  return format(language, `${date.slice(0, 7)}-01`, { month: 'long', year: 'numeric' });
}

/** The name of a month, 1 to 12. */
export function monthName(language: Language, month: number): string {
  if (language === 'be') return MONTHS_BE_ALONE[month - 1] ?? '';
  return format(language, `2025-${month}-01`, { month: 'long' });
}

/** A month in a few letters, for axes. */
export function shortMonth(language: Language, month: number): string {
  if (language === 'be') return MONTHS_BE_ALONE[month - 1]?.slice(0, 3) ?? '';
  return format(language, `2025-${month}-01`, { month: 'short' }).replace('.', '');
}

export interface SaidDate {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'RANGE' | null;
}

/** A date at its own precision; null where there is none. */
export function dateText(language: Language, { from, to, precision }: SaidDate): string | null {
  const known = from ?? to;
  if (!known) return null;
  if (precision === 'MONTH') return monthText(language, known);
  if (precision === 'YEAR') return known.slice(0, 4);
  if (precision === 'DAY' || from === to) return dayText(language, known);
  return `${from ? dayText(language, from) : '…'} – ${to ? dayText(language, to) : '…'}`;
}
