/** Days as `YYYY-MM-DD`. */
export function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From Monday to Sunday of the week, `weeks` away from that of the day. */
export function weekOf(day: string, weeks: number): { from: string; to: string } {
  const from = shifted(day, 1 - weekdayOf(day) + 7 * weeks);
  return { from, to: shifted(from, 6) };
}
