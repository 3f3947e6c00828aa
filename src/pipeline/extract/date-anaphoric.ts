import { shifted } from './calendar';
import type { DateRef } from './date-ref';
import { isOfTalks } from './date-talks';
import { has, type Sentence } from './sentences';

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
  return sentences.map((sentence, at) =>
    (all[at] ?? []).flatMap((ref) => {
      const date = moved(ref, told);
      if (date?.precision === 'DAY') told = withDay(told, date, sentence);
      return date ?? [];
    }),
  );
}

function withDay({ day, latest }: Told, date: DateRef, sentence: Sentence): Told {
  const { from, to } = date;
  const isDay = from === to && !sentence.heading && !isOfAgreement(sentence, date);
  return { day: isDay ? to : day, latest: latest === null || to > latest ? to : latest };
}

/** “under what was agreed in Istanbul on 2 June”. */
function isOfAgreement(sentence: Sentence, date: DateRef): boolean {
  return has(sentence, 'AGREEMENT:') && isOfTalks(sentence, date);
}

/** Null for a day after one that is not told. */
function moved(ref: DateRef, { day, latest }: Told): DateRef | null {
  if (ref.days !== undefined) return latest === null ? ref : ending(ref, ref.days, latest);
  if (ref.step === undefined) return ref;
  if (day === null) return ref.step < 0 ? { ...ref, anaphoric: true } : null;
  const other = shifted(day, ref.step);
  return { ...ref, from: other, to: other, anaphoric: true };
}

function ending(ref: DateRef, days: number, to: string): DateRef {
  return to > ref.to ? ref : { ...ref, from: shifted(to, 1 - days), to };
}
