import { textReader } from '../../support/read-text';

const read = textReader('2025-05-26');

/** The days of all hand-overs told of, as “from to”, in order. */
function daysIn(text: string): string[] {
  const days = read(text).events.flatMap(({ date }) => (date === null ? [] : [`${date.from} ${date.to}`]));
  return [...new Set(days)].sort();
}

describe('days of an exchange in stages', () => {
  it.each([
    [
      'Обмен пленными\n\nРоссия и Украина завершили обмен пленными 1000 на 1000. 23 мая стороны обменяли по 390 человек, 24 мая обменяли по 307 военных, 25 мая обменяли по 303 военных.',
    ],
    [
      'Обмін полоненими\n\nУкраїна та Росія завершили обмін полоненими 1000 на 1000. 23 травня сторони обміняли по 390 людей, 24 травня обміняли по 307 військових, 25 травня обміняли по 303 військових.',
    ],
    [
      'Абмен палоннымі\n\nУкраіна і Расія завяршылі абмен палоннымі 1000 на 1000. 23 мая бакі абмянялі па 390 чалавек, 24 мая абмянялі па 307 вайскоўцаў, 25 мая абмянялі па 303 вайскоўцаў.',
    ],
    [
      'Prisoner exchange\n\nRussia and Ukraine completed an exchange of prisoners, 1,000 for 1,000. On May 23 the sides exchanged 390 people each. On May 24 they exchanged 307 servicemen each. On May 25 they exchanged 303 servicemen each.',
    ],
  ])('take all of its stages together: %s', (text) => {
    const days = ['2025-05-23 2025-05-23', '2025-05-23 2025-05-25', '2025-05-24 2025-05-24', '2025-05-25 2025-05-25'];
    expect(daysIn(text)).toEqual(days);
  });

  it('are those of people, not of bodies', () => {
    const text =
      'Prisoner exchange\n\nRussia and Ukraine exchanged 100 prisoners each on May 24 and are to hand over 6,000 bodies each. On May 23 they exchanged 50 prisoners each.';
    expect(daysIn(text)).toEqual(['2025-05-23 2025-05-23', '2025-05-24 2025-05-24']);
  });

  it.each([
    [
      'Обмен пленными\n\nДомой вернулись 100 пленных. Обмен между Россией и Украиной начался 23 мая: тогда поехали домой раненые.',
    ],
    [
      'Обмін полоненими\n\nДодому повернулися 100 полонених. Обмін між Україною та Росією почався 23 травня: тоді поїхали додому поранені.',
    ],
    [
      'Абмен палоннымі\n\nДадому вярнуліся 100 палонных. Абмен паміж Украінай і Расіяй пачаўся 23 мая: тады паехалі дадому параненыя.',
    ],
    [
      'Prisoner exchange\n\nUkraine got back 100 prisoners. The exchange with Russia began on May 23: the wounded came home then.',
    ],
  ])('know the one on which it began: %s', (text) => {
    expect(daysIn(text)).toContain('2025-05-23 2025-05-23');
  });
});

describe('days on which nobody was handed over', () => {
  it.each([
    [
      'of words said before',
      'Обмен пленными\n\nРоссия и Украина 25 мая обменялись пленными. Накануне, 24 мая, Мария Захарова говорила, что в Украине держат 562 пленных.',
    ],
    [
      'of words said before',
      'Обмін полоненими\n\nРосія та Україна 25 травня обмінялися полоненими. Ще 24 травня Лубінець казав, що в Росії тримають 562 полонених.',
    ],
    [
      'of words said before',
      'Абмен палоннымі\n\nРасія і Украіна 25 мая абмяняліся палоннымі. Яшчэ 24 мая Лубінец казаў, што ў Расіі трымаюць 562 палонных.',
    ],
    [
      'of words said before',
      'Prisoner exchange\n\nRussia and Ukraine exchanged prisoners on May 25. On May 24 Dmytro Lubinets had said that 562 prisoners were held in Russia.',
    ],
    [
      'of an agreement',
      'Обмен пленными\n\nРоссия и Украина 25 мая провели обмен пленными, о котором 16 мая договорились в Стамбуле.',
    ],
    [
      'of an agreement',
      'Обмін полоненими\n\nРосія та Україна 25 травня провели обмін полоненими, про який 16 травня домовилися в Стамбулі.',
    ],
    [
      'of an agreement',
      'Абмен палоннымі\n\nРасія і Украіна 25 мая правялі абмен палоннымі, пра які 16 мая дамовіліся ў Стамбуле.',
    ],
    [
      'up to which they were counted',
      'Prisoner exchange\n\nRussia and Ukraine exchanged prisoners on May 25. By May 20, 4,000 people had been freed since the war began.',
    ],
    [
      'that comes every week',
      'Prisoner exchange\n\nRussia and Ukraine exchanged prisoners on May 25. Every Sunday relatives of 500 captives stand in the streets.',
    ],
  ])('%s: %s', (_, text) => {
    expect(daysIn(text)).toEqual(['2025-05-25 2025-05-25']);
  });
});

describe('days of other hand-overs', () => {
  it.each([
    ['Россия и Украина обменялись пленными впервые с 19 апреля.', '2025-04-19 2025-04-19'],
    ['Україна та Росія провели обмін полоненими, уперше від 19 квітня.', '2025-04-19 2025-04-19'],
    ['Расія і Украіна абмяняліся палоннымі ўпершыню ад 19 красавіка.', '2025-04-19 2025-04-19'],
    ['Russia and Ukraine exchanged prisoners in the first exchange since April 19.', '2025-04-19 2025-04-19'], // prettier-ignore
    ['Ukraine and Russia exchanged prisoners. In February, after long talks on lists, 27 civilians came home to Ukraine.', '2025-02-01 2025-02-28'], // prettier-ignore
    [
      'Russia and Ukraine exchanged prisoners. At the end of April Ukraine returned the bodies of 140 servicemen.',
      '2025-04-01 2025-04-30',
    ],
    ["Russia and Ukraine exchanged prisoners. Saturday's stage covered 307 soldiers from each side.", '2025-05-24 2025-05-24'], // prettier-ignore
  ])('%s', (text, day) => {
    expect(daysIn(`Exchange Обмен Обмін Абмен\n\n${text}`)).toContain(day);
  });
});

describe('what became of it', () => {
  it.each([
    ['Обмін полоненими\n\nУкраїна та Росія обміняються полоненими. Обміну не було вже п’ять місяців.', 'ANNOUNCED'],
    ['Абмен палоннымі\n\nУкраіна і Расія павінны абмяняцца палоннымі. Абмену не было ўжо чатыры месяцы.', 'ANNOUNCED'],
    ['Обмен пленными\n\nУкраина и Россия обменяются пленными. Обмена не было уже пять месяцев.', 'ANNOUNCED'],
    ['Prisoner exchange\n\nThe exchange of prisoners is to be carried out without delay, the Kremlin said.', 'ANNOUNCED'], // prettier-ignore
    [
      'Обмен пленными\n\nРоссия приняла 24 мая раненых пленных, которых Украина отпустила: всех, кто мог перенести дорогу.',
      'HELD',
    ],
    ['Абмен палоннымі адмянілі\n\nРасія і Украіна адмянілі абмен палоннымі.', 'CALLED_OFF'],
  ])('is told in %s', (text, outcome) => {
    expect(read(text).events.find(({ lead }) => lead)?.outcome).toBe(outcome);
  });
});
