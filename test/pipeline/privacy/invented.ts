/** Invented people, declined: given name, family name and patronymic in nominative, genitive, dative, accusative and instrumental. */
export type Forms = readonly [
  nominative: string,
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
];

export interface Person {
  readonly given: Forms;
  readonly family: Forms;
  readonly patronymic: Forms | null;
}

type Endings = readonly [string, string, string, string, string];

/** Stem and its endings, one for each case. */
const declined = (stem: string, endings: Endings): Forms => endings.map((ending) => stem + ending) as unknown as Forms;
const same = (word: string): Forms => [word, word, word, word, word];

const HARD: Readonly<Record<string, readonly [he: Endings, she: Endings]>> = {
  ru: [
    ['', 'а', 'у', 'а', 'ом'],
    ['а', 'ы', 'е', 'у', 'ой'],
  ],
  uk: [
    ['', 'а', 'ові', 'а', 'ом'],
    ['а', 'и', 'і', 'у', 'ою'],
  ],
  be: [
    ['', 'а', 'у', 'а', 'ам'],
    ['а', 'ы', 'е', 'у', 'ай'],
  ],
};

/** -ский and the like. */
const ADJECTIVE: Readonly<Record<string, Endings>> = {
  ru: ['ий', 'ого', 'ому', 'ого', 'им'],
  uk: ['ий', 'ого', 'ому', 'ого', 'им'],
  be: ['і', 'ага', 'аму', 'ага', 'ім'],
};
/** -ов, -ев. */
const POSSESSIVE: Readonly<Record<string, readonly [string, Endings]>> = {
  ru: ['', ['ов', 'ова', 'ову', 'ова', 'овым']],
  uk: ['', ['ов', 'ова', 'ову', 'ова', 'овим']],
  be: ['', ['оў', 'ова', 'ову', 'ова', 'овым']],
};

const HE: Readonly<Record<string, readonly string[]>> = {
  ru: ['Степан', 'Глеб', 'Ефим', 'Назар', 'Руслан', 'Вадим', 'Эдуард', 'Велизар', 'Мстислав', 'Потап'],
  uk: ['Степан', 'Богдан', 'Назар', 'Тарас', 'Орест', 'Євген', 'Устим', 'Святослав', 'Мирон', 'Велимудр'],
  be: ['Сцяпан', 'Алег', 'Раман', 'Кастусь', 'Рыгор', 'Максім', 'Ціхан', 'Радаслаў', 'Антон', 'Вітаўт'],
};
const SHE: Readonly<Record<string, readonly string[]>> = {
  ru: ['Марин', 'Оксан', 'Тамар', 'Светлан', 'Жанн', 'Варвар', 'Ульян', 'Карин', 'Забав', 'Полин'],
  uk: [
    'Оксан',
    'Мар’ян',
    'Тетян',
    'Світлан',
    'Ярин',
    'Одарк',
    'Лариc'.replace('c', 'с'),
    'Маринк',
    'Руслан',
    'Роксолан',
  ],
  be: ['Мальвін', 'Аксан', 'Тамар', 'Святлан', 'Тацян', 'Ален', 'Паланк', 'Марын', 'Аліс', 'Рагнед'],
};
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  ru: ['Лопатух', 'Ступор', 'Выдум', 'Нетак', 'Зряшн', 'Пустосмех', 'Дубохват', 'Кривопят', 'Чудосвет', 'Скородум'],
  uk: ['Вигад', 'Косопліт', 'Зозулин', 'Небувал', 'Крутивус', 'Тиховод', 'Пустограй', 'Чорновіт', 'Довгопол', 'Безхат'],
  be: ['Выдум', 'Скрыпн', 'Нябыт', 'Крывапят', 'Ціхавод', 'Пустасмех', 'Дубахват', 'Чорнавет', 'Даўгапол', 'Бязхат'],
};

/** A hundred and more invented people of a language. */
export function invented(language: 'ru' | 'uk' | 'be'): Person[] {
  const [he, she] = HARD[language]!;
  return FAMILY[language]!.flatMap((stem, index) => [
    {
      given: declined(HE[language]![index]!, he),
      family: declined(`${stem}ск`, ADJECTIVE[language]!),
      patronymic: fatherOf(language),
    },
    { given: declined(HE[language]![index]!, he), family: declined(stem, POSSESSIVE[language]![1]), patronymic: null },
    {
      given: declined(HE[language]![(index + 3) % 10]!, he),
      family: same(`${stem}${language === 'be' ? 'энка' : 'енко'}`),
      patronymic: null,
    },
    {
      given: declined(HE[language]![(index + 5) % 10]!, he),
      family: declined(`${stem}чук`, he),
      patronymic: fatherOf(language),
    },
    { given: declined(SHE[language]![index]!, she), family: declined(`${stem}ов`, she), patronymic: null },
  ]);
}

function fatherOf(language: string): Forms {
  if (language === 'uk') return declined('Остапович', ['', 'а', 'у', 'а', 'ем']);
  return declined(language === 'ru' ? 'Потапович' : 'Астапавіч', ['', 'а', 'у', 'а', language === 'ru' ? 'ем' : 'ам']);
}

/** In Latin letters, as English texts spell them. */
export const ENGLISH_PEOPLE: readonly (readonly [given: string, family: string])[] = [
  ...(
    ['Stepan', 'Oleksandr', 'Andrii', 'Yevhen', 'Petro', 'Ivan', 'Sergei', 'Dmitry', 'Mykola', 'Taras'] as const
  ).flatMap((given) =>
    (['Vyhadanyi', 'Lopatukhin', 'Kosoplit', 'Zozulenko', 'Nebuvalchuk'] as const).map(
      (family) => [given, family] as const,
    ),
  ),
  ...(['Oksana', 'Tetiana', 'Svitlana', 'Malvina', 'Orysia'] as const).flatMap((given) =>
    (['Nebuvala', 'Pustosmekhova', 'Vyrlooka'] as const).map((family) => [given, family] as const),
  ),
  ...(['James', 'Emily', 'Robert', 'Aiden'] as const).map((given) => [given, 'Fablebury'] as const),
];
