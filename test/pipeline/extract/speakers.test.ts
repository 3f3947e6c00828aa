import { textReader } from '../../support/read-text';

const read = textReader('2025-08-14');

describe('who says so', () => {
  it.each([
    [
      'Обмін полоненими\n\n«Ми чекали на це три роки», - усміхається Зеленський.',
      'pa-0012',
      'Ми чекали на це три роки',
    ],
    ['Prisoner exchange\n\n"We waited for this," quips Zelensky.', 'pa-0012', 'We waited for this,'],
    [
      'Обмен пленными\n\nВ плену были 5 военных, сообщил Умеров. «Мы их ждали», - сказал министр.',
      'pa-0020',
      'Мы их ждали',
    ],
    [
      'Абмен палоннымі\n\nВярнуліся 5 палонных, паведаміў Умераў. Пра сям’ю ён не думаў. «Мы іх чакалі», - сказаў ён.',
      'pa-0020',
      'Мы іх чакалі',
    ],
    [
      'Обмін полоненими\n\nУкраїна та Росія обмінялися полоненими.\n\n«Ми їх чекали, - розповіла сестра полоненого. - Три роки».',
      null,
      'Ми їх чекали',
    ],
  ])('keeps words with their speaker: %s', (text, speaker, quote) => {
    expect(read(text).statements).toContainEqual(expect.objectContaining({ speaker, quote }));
  });

  it('gives numbers to the one who “reported this”', () => {
    const text = 'Обмен пленными\n\nНа Украину вернулись 95 пленных. Об этом сообщил Зеленский.';
    expect(read(text).events[0]?.counts[0]?.claimant).toBe('pa-0012');
  });

  it('takes what a state is said to hope for no words of it', () => {
    const text =
      'Prisoner exchange\n\nUkraine hopes to bring home 1,200 people in an exchange, Rustem Umerov announced.';
    expect(read(text).statements.map(({ speaker }) => speaker)).toEqual(['pa-0020']);
  });
});

describe('who says nothing', () => {
  it.each([
    'Обмін полоненими\n\nПро обмін повідомив Мединський. За словами Мединського, Москва отримала 27 тіл, пише «Українська правда».',
    'Обмін полоненими\n\nУкраїна та Росія провели обмін. Росія, за словами Мединського, отримала 45 військових.',
  ])('takes neither a state nor a paper for a speaker: %s', (text) => {
    expect(read(text).statements.map(({ speaker, quote }) => [speaker, quote])).toEqual([['pa-0023', null]]);
  });
});

describe('who is meant', () => {
  it.each([
    ['Prisoner exchange\n\nRussia and Ukraine exchanged prisoners. [name] had waited for two years. "I knew the voice," she said.', 'I knew the voice,'],
    ['Обмен пленными\n\nРоссия и Украина обменялись пленными. Моряк [name] вернулся домой. «Слов нет, одни слёзы», - говорит он.', 'Слов нет, одни слёзы'],
    ['Обмін полоненими\n\nРосія та Україна обмінялися полоненими. Моряк [name] повернувся додому. «Слів немає, самі сльози», - каже він.', 'Слів немає, самі сльози'],
    ['Абмен палоннымі\n\nРасія і Украіна абмяняліся палоннымі. Матрос [name] вярнуўся дадому. «Слоў няма, адны слёзы», - кажа ён.', 'Слоў няма, адны слёзы'],
  ])('is the one whose name was taken out: %s', (text, quote) => {
    expect(read(text).statements).toContainEqual(expect.objectContaining({ speaker: null, quote }));
  }); // prettier-ignore

  it.each([
    ['Prisoner exchange\n\nRussia and Ukraine exchanged prisoners, US envoy Steve Witkoff said.', [null]],
    ['Обмен пленными\n\nРоссия и Украина обменялись пленными, сообщил спецпосланник Стив Уиткофф.', [null]],
    ['Обмін полоненими\n\nРосія та Україна обмінялися полоненими, повідомив Стів Віткофф.', [null]],
    ['Абмен палоннымі\n\nРасія і Украіна абмяняліся палоннымі, паведаміў Стывен Уіткаф.', [null]],
    ['Обмен пленными\n\nОбмен пленными прошёл. На вопрос журналистов ответил Зеленский.', ['pa-0012']],
    ['Абмен палоннымі\n\nАбмен палоннымі прайшоў. На пытанне журналістаў адказаў Зяленскі.', ['pa-0012']],
    ['Обмен пленными\n\nПо словам Мединского, обмен пленными прошёл, Киев попросил о нём.', ['pa-0023']],
    ['Prisoner exchange\n\nRussia and Ukraine exchanged prisoners. The United Arab Emirates were thanked for it.', []],
  ])('is no state that is thanked, asks or sent the speaker: %s', (text, speakers) => {
    expect(read(text).statements.map(({ speaker }) => speaker)).toEqual(speakers);
  });
});

describe('totals', () => {
  it.each([
    [
      'Україна та Росія обмінялися полоненими. Загалом від початку війни обмінами повернуто 6422 людини, серед них 409 цивільних.',
      [6422, 409],
    ],
    ['Україна та Росія обмінялися полоненими. За два дні додому повернулися 697 полонених.', [697]],
    ['Россия и Украина обменялись пленными. Это 71-й обмен пленными.', [71]],
    ['Расія і Украіна абмяняліся палоннымі. Гэта 53-ці абмен палоннымі.', [53]],
  ])('reads %s', (text, numbers) => {
    expect(read(`Обмін\n\n${text}`).tallies.map(({ low }) => low)).toEqual(numbers);
  });
});
