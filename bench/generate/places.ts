import { Dice } from './dice';
import { idOf, type Row } from './row';

/** Syllables in Latin and Cyrillic: names that no place has. */
const SYLLABLES = [
  ...[
    ['vel', 'вел'],
    ['mo', 'мо'],
    ['kar', 'кар'],
    ['dun', 'дун'],
    ['os', 'ос'],
    ['tri', 'три'],
    ['la', 'ла'],
  ],
  ...[
    ['bez', 'без'],
    ['nor', 'нор'],
    ['gus', 'гус'],
    ['pa', 'па'],
    ['zor', 'зор'],
    ['min', 'мин'],
    ['tek', 'тек'],
  ],
] as const;

const PRECISIONS = [
  ['REGION', 8],
  ['COUNTRY', 6],
  ['NEAR', 4],
  ['EXACT', 1],
  ['DISTRICT', 1],
] as const;
const COUNTRIES = [
  ...([
    ['UA', 7],
    ['BY', 4],
    ['RU', 4],
    ['PL', 1],
    ['TR', 1],
    ['SA', 1],
    ['HU', 1],
    ['QA', 1],
  ] as const),
];

/** The names of a place: those of a number are always the same. */
export function placeNames(number: number): { en: string; ru: string; uk: string; be: string } {
  const count = SYLLABLES.length;
  const parts = [number % count, Math.floor(number / count) % count, (number * 5 + 3) % count];
  const [latin, cyrillic] = [0, 1].map((script) => parts.map((part) => SYLLABLES[part]![script]).join(''));
  const [en, other] = [latin!, cyrillic!].map((name) => name[0]!.toUpperCase() + name.slice(1));
  return { en: `${en} ${number}`, ru: `${other} ${number}`, uk: `${other} ${number}`, be: `${other} ${number}` };
}

export function places(seed: number, count: number): Row[] {
  const dice = new Dice(seed, -3);
  return Array.from({ length: count }, (_, index) => {
    const { en, ru, uk, be } = placeNames(index + 1);
    const [precision, country] = [dice.weigh(PRECISIONS), dice.weigh(COUNTRIES)];
    const isPoint = precision === 'EXACT';
    return {
      ...{ id: idOf('pl', index + 1), name_en: en, name_ru: ru, precision, country },
      ...{ name_uk: dice.chance(0.6) ? uk : null, name_be: dice.chance(0.4) ? be : null },
      ...{
        latitude: isPoint ? dice.between(440, 560) / 10 : null,
        longitude: isPoint ? dice.between(220, 400) / 10 : null,
      },
    };
  });
}
