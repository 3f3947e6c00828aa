import { shifted } from './calendar';
import type { DateRef } from './date-ref';
import type { Sentence } from './sentences';

/** “a day earlier”, “the next day”: of the day told before, where one is. “Yesterday” is always that of the publication. */
const STEPS: readonly (readonly [words: RegExp, days: number])[] = [
  [
    /^(a day earlier|one day earlier|the day before|one day before|the previous day|днем (ранее|раньше|раніше|раней|перад тым)|за день до (этого|того)|за дзень да (гэтага|таго)|сутками ранее|папярэднім днем)$/,
    -1,
  ],
  [/^(two days earlier|двумя днями ранее)$/, -2],
];

/** The dates of all sentences, those that go back to one told before counted from it. */
export function withAnaphoric(
  sentences: readonly Sentence[],
  all: readonly (readonly DateRef[])[],
): readonly (readonly DateRef[])[] {
  let told: DateRef | null = null;
  return sentences.map((sentence, at) =>
    (all[at] ?? []).map((ref) => {
      const date = told === null ? ref : moved(sentence, ref, told);
      if (date.precision === 'DAY' && date.from === date.to && !sentence.heading) told = date;
      return date;
    }),
  );
}

function moved({ tokens }: Sentence, ref: DateRef, told: DateRef): DateRef {
  const words = tokens.slice(ref.first, ref.last + 1).map(({ norm }) => norm);
  const days = STEPS.find(([pattern]) => pattern.test(words.join(' ')))?.[1];
  if (days === undefined) return ref;
  const day = shifted(told.from, days);
  return { ...ref, from: day, to: day, anaphoric: true };
}
