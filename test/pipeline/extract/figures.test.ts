import { countReader, tallyReader } from '../../support/counted';

const { countsIn, eventsIn } = countReader('2025-10-09');

describe('who is told of without a number', () => {
  it.each([
    [
      'Росія повернула Україні 32 захисників і тіло полеглого ізраїльського добровольця.',
      ['RU>UA PRISONERS_OF_WAR 32', 'RU>UA REMAINS 1'],
    ],
    [
      'Киев вернул из российского плена 41 солдата и тело погибшего гражданина Израиля.',
      ['RU>UA PRISONERS_OF_WAR 41', 'RU>UA REMAINS 1'],
    ],
    [
      'Russia released 41 Ukrainian soldiers in an exchange, and a US citizen was let go together with them.',
      ['RU>UA PRISONERS_OF_WAR 41', 'RU>UA FOREIGNERS 1'],
    ],
  ])('%s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it.each([
    'Ukraine and Russia exchanged 41 prisoners of war each. An American told us about it.',
    'Ukraine and Russia exchanged 41 prisoners of war each. A body was found in the river.',
    'Украина и Россия обменялись пленными, по 41 военному. Вернули двух американцев.',
    'Ukraine and Russia exchanged 41 prisoners of war each on Thursday, an American diplomat said.',
    'The Coordination body told national television that Ukraine and Russia exchanged 41 prisoners of war each.',
    'З російського полону повернулися 185 захисників. Тіло льотчика Росія поки не повернула.',
  ])('but not in “%s”', (text) => {
    expect(eventsIn(text).flatMap(({ counts }) => counts.filter(({ low }) => low === 1))).toEqual([]);
  });
});

describe('a figure that somebody puts against another', () => {
  it.each([
    [
      'Україна та Росія провели обмін. Додому з полону повернулися 108 жінок. Москва ж говорить про 110 осіб.',
      'RU>UA PEOPLE 110',
    ],
    ['Дадому з палону вярнуліся 175 украінцаў. Украіна кажа пра 182 чалавекі.', 'RU>UA PEOPLE 182'],
    ['Из плена вернулись 110 украинок. Андрей Ермак насчитал 108 женщин.', 'RU>UA PEOPLE 108'],
    ['Ukraine got 110 of its people back from captivity. Kyiv now speaks of 108 people.', 'RU>UA PEOPLE 108'],
  ])('%s', (text, count) => {
    expect(countsIn(text)).toContain(count);
  });
});

describe('what is no count, or none of both sides', () => {
  it.each([
    [
      'Обидві столиці підтвердили, що з російського полону до України повернулися 84 воїни.',
      ['RU>UA PRISONERS_OF_WAR 84'],
    ],
    [
      'Україна та Росія провели обмін полоненими, 185 на 185. Зеленський говорив про 300 людей у черзі на обмін.',
      ['RU>UA PRISONERS_OF_WAR 185', 'UA>RU PRISONERS_OF_WAR 185'],
    ],
  ])('%s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it('is no exchange called off where nothing happened on the way', () => {
    const [lead] = eventsIn(
      'Україна та Росія провели обмін полоненими: інцидентів не сталося. 146 захисників повернулися додому.',
    );
    expect(lead?.outcome).toBe('HELD');
  });
});

describe('parts and lists', () => {
  it.each([
    [
      'many named fighters are a part that counts',
      'З полону повернули 215 захисників, серед них 108 бійців «Азову».',
      ['RU>UA PRISONERS_OF_WAR 215', 'RU>UA PRISONERS_OF_WAR 108'],
    ],
    [
      'a few are not',
      'З полону повернули 215 захисників, серед них троє бійців «Азову».',
      ['RU>UA PRISONERS_OF_WAR 215'],
    ],
    [
      'a list goes to the one, those on it to nobody yet',
      'Обмен пленными между Россией и Украиной сорвался. По словам Мединского, к месту обмена прибыли первые 1200 тел, а Киеву вручили список на 640 пленных.',
      ['RU>UA REMAINS 1200', 'null>null PRISONERS_OF_WAR 640'],
    ],
    [
      'thousands of dead are those of Ukraine, planned or not',
      'Россия и Украина завтра обменяются телами погибших. Мединский сказал, что готовы передать 3000 тел.',
      ['RU>UA REMAINS 3000'],
    ],
    [
      'twice as many on another day are no total of both sides',
      'Сегодня из плена вернулись 19 украинцев, из них десять военных и девять гражданских. 14 апреля домой вернулись двадцать граждан.',
      ['RU>UA PEOPLE 19', 'RU>UA PRISONERS_OF_WAR 10', 'RU>UA CIVILIANS 9', 'RU>UA PEOPLE 20'],
    ],
    [
      'each of the two sides',
      'Україна та Росія провели обмін полоненими: кожна зі сторін повернула 84 полонених.',
      ['RU>UA PRISONERS_OF_WAR 84', 'UA>RU PRISONERS_OF_WAR 84'],
    ],
  ])('%s', (_, text, counts) => {
    expect(countsIn(text).sort()).toEqual(counts.sort());
  });
});

/** A sentence on an exchange in the language of a text. */
function beginningOf(text: string): string {
  if (/[a-z]/.test(text)) return 'Ukraine and Russia held an exchange of 61 prisoners.';
  if (/[їє]|обмін|і.*и|и.*і/.test(text)) return 'Україна та Росія провели обмін полоненими.';
  return /[іў]/.test(text)
    ? 'Украіна і Расія правялі абмен палоннымі, паведаміў Каардынацыйны штаб.'
    : 'Россия и Украина обменялись пленными.';
}

describe('totals', () => {
  const { talliesIn } = tallyReader('2025-10-09');

  it.each([
    ['It was the 67th exchange, and the fourth of this year.', ['EXCHANGES 67', 'EXCHANGES 4']],
    ['It was the 67th since the start of the full-scale war.', ['EXCHANGES 67']],
    ['Для України це 63-й обмін за час великої війни й четвертий від січня.', ['EXCHANGES 63', 'EXCHANGES 4']],
    ['У 2025 році це перший обмін полоненими.', ['EXCHANGES 1']],
    ['Обменов за год, по его подсчётам, состоялось 11.', ['EXCHANGES 11']],
    ['Таких місій ОАЕ провели одинадцять.', ['EXCHANGES 11']],
    ['Пасярэдніцкіх аперацый, паводле МЗС, стала 24.', ['EXCHANGES 24']],
    [
      'In all, seventeen children have been reunited with relatives in Russia, and 95 children with theirs in Ukraine.',
      ['PEOPLE 17', 'PEOPLE 95'],
    ],
    ['Дякуючи Катару з Росії до України повернулися вже 83 дитини.', ['PEOPLE 83 UA']],
    ['Russia and Ukraine have exchanged more than 470 prisoners.', ['PEOPLE 470']],
    ['More than 1,300 people had been freed from captivity since the start of the invasion.', ['PEOPLE 1300']],
  ])('%s', (text, tallies) => {
    expect(talliesIn(`${beginningOf(text)} ${text}`)).toEqual(tallies);
  });

  it.each([
    'Drones hit Odesa that night, the tenth this month.',
    'It was his second winter in captivity and the third since the war began.',
    'When the exchanges were suspended, 12 died in prison.',
    'Після кількох операцій йому було 25, коли він повернувся додому.',
    'В ходе обменов было возвращено 58, сообщил губернатор.',
    '17 детей вернулись из России на Украину и уже проходят медицинское обследование.',
    'Россия и Украина обменялись пленными: домой вернулись более 200 военнослужащих.',
  ])('but none in “%s”', (text) => {
    expect(talliesIn(`${beginningOf(text)} ${text}`)).toEqual([]);
  });
});
