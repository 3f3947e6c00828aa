/** The first and the last day of the data. */
const FIRST = Date.UTC(2022, 0, 1);
const DAYS = 1826;
const DAY_MS = 86_400_000;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

/** The day at a part of the years 2022 to 2026, and some days later. */
export function dayAt(part: number, later = 0): string {
  return new Date(FIRST + (Math.floor(part * DAYS) + later) * DAY_MS).toISOString().slice(0, 10);
}

/** As English labels write it. */
export function inEnglish(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}

/** As most languages write it in figures. */
export const inFigures = (day: string): string => day.split('-').reverse().join('.');
