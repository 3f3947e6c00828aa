import { shifted } from './calendar';
import type { DateRef } from './date-ref';
import type { Sentence } from './sentences';

/** What was told before a date: the day before it, and the last day of all, those of the title too. */
interface Told {
  readonly day: string | null;
  readonly latest: string | null;
}

/** The dates of all sentences; “a day earlier” and “the next day” are counted from the day told before, where one is, and “in two days” to the last one. “Yesterday” is always that of the publication. */
export function withAnaphoric(
  sentences: readonly Sentence[],
  all: readonly (readonly DateRef[])[],
): readonly (readonly DateRef[])[] {
  let told: Told = { day: null, latest: null };
  return sentences.map(({ heading }, at) =>
    (all[at] ?? []).flatMap((ref) => {
      const date = moved(ref, told);
      if (date?.precision === 'DAY') told = withDay(told, date, heading);
      return date ?? [];
    }),
  );
}

function withDay({ day, latest }: Told, { from, to }: DateRef, heading: boolean): Told {
  return { day: from === to && !heading ? to : day, latest: latest === null || to > latest ? to : latest };
}

/** Null for a day after one that is not told. */
function moved(ref: DateRef, { day, latest }: Told): DateRef | null {
  if (ref.days !== undefined) return latest === null ? ref : ending(ref, ref.days, latest);
  if (ref.step === undefined) return ref;
  if (day === null) return ref.step < 0 ? ref : null;
  const other = shifted(day, ref.step);
  return { ...ref, from: other, to: other, anaphoric: true };
}

function ending(ref: DateRef, days: number, to: string): DateRef {
  return to > ref.to ? ref : { ...ref, from: shifted(to, 1 - days), to };
}
