import { compiledNames } from '../../../src/pipeline/privacy/known-names';
import { namesIn } from '../../../src/pipeline/privacy/names-in';
import { PrivacyRefusal, removeNames } from '../../../src/pipeline/privacy/remove-names';
import { removeNamesBelow } from '../../../src/pipeline/privacy/remove-names-below';
import { languageOf } from '../../../src/pipeline/text/language';
import { normalised } from '../../../src/pipeline/text/normalised';
import { goldenTexts } from '../../support/golden';
import { bundledNames } from './bundled-names';
import { ENGLISH_PEOPLE, invented } from './invented';
import { planted, plantedInEnglish, type Planted } from './sentences';

const known = bundledNames();
const cleaned = (text: string): string => removeNames(normalised(text), languageOf(text), known).text;

const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  en: ENGLISH_PEOPLE.flatMap(plantedInEnglish),
  ru: invented('ru').flatMap((person) => planted('ru', person)),
  uk: invented('uk').flatMap((person) => planted('uk', person)),
  be: invented('be').flatMap((person) => planted('be', person)),
};

/** Words of names that are still there. */
const leftIn = ({ text, hidden }: Planted): string[] => {
  const words = new Set(cleaned(text).match(/[\p{L}'-]+/gu));
  return hidden.filter((word) => words.has(normalised(word)));
};

describe('Invented names in sentences of their own', () => {
  it.each(Object.entries(PLANTED))('are gone to 99 %% and more: %s', (_language, sentences) => {
    const left = sentences.filter((sentence) => leftIn(sentence).length > 0);
    expect(sentences.length).toBeGreaterThan(500);
    expect(left.length / sentences.length).toBeLessThanOrEqual(0.01);
  });

  it.each(Object.entries(PLANTED))('leave the rest of the sentence as it was: %s', (_language, sentences) => {
    const broken = sentences.filter(({ text, hidden }) => {
      const after = cleaned(text);
      const words = normalised(text).match(/(?<!\p{L})\p{Ll}[\p{L}']{4,}/gu) ?? [];
      return words.some((word) => !after.includes(word) && !hidden.some((name) => normalised(name).includes(word)));
    });
    expect(broken.map(({ text }) => text)).toEqual([]);
  });
});

/** Officials of whom nothing is on file, and words that go with them: whoever bears their names may be a private person. */
const NOT_ON_FILE = ['Кыштовского', 'Нижнем Новгороде', 'Шепетівському', 'Юрый Пагуляйка', 'Аляксандр Хінштэйн', 'Рамзан Кадыраў', 'Насер Аль Тані', 'Дзмітрый Жывіцкі', "Прэм'ерка Ліз Трас", 'Ан Ліндэ', 'Францішак', 'Darya Zarivna', 'Andrey Kartapolov', 'Pietro Parolin', 'Елена Зерняева', 'Дарья Морозова', 'Dmytro Zhyvytskyi', 'Oleh Kotenko', 'Andrei Kartapolov', 'Алексей Моисеев', 'Дарія Зарівна', 'Святослав Шевчук', 'Андрей Картаполов', 'Archbishop Visvaldas Kulbokas', 'Матэа Цупі', 'Alexander Khinshtein', 'Governor Alexander Khinshtein', 'Василь Боднар', 'Держдуми Андрій Картаполов', "Semjén's", 'Кирилл', 'Acting Governor Alexander Khinshtein', 'Oleh Kiper', 'Анатолия Чадова', 'Ахмед бен Насер бен Джасим Аль Тани', 'ОВА Віталій Бунечко', 'Гаді Аль-Гаджрі', 'Кадиров', 'Seref Malkoc', 'Алег Каценка', 'Мікалай Кулеба', 'Алексей Цыденов', 'Александр Хинштейн', 'Хинштейна', 'Владимира Рогова', 'Владимир Рогов', 'Ахмеда', 'Насера Аль Тани', 'Александр Ковалев', 'Висвальдас Кулбокас', 'Олег Синєгубов', 'Олег Котенко', 'Відколи Котенка', 'Петром Павелом', 'Denys Shmygal', 'Mark Carney', 'Valery Gerasimov', 'Viktor Medvedchuk', 'Side Freed', 'Миколая', 'Каманда Save', 'Віктара Мядзьведчука', 'Віктара Медзведчука', 'Андрэй Картапалаў', 'Vadym Skibitskyi', 'Епифаний', 'Володимир Рогов', 'Мядзьведчук']; // prettier-ignore

describe('The golden texts', () => {
  const texts = goldenTexts().map((text) => ({ ...text, whole: normalised(`${text.title}\n\n${text.body}`) }));

  it.each(texts.filter(({ names }) => names.length > 0))(
    'lose the names of private persons: $name',
    ({ whole, names }) => {
      const parts = names.flatMap((name) => name.split(' ')).filter((word) => word.length > 2);
      const left = cleaned(whole);
      expect(parts.filter((part) => left.includes(part))).toEqual([]);
    },
  );

  // A month before a number looks like a name before an age.
  it('keep officials, places and organisations where they are reports of a hand-over', () => {
    const over = texts
      .filter(({ names, relevant }) => relevant || names.length > 0)
      .flatMap(({ whole, names, language }) =>
        namesIn(whole, language as 'en', compiledNames(known))
          .map(([start, end]) => whole.slice(start, end))
          .filter(
            (found) => !names.some((name) => normalised(name).includes(found) || found.includes(normalised(name))),
          ),
      );
    expect(over.filter((name) => !NOT_ON_FILE.some((official) => official.includes(name)))).toEqual([]);
  });

  it('stay the same the second time', () => {
    for (const { whole } of texts) {
      const once = cleaned(whole);
      expect(cleaned(once)).toBe(once);
    }
  });
});

describe('removeNames', () => {
  it('know sources whose names are no words', () => {
    expect(removeNames('Ярополк Недайхлеб вдома.', 'uk', new Set(['0532.ua', '360', ''])).text).toBe('[name] вдома.');
  });

  it.each([
    ['Вернулся солдат Винницкий, его ждёт брат.', 'Вернулся солдат [name], его ждёт брат.'],
    ['Повернувся сержант Хмельницький.', 'Повернувся сержант [name].'],
    ['Водій Львівської області вдома.', 'Водій Львівської області вдома.'],
    ['Вернулся солдат Волынец.', 'Вернулся солдат [name].'],
    ['Вернулся солдат Ковель.', 'Вернулся солдат [name].'],
    ['Ён прыехаў у пасёлак Кабардзінка.', 'Ён прыехаў у пасёлак Кабардзінка.'],
    ['О новых списках сказал помощник Мединский.', 'О новых списках сказал помощник Мединский.'],
    ['Його побратим Гордіян Непийвода теж удома.', 'Його побратим [name] теж удома.'],
    ['Выжил Ярополк Недайхлеб. Недайхлеба ждут дома.', '[name]. [name] ждут дома.'],
    [
      'Сокіл (позивний) та боєць на псевдо «Тихий» повернулися. Позивний - Грім.',
      '[name] (позивний) та боєць на псевдо «[name]» повернулися. Позивний - [name].',
    ],
    [
      'Вернулись Лопатухин, Ступорев и Выдумов, сообщил Денис Пушилин.',
      '[name], [name] и [name], сообщил Денис Пушилин.',
    ],
    ['- Іван Вигаданий\n- Кузьма Брехун\n- Семен Дурносвіт', '- [name]\n- [name]\n- [name]'],
    ['МИНСК, 23 ноября. ИВАН ВЫДУМАННЫЙ ВЕРНУЛСЯ ДОМОЙ', 'МИНСК, 23 ноября. [name] ДОМОЙ'],
    ['The prisoner, Sgt. Oleh "Sokil" Vyhadanyi; call sign Falcon.', 'The prisoner, Sgt. [name]; call sign [name].'],
    [
      'Мать бойца, Зинаида Петровна, дядя Вася и жена Надя ждали.',
      'Мать бойца, [name], дядя [name] и жена [name] ждали.',
    ],
    ['Разом повернулися О’Кривцун Іван та Гончар-Кривенко.', 'Разом повернулися [name] та [name].'],
    [
      'Товарищи называют его Гранитом. Он представился Скворцом.',
      'Товарищи называют его [name]. Он представился [name].',
    ],
    [
      'The sniper they call Ghost and his friend Zenon returned.',
      'The sniper they call [name] and his friend [name] returned.',
    ],
    ['Ветеран Хведір Непийпиво, якого всі знають як «Дід», схуд.', '[name], якого всі знають як «[name]», схуд.'],
    ['Жыхарка Лоева Зося Крываручка прынесла хлеб.', 'Жыхарка Лоева [name] прынесла хлеб.'],
    [
      'User Raven_dark_17 and the account of Nobody; the Wymyslony family who waited.',
      '[name] and the account of Nobody; the [name] family who waited.',
    ],
    ['Пользователь Ветер-17 написал первым. Никто F-16 не видел.', '[name] написал первым. Никто F-16 не видел.'],
    [
      'Среди них командир отделения Выдумкин и сержант Русских.',
      'Среди них командир отделения [name] и сержант [name].',
    ],
    [
      'Близнюків Гната й Марка виховує тітка. До Миколая приїхала мати.',
      '[name] й [name] виховує тітка. До [name] приїхала мати.',
    ],
    ['Наш захисник Лозівський уже вдома.', 'Наш захисник [name] уже вдома.'],
    ['Soldier Viktor Medvedchuk from Sumy came home.', 'Soldier [name] from Sumy came home.'],
    ['Пані Стефа, бабуся Килина і дід Охрім плакали.', 'Пані [name], бабуся [name] і дід [name] плакали.'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it.each([
    'Президент Володимир Зеленський і Дональд Трамп говорили про обмін. Андрію Єрмаку подякували.',
    'Омбудсмен Татьяна Николаевна Москалькова передала письма, Т. Н. Москальковой помогал Д. В. Лубинец.',
    'Буданов сказав. За словами Буданова, Юсова та Яценка, з Будановим і Лубінцем.',
    'Уладзімір Пуцін і Аляксандр Лукашэнка гаварылі пра Украіну. Тэртэлю патэлефанавалі.',
    'Governor Alexei Smirnov thanked the Red Cross, the United Arab Emirates and Abu Dhabi. Zelenskyy’s office agreed.',
    'Emirates Brokers Largest Handover Yet, Moscow Accuses Kyiv Of Wrecking Another Deal',
    'Слава Україні! Надежда есть. Любовь к родине. Роман «Азов» читают в Киеве. 8 Марта обмена не было.',
    'Обмен прошёл в Черниговской области, у Новой Гуты, на Днепре; тела везли в Харьков, Ростов и Луганск.',
    'ТАСС, РИА Новости, Интерфакс-Україна, Reuters і Бі-бі-сі повідомили. СБУ, ГУР і ЗСУ підтвердили.',
    '',
  ])('keeps %j', (text) => {
    expect(removeNames(normalised(text), languageOf(text), known)).toMatchObject({
      text: normalised(text),
      removed: 0,
    });
  });

  it('takes a namesake of an official for somebody else', () => {
    expect(cleaned('Governor Alexei Smirnov spoke; Ivan Smirnov, a soldier, was freed.')).toBe(
      'Governor Alexei Smirnov spoke; [name], a soldier, was freed.',
    );
  });

  it.each(['Петро Тертель вернулся из плена.', 'К. Тертель вернулся из плена.'])('keeps no namesake: %s', (text) => {
    expect(cleaned(text)).toBe('[name] вернулся из плена.');
  });

  it('tells where every place of the cleaned text was', () => {
    const text = 'Вчера Иван Выдумов и Пётр Нетаков вернулись домой.';
    const { text: left, given } = removeNames(text, 'ru', known);
    expect(left).toBe('Вчера [name] и [name] вернулись домой.');
    expect([...left].map((_, at) => text[given(at)]).join('')).toBe('Вчера ИИИИИИ и ПППППП вернулись домой.');
    expect(given(left.length)).toBe(text.length);
  });

  it('counts what it takes out', () => {
    expect(removeNames('Вернулись Иван Выдумов и Пётр Нетаков.', 'ru', known).removed).toBe(2);
  });

  it('refuses a list of names', () => {
    const list = invented('uk').map(({ family, given }, index) => `${index + 1}. ${family[0]} ${given[0]}, 1990`);
    expect(() => removeNames(list.join('\n'), 'uk', known)).toThrow(PrivacyRefusal);
  });

  it('tells nobody’s name in a refusal', () => {
    const list = invented('ru').map(({ family, given }) => `${family[0]} ${given[0]}`);
    expect(() => removeNames(list.join('\n'), 'ru', known)).toThrow(/^a list of \d+ names$/);
  });

  it('needs for ten times the text about ten times as long', () => {
    const text = `${goldenTexts()
      .slice(0, 60)
      .map(({ body }) => body)
      .join('\n\n')}\n\n`;
    const needed = (many: number): number => {
      const before = process.cpuUsage();
      removeNames(text.repeat(many), null, known);
      return process.cpuUsage(before).user;
    };
    expect(needed(10)).toBeLessThan(40 * needed(1));
  });
});

describe('Names that are words of places or of officials too', () => {
  it.each([
    ['Зеленский Ткач Владимир вернулся домой.', 'Ткач Владимир'],
    ['Повернувся сержант Лозовий Петро з Полтави.', 'Лозовий Петро'],
    ['Рядовой Внуков и солдат Шостковский вернулись.', 'Внуков'],
    ['Головна Ольга Петрівна, медик, вдома.', 'Ольга Петрівна'],
    ['Боєць Шевчук розповів про полон.', 'Шевчук'],
  ])('go where a private person bears them: %s', (text, name) => {
    expect(cleaned(normalised(text))).not.toContain(name);
  });
});

describe('Family names that are words of something else as well', () => {
  it.each([
    ['Рядовой Вернадский рассказал о плене. Вернадского ждала мать.', '[name] рассказал о плене. [name] ждала мать.'],
    ['Вернулся Вернадский Сергей Иванович.', '[name].'],
    ['Боєць Нових повернувся. Мати Нових плакала.', '[name] повернувся. [name] плакала.'],
    [
      'The soldier Vorozhba was freed. Sergeant Vorozhba said so.',
      'The soldier [name] was freed. Sergeant [name] said so.',
    ],
    ['Сергій Сухопутний повернувся. Солдат Сухопутний розповів.', '[name] повернувся. [name] розповів.'],
    ['Академік Крук повернувся з полону.', '[name] повернувся з полону.'],
    ['Женщина, назвавшаяся Крутько, ждала сына.', 'Женщина, назвавшаяся [name], ждала сына.'],
  ])('are gone where they are those of a person: %s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it.each([
    'Судно «Академік Вернадський» стояло в порту.',
    'Родичі чекали біля пункту Нові Яриловичі.',
    'Виставку відкрили в бібліотеці імені Вернадського.',
    'Журналисты, назвавшие Байкал озером, уехали.',
  ])('stay where they are not: %s', (text) => {
    expect(cleaned(text)).toBe(text);
  });
});

describe('A title and its text', () => {
  const text = 'Крутько рассказал о плене. Вернулись 205 военных.';
  const both = removeNamesBelow('Сержант Иван Крутько вернулся', text, 'ru', known);

  it('tell together whose name it is', () => {
    expect([both.title, both.text, both.removed]).toEqual([
      '[name] вернулся',
      '[name] рассказал о плене. Вернулись 205 военных.',
      2,
    ]);
  });

  it('tell places in the text alone', () => {
    expect(text.slice(both.given(both.text.indexOf('205')))).toBe('205 военных.');
    expect(removeNamesBelow('', text, 'ru', known).text).toBe(removeNames(text, 'ru', known).text);
  });
});
