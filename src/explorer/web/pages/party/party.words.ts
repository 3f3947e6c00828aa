import { plural } from '../../words/plural';
import { translated } from '../../words/translated';

export const partyPageWords = translated({
  en: {
    notFound: 'There is no such party at this point in time.',
    names: 'Names',
    speaksFor: 'Speaks for',
    nameKinds: {
      ALIAS: 'also',
      MISSPELLING: 'misspelt in publications',
      OFFICIAL: 'official name',
      TRANSLITERATION: 'carried over from another script',
    },
    said: (statements: string) => `What it says: ${statements}`,
    records: plural('en', { one: 'Took part in # record', other: 'Took part in # records' }),
    list: 'These in the list of records',
    tallies: 'Totals that it claims',
    units: { EXCHANGES: 'exchanges', PEOPLE: 'people', REMAINS: 'bodies of the dead' },
  },
  uk: {
    notFound: 'На цей момент такого учасника немає.',
    names: 'Назви',
    speaksFor: 'Говорить від сторони',
    nameKinds: {
      ALIAS: 'також',
      MISSPELLING: 'помилкове написання в публікаціях',
      OFFICIAL: 'офіційна назва',
      TRANSLITERATION: 'перенесено з іншого письма',
    },
    said: (statements) => `Що каже: ${statements}`,
    records: plural('uk', {
      one: 'Участь у # записі',
      few: 'Участь у # записах',
      many: 'Участь у # записах',
      other: 'Участь у # запису',
    }),
    list: 'Вони ж у списку записів',
    tallies: 'Заявлені підсумки',
    units: { EXCHANGES: 'обміни', PEOPLE: 'люди', REMAINS: 'тіла загиблих' },
  },
  ru: {
    notFound: 'На этот момент такого участника нет.',
    names: 'Названия',
    speaksFor: 'Говорит от стороны',
    nameKinds: {
      ALIAS: 'также',
      MISSPELLING: 'ошибочное написание в публикациях',
      OFFICIAL: 'официальное название',
      TRANSLITERATION: 'перенесено из другого письма',
    },
    said: (statements) => `Что говорит: ${statements}`,
    records: plural('ru', {
      one: 'Участие в # записи',
      few: 'Участие в # записях',
      many: 'Участие в # записях',
      other: 'Участие в # записи',
    }),
    list: 'Они же в списке записей',
    tallies: 'Заявленные итоги',
    units: { EXCHANGES: 'обмены', PEOPLE: 'люди', REMAINS: 'тела погибших' },
  },
  be: {
    notFound: 'На гэты момант такога ўдзельніка няма.',
    names: 'Назвы',
    speaksFor: 'Гаворыць ад боку',
    nameKinds: {
      ALIAS: 'таксама',
      MISSPELLING: 'памылковае напісанне ў публікацыях',
      OFFICIAL: 'афіцыйная назва',
      TRANSLITERATION: 'перанесена з іншага пісьма',
    },
    said: (statements) => `Што кажа: ${statements}`,
    records: plural('be', {
      one: 'Удзел у # запісе',
      few: 'Удзел у # запісах',
      many: 'Удзел у # запісах',
      other: 'Удзел у # запісу',
    }),
    list: 'Яны ж у спісе запісаў',
    tallies: 'Заяўленыя вынікі',
    units: { EXCHANGES: 'абмены', PEOPLE: 'людзі', REMAINS: 'целы загінулых' },
  },
});
