import type { Said } from './claim-rows';
import type { Dice } from './dice';
import type { Event } from './events';
import { RUSSIA, UKRAINE } from './parties';

/** Who is counted when the number of an event is told, by its kind; half of the exchanges are told in prisoners, not in people. */
const CATEGORIES: Readonly<Record<number, readonly (readonly [string, number])[]>> = {
  0: [
    ['PRISONERS_OF_WAR', 78],
    ['PEOPLE', 22],
  ],
  1: [['REMAINS', 1]],
  2: [
    ['CIVILIANS', 2],
    ['PEOPLE', 1],
  ],
  3: [['CHILDREN', 1]],
  4: [
    ['WOUNDED_AND_SICK', 3],
    ['PRISONERS_OF_WAR', 1],
  ],
};
/** The part that is told beside it. */
const PARTS: Readonly<Record<string, string>> = {
  PRISONERS_OF_WAR: 'CIVILIANS',
  PEOPLE: 'PRISONERS_OF_WAR',
  CIVILIANS: 'CHILDREN',
  CHILDREN: 'CIVILIANS',
  WOUNDED_AND_SICK: 'PRISONERS_OF_WAR',
  REMAINS: 'PRISONERS_OF_WAR',
};
/** How a number is told: as it is, at least, at most, roughly, not at all, or that there was none; of 270. */
const SHAPES = [
  ['exact', 253],
  ['about', 7],
  ['withheld', 4],
  ['least', 3],
  ['none', 2],
  ['most', 1],
] as const;

export interface Count {
  readonly to: string;
  readonly category: string;
  readonly number: number;
}

/** The two counts told of an event: one for each side, or two of one side. */
export function countsOf(dice: Dice, { event, people, isOneSided }: Event): readonly [Count, Count] {
  const category = dice.weigh(CATEGORIES[event]!);
  const first = { to: UKRAINE, category, number: people };
  if (isOneSided) return [first, partOf(dice, first)];
  return [first, { to: RUSSIA, category, number: dice.chance(0.6) ? people : dice.between(1, people) }];
}

/** A smaller count of other people to the same side. */
export const partOf = (dice: Dice, { to, category, number }: Count): Count => ({
  to,
  category: PARTS[category]!,
  number: dice.between(1, Math.max(1, Math.floor(number / 4))),
});

const WORDS: Readonly<Record<string, string>> = { exact: '', about: 'about ', least: 'more than ', most: 'almost ' };

export function counted(dice: Dice, { to, category, number }: Count): Said {
  const shape = dice.weigh(SHAPES);
  const who = category.toLowerCase().replaceAll('_', ' ');
  const key = { field: 'COUNT', to_id: to, from_id: to === UKRAINE ? RUSSIA : UKRAINE, category };
  if (shape === 'withheld') return { ...key, status: 'WITHHELD', as_stated: `the number of ${who} is not disclosed` };
  if (shape === 'none') return { ...key, status: 'NONE', as_stated: `no ${who}` };
  return {
    ...key,
    number_low: shape === 'exact' || shape === 'least' ? number : null,
    number_high: shape === 'exact' || shape === 'most' ? number : null,
    as_stated: `${WORDS[shape]}${number} ${who}`,
  };
}
