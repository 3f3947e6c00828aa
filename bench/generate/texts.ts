import { inEnglish, inFigures } from './calendar';
import type { Dice } from './dice';
import { VOCABULARIES } from './languages';

/** What a text is about. */
export interface Topic {
  /** Which of the kinds of events every language has a word for. */
  readonly event: number;
  readonly day: string;
  readonly people: number;
  /** By language; English where a language has none of its own. */
  readonly place: Readonly<Record<string, string>>;
}

const dayIn = (language: string, day: string): string => (language === 'en' ? inEnglish(day) : inFigures(day));

/** A sentence of a statement in its language, of the length usual in the bundled package, now and then a long one. */
export function summaryOf(dice: Dice, language: string, { event, day, people, place }: Topic): string {
  const { openings, events, details, people: word } = VOCABULARIES[language]!;
  const first = `${dice.favour(openings)}: ${events[event]!}, ${dayIn(language, day)}`;
  const parts = [first];
  if (dice.chance(0.4)) parts.push(`${people} ${word}`);
  if (dice.chance(0.15)) parts.push(place[language] ?? place.en!);
  for (
    let more = dice.weigh([
      [0, 55],
      [1, 30],
      [2, 10],
      [5, 5],
    ]);
    more > 0;
    more -= 1
  )
    parts.push(dice.favour(details));
  return [...new Set(parts)].join('; ');
}

export function quoteOf(dice: Dice, language: string): string {
  const { details } = VOCABULARIES[language]!;
  return `${dice.favour(details)}, ${dice.pick(details)}`;
}

/** Titles are ours, in English. */
export function titleOf(dice: Dice, { event, day }: Topic): string {
  const what = VOCABULARIES.en!.events[event]!;
  return `On the ${what} of ${inEnglish(day)}${dice.chance(0.3) ? ', with totals' : ''}`;
}
