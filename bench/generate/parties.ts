import { Dice } from './dice';
import { idOf, type Row } from './row';

/** The states come first; the first two hand over and take in. */
const STATES = [
  { country: 'RU', names: { en: 'Russia', ru: 'Россия', uk: 'Росія', be: 'Расія' }, wikidata: 'Q159' },
  { country: 'UA', names: { en: 'Ukraine', ru: 'Украина', uk: 'Україна', be: 'Украіна' }, wikidata: 'Q212' },
  { country: 'BY', names: { en: 'Belarus', ru: 'Беларусь', uk: 'Білорусь', be: 'Беларусь' }, wikidata: 'Q184' },
  { country: 'TR', names: { en: 'Türkiye', ru: 'Турция', uk: 'Туреччина', tr: 'Türkiye' }, wikidata: 'Q43' },
  { country: 'AE', names: { en: 'United Arab Emirates', ru: 'ОАЭ', uk: 'ОАЕ' }, wikidata: 'Q878' },
  { country: 'QA', names: { en: 'Qatar', ru: 'Катар', uk: 'Катар' }, wikidata: 'Q846' },
  { country: 'US', names: { en: 'United States', ru: 'США', uk: 'США', es: 'Estados Unidos' }, wikidata: 'Q30' },
  { country: 'HU', names: { en: 'Hungary', ru: 'Венгрия', uk: 'Угорщина', de: 'Ungarn' }, wikidata: 'Q28' },
] as const;

export const RUSSIA = idOf('pa', 1);
export const UKRAINE = idOf('pa', 2);

const KINDS = [
  ['OFFICIAL', 35],
  ['AUTHORITY', 13],
  ['ORGANISATION', 4],
  ['NON_STATE_GROUP', 1],
] as const;
/** Which state they speak for, by its place among the states. */
const SIDES = [
  [0, 21],
  [1, 19],
  [2, 6],
  [3, 3],
  [4, 2],
  [5, 3],
  [6, 3],
  [7, 3],
] as const;

type Kind = (typeof KINDS)[number][0];

/** Offices and bodies by number: nobody is named. */
const TITLES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  OFFICIAL: { en: 'Spokesperson', ru: 'Представитель', uk: 'Речник', be: 'Прадстаўнік' },
  AUTHORITY: { en: 'Headquarters', ru: 'Штаб', uk: 'Штаб', be: 'Штаб' },
  ORGANISATION: { en: 'Relief society', ru: 'Общество помощи', uk: 'Товариство допомоги', be: 'Таварыства дапамогі' },
  NON_STATE_GROUP: { en: 'Armed group', ru: 'Вооружённая группа', uk: 'Збройна група', be: 'Узброеная група' },
};

/** A party with its names. */
interface Party {
  readonly party: Row;
  readonly names: readonly Row[];
}

export interface Parties {
  readonly rows: readonly Row[];
  readonly names: readonly Row[];
  /** Who speaks, by the state they speak for, and all together; the first speak most. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
  readonly anybody: readonly string[];
  readonly mediators: readonly string[];
}

export function parties(seed: number, count: number): Parties {
  const dice = new Dice(seed, -2);
  const states = STATES.map((_, index) => state(index));
  const others = Array.from({ length: count - states.length }, (_, index) => other(dice, states.length + index + 1));
  const all = [...states, ...others];
  const rows = all.map(({ party }) => party);
  const bySide = (side: string): string[] => others.filter(({ party }) => party.side_id === side).map(idOfParty);
  return {
    rows,
    names: all.flatMap(({ names }) => names),
    speakers: new Map([RUSSIA, UKRAINE].map((side) => [side, [...bySide(side), side]])),
    anybody: others.map(idOfParty),
    mediators: states.slice(2).map(idOfParty),
  };
}

const idOfParty = ({ party }: Party): string => String(party.id);

function state(index: number): Party {
  const { country, names, wikidata } = STATES[index]!;
  const id = idOf('pa', index + 1);
  const party = { id, kind: 'STATE', side_id: id, office: null, country, wikidata_id: wikidata };
  return { party, names: Object.entries(names).map(([language, text]) => name(id, language, text, 'OFFICIAL')) };
}

function other(dice: Dice, number: number): Party {
  const [kind, side] = [dice.weigh(KINDS), dice.weigh(SIDES)];
  const [id, of] = [idOf('pa', number), STATES[side]];
  const isPublic = kind === 'OFFICIAL';
  const speaksFor = kind === 'ORGANISATION' || kind === 'NON_STATE_GROUP' ? null : idOf('pa', side + 1);
  const party = {
    ...{ id, kind, side_id: speaksFor, country: of.country, wikidata_id: null },
    office: isPublic ? `Spokesperson no. ${number} of ${of.names.en}` : null,
  };
  return { party, names: namesOf(dice, id, number, TITLES[kind]) };
}

/** How often a party has an official name in a language of its own, of 63. */
const SHARES = { ru: 0.9, uk: 0.6, be: 0.2 };

function namesOf(dice: Dice, id: string, number: number, title: Readonly<Record<string, string>>): Row[] {
  const names = [name(id, 'en', `${title.en} ${number}`, 'OFFICIAL')];
  for (const [language, share] of Object.entries(SHARES))
    if (dice.chance(share)) names.push(name(id, language, `${title[language]} ${number}`, 'OFFICIAL'));
  if (dice.chance(0.7)) names.push(name(id, 'en', `${title.en} no. ${number}`, 'ALIAS'));
  if (dice.chance(0.35)) names.push(name(id, 'ru', `${title.ru} № ${number}`, 'ALIAS'));
  if (dice.chance(0.35)) names.push(name(id, 'en', `${title.en}-${number}`, 'TRANSLITERATION'));
  if (dice.chance(0.03)) names.push(name(id, 'en', `${title.en!.slice(1)} ${number}`, 'MISSPELLING'));
  return names;
}

const name = (id: string, language: string, text: string, kind: string): Row => ({
  party_id: id,
  language,
  text,
  kind,
});
