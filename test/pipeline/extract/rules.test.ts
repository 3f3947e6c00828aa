import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { languageOf } from '../../../src/pipeline/text/language';
import { textReader } from '../../support/read-text';

const read = textReader('2025-08-14');

const TITLES: Readonly<Record<string, string>> = {
  en: 'Russia and Ukraine exchange prisoners',
  ru: 'Россия и Украина провели обмен пленными',
  uk: 'Україна та Росія провели обмін полоненими',
  be: 'Расія і Украіна правялі абмен палоннымі',
};

function countsIn({ events }: Extraction): string[] {
  return events.flatMap(({ counts }) =>
    counts.map(({ from, to, category, low, high }) => `${from}>${to} ${category} ${low}..${high}`),
  );
}

describe('where people are handed over', () => {
  it.each([
    ['Обмен пленными прошёл под Черниговом, по 84 военных вернулись в Россию и на Украину.', 'Чернигов'],
    ['Обмін полоненими відбувся на кордоні з Білоруссю: по 84 військових з Росії та України.', 'кордон з Білоруссю'],
    ['Абмен палоннымі прайшоў ля Запарожжа: па 84 вайскоўцы з Расіі і Украіны.', 'Запарожжа'],
    ['Russia and Ukraine exchanged 84 prisoners each at the Novaya Guta checkpoint.', 'Novaya Guta'],
  ])('finds a place: %s', (text, place) => {
    expect(read(`Обмен Exchange 84\n\n${text}`).events[0]?.place).toBe(place);
  });

  it.each([
    'Russia and Ukraine exchanged 84 prisoners each; one of them was captured near Kharkiv.',
    'Обмен пленными, о котором договорились на переговорах в Минске, завершён: по 84 военных с Украины и из России.',
  ])('takes no place of another matter: %s', (text) => {
    expect(read(`Обмен Exchange 84\n\n${text}`).events[0]?.place).toBeNull();
  });
});

describe('numbers and whose they are', () => {
  it.each([
    [
      'Мы передали 1212 тел, нам вернули 27 тел наших погибших бойцов, заявил Мединский.',
      ['RU>UA REMAINS 1212..1212', 'UA>RU REMAINS 27..27'],
    ],
    ['Україна отримала 1212 тіл загиблих, росіянам передали 27.', ['RU>UA REMAINS 1212..1212', 'UA>RU REMAINS 27..27']],
    [
      'Расейскі бок перадаў 1212 целаў загінулых, украінскі — 27.',
      ['RU>UA REMAINS 1212..1212', 'UA>RU REMAINS 27..27'],
    ],
    [
      'Возвращены 185 российских военных, взамен переданы 185 военнопленных ВСУ. Также возвращены 20 гражданских.',
      ['UA>RU PRISONERS_OF_WAR 185..185', 'RU>UA PRISONERS_OF_WAR 185..185', 'UA>RU CIVILIANS 20..20'],
    ],
    ['Three civilians held in Russia since 2022 crossed into Ukraine.', ['RU>UA CIVILIANS 3..3']],
    [
      'Some 8,000 Ukrainian soldiers remain in captivity, 150 civilians came home to Ukraine.',
      ['RU>UA CIVILIANS 150..150'],
    ],
    [
      'Five boys travelled from Russia to Ukraine and three in the opposite direction.',
      ['RU>UA CHILDREN 5..5', 'UA>RU CHILDREN 3..3'],
    ],
    [
      'Thirty-one badly injured Ukrainians were exchanged for fifteen Russian wounded.',
      ['RU>UA WOUNDED_AND_SICK 31..31', 'UA>RU WOUNDED_AND_SICK 15..15'],
    ],
    [
      'Each side gave up 175 soldiers on Saturday, the first since the fighting of 2024.',
      ['RU>UA PRISONERS_OF_WAR 175..175', 'UA>RU PRISONERS_OF_WAR 175..175'],
    ],
    ['Росія поверне Україні ще 1000 тіл.', ['RU>UA REMAINS 1000..1000']],
  ])('reads the sides of: %s', (text, counts) => {
    expect(countsIn(read(`${TITLES[languageOf(text) ?? 'en']}\n\n${text}`)).sort()).toEqual([...counts].sort());
  });

  it.each([
    ['The exchange of prisoners was 160-for-160.', 160],
    ['PRISONERS WERE EXCHANGED 1,000-FOR-1,000.', 1000],
    ['Обмен пленными прошёл по формуле 157-на-157.', 157],
  ])('reads the formula of: %s', (text, number) => {
    const { events } = read(`${TITLES[languageOf(text) ?? 'en']}\n\n${text}`);
    expect(events[0]?.counts.map(({ to, low, high }) => [to, low, high]).sort()).toEqual([
      ['RU', number, number],
      ['UA', number, number],
    ]);
  });

  it('leaves other words between hyphens as they are', () => {
    const text = 'Обмен пленными\n\nРоссия и Украина 15-го-16-го мая обменяли по 40 пленных.';
    expect(countsIn(read(text))).toEqual(['RU>UA PRISONERS_OF_WAR 40..40', 'UA>RU PRISONERS_OF_WAR 40..40']);
  });

  it.each([
    ['Ukraine received 157 soldiers from Russian captivity, the headquarters said.', 'AUTO'],
    [
      'Ukraine received 57 soldiers from Russian captivity, the headquarters said. Lubinets said that Ukraine had received 59 soldiers.',
      'REVIEW',
    ],
    [
      'Zelensky said that 157 Ukrainian soldiers had come home. Lubinets said that 159 Ukrainian soldiers had come home.',
      'AUTO',
    ],
    ['Belarus freed 31 Ukrainian citizens and handed them over to Ukraine.', 'REVIEW'],
  ])('trusts a number that nothing contradicts, or a large one with the name of a people: %s', (text, tier) => {
    const { events } = read(`${TITLES.en}\n\n${text}`);
    expect([...new Set(events.flatMap(({ counts }) => counts.map((count) => count.tier)))]).toEqual([tier]);
  });

  it('reads a surplus behind a number, and within it', () => {
    const text =
      'Обмен\n\nРоссия передала Украине двести с небольшим пленных, а получила две с лишним тысячи военнопленных.';
    expect(countsIn(read(text))).toEqual(['RU>UA PRISONERS_OF_WAR 200..null', 'UA>RU PRISONERS_OF_WAR 2000..null']);
  });

  it('takes soldiers for bodies where only bodies are handed over', () => {
    const text = 'Рэпатрыяцыя цел\n\nУкраіна атрымала 1000 воінаў, Расія забрала 26 сваіх салдат.';
    expect(countsIn(read(text))).toEqual(['RU>UA REMAINS 1000..1000', 'UA>RU REMAINS 26..26']);
  });

  it('takes no receiver for the one who acts', () => {
    const text =
      'Bodies returned\n\nRussia gave Ukraine the remains of 900 soldiers and took back 38 bodies. Moscow returned the bodies on Friday.';
    expect(countsIn(read(text))).toEqual(['RU>UA REMAINS 900..900', 'UA>RU REMAINS 38..38']);
  });

  it('lets the same number go back to the whole', () => {
    const text =
      'Exchange\n\nUkraine received 157 soldiers from Russian prisons. Seven soldiers are from Mariupol. An equal number of Russian servicemen went home.';
    expect(countsIn(read(text))).toContain('UA>RU PRISONERS_OF_WAR 157..157');
  });

  it('tells whom Belarus lets go, and where to', () => {
    const text =
      'Вызваленне палонных\n\nМінск адпусціў 52 палітвязняў у Літву. Украіна прыняла двух вызваленых з палону цывільных. Украінцаў сустрэлі дома.';
    expect(countsIn(read(text))).toContain('BY>LT CIVILIANS 52..52');
  });

  it('adds up what a round-up tells without a day', () => {
    const text =
      'Обмены за год: итоги\n\nИз плена вернулись 1300 украинских военных. Украина и Россия продолжают обмены пленными.';
    const { tallies } = read(text, '2025-12-30');
    expect(tallies).toMatchObject([{ unit: 'PEOPLE', low: 1300, to: 'UA' }]);
  });
});

describe('days', () => {
  it.each([
    ['Exchange\n\nRussia and Ukraine exchanged 246 prisoners each on Holy Saturday.', '2025-05-06', '2025-04-19'],
    ['Обмін\n\nУ День Незалежності Україна й Росія обміняли по 146 полонених.', '2025-08-26', '2025-08-24'],
    ['Абмен\n\nУ лістападзе, 22-га, Расія і Украіна абмянялі па 31 палонным.', '2025-12-01', '2025-11-22'],
  ])('reads %s', (text, published, day) => {
    expect(read(text, published).events.map(({ date }) => date?.from)).toContain(day);
  });

  it.each([
    [
      'Children home\n\nEight Ukrainian children have been returned from Russia to their families over the past 24 hours.',
      '2025-10-09..2025-10-10',
    ],
    [
      'Обмен пленными\n\nСтороны обменялись пленными. Мединский добавил, что в субботу и воскресенье обмен продолжится.',
      '2025-10-11..2025-10-12',
    ],
    [
      'Exchange\n\nRussia and Ukraine exchanged 90 prisoners each on 3 October. The next day another exchange took place: 60 soldiers each.',
      '2025-10-04..2025-10-04',
    ],
    [
      'Обмін полоненими\n\nУ вересні Україна та Росія провели два обміни полоненими. 3-го та 14-го повернулися по 60 військових.',
      '2025-09-14..2025-09-14',
    ],
    [
      'Exchange\n\nZelensky announced overnight that 75 soldiers had been released by Russia on Thursday.',
      '2025-10-09..2025-10-09',
    ],
    [
      'Обмін полоненими\n\nПаузу завершено. 6 жовтня Україна повернула з полону 60 військових.',
      '2025-10-06..2025-10-06',
    ],
    ['Абмен\n\nНапярэдадні Украіна перадала Расіі па абмене палоннымі 60 вайскоўцаў.', '2025-10-09..2025-10-09'],
  ])('reads %s', (text, days) => {
    expect(read(text, '2025-10-10').events.map(({ date }) => `${date?.from}..${date?.to}`)).toContain(days);
  });

  it('takes the day of a refutation for no day of a hand-over', () => {
    const text =
      'Штаб\n\nЗаяви Росії про зрив Україною обміну полоненими неправдиві, наголосили 7 червня в Координаційному штабі.';
    expect(read(text, '2025-06-08').events[0]).toMatchObject({ outcome: 'DENIED', date: null });
  });

  it('tells an exchange that fell through before from the one that was held', () => {
    const text =
      'Обмін полоненими\n\nУкраїна повернула з полону 70 військових. 24 травня обмін, у якому мали звільнити 19 українців, зірвався.';
    expect(read(text, '2025-06-08').events.map(({ date, outcome }) => `${date?.from} ${outcome}`)).toEqual([
      '2025-06-08 HELD',
      '2025-05-24 CALLED_OFF',
    ]);
  });

  it('takes the eve of a holiday to come for no other hand-over', () => {
    const text =
      'Обмін полоненими\n\nУкраїна та Росія провели обмін. Напередодні Нового року додому повернулися 70 військових.';
    expect(read(text, '2024-12-30').events.map(({ date }) => date?.from)).toEqual(['2024-12-30']);
  });

  it('counts “a day earlier” from the day told before', () => {
    const text =
      'Обмін полоненими\n\nУкраїна та Росія 10 червня обміняли по 90 поранених. Днем раніше відбувся обмін полоненими: по 75 військових.';
    expect(read(text, '2025-06-20').events.map(({ date }) => date?.from)).toEqual(['2025-06-10', '2025-06-09']);
  });
});

describe('what kind, who helped', () => {
  it('takes a return of civilians with children for one of civilians', () => {
    const text =
      'Жители вернулись\n\nУкраина передала России 33 жителя Курской области, среди них четверо детей. Пленных не обменивали.';
    expect(read(text).events[0]?.kind).toBe('CIVILIANS_RETURN');
  });

  it('tells who hosts the freed until the war ends', () => {
    const text =
      'Exchange of prisoners\n\nRussia and Ukraine exchanged 55 prisoners each. Five commanders will remain in Turkey until the war ends.';
    expect(read(text).events[0]?.parties).toMatchObject([{}, {}, {}, {}, { role: 'HOSTED', party: 'TR' }]);
  });

  it('reads no agreement before it was made', () => {
    const text = 'Обмен\n\nПосле встречи в Стамбуле Россия и Украина обменялись пленными, по 55 человек.';
    expect(read(text, '2022-09-22').events[0]?.agreement).toBeNull();
    expect(read(text, '2025-06-22').events[0]?.agreement).toBe('ISTANBUL_2025');
  });
});

describe('words', () => {
  it('reads the older Belarusian spelling', () => {
    const text = 'Абмен палоннымі\n\nУкраіна атрымала дзьвесьце шэсьць палонных з расейскага палону.';
    expect(countsIn(read(text))).toEqual(['RU>UA PRISONERS_OF_WAR 206..206']);
  });

  it.each([
    'Обмен пленными\n\nРоссия и Украина обменялись пленными по просьбе Зеленского: вернулись по 90 военных.',
    'Обмін полоненими\n\nРосія та Україна обмінялися полоненими за вимогою Путіна: повернулися по 90 військових.',
  ])('takes no preposition for a word of citing: %s', (text) => {
    expect(read(text).statements).toEqual([]);
  });
});
