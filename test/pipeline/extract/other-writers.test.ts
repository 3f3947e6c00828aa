import { countReader } from '../../support/counted';
import { textReader } from '../../support/read-text';

const { countsIn, eventsIn } = countReader('2025-10-09');
const readText = textReader('2025-10-09');

describe('what is counted', () => {
  it.each([
    [
      'many more than now, in an exchange before, are no total',
      'Троих жителей Курской области обменяли на троих украинцев. Их встретили дома. Все здоровы. С ними говорил врач. Тогда, в прошлый раз, Киев получил 218 человек, а Москве отдал 54 солдата.',
      ['UA>RU CIVILIANS 3', 'RU>UA CIVILIANS 3', 'RU>UA PEOPLE 218', 'UA>RU PRISONERS_OF_WAR 54'],
    ],
    [
      'all of one deal are no total',
      'В обмене пленными в Россию вернулись двадцать её гражданских. Всего по договорённости, достигнутой в Стамбуле, Россия в четверг получила 184 своих военных.',
      ['UA>RU CIVILIANS 20', 'UA>RU PRISONERS_OF_WAR 184'],
    ],
    [
      'those whom Türkiye kept come from there',
      'Москва недовольна решением Турции отдать Украине четырёх командиров. Раньше их вызволили из плена при обмене.',
      ['TR>UA PRISONERS_OF_WAR 4'],
    ],
    [
      'talks in Türkiye give nobody back',
      'After talks in Turkey, Ukraine brought home 25 soldiers from Russian captivity in an exchange.',
      ['RU>UA PRISONERS_OF_WAR 25'],
    ],
    [
      'many under agreements are a total',
      'Ukraine and Russia exchanged 61 prisoners of war each. They were met in Chernihiv. Many are wounded. Doctors examined them. In total, 1,215 soldiers have returned to Ukraine under the agreements reached in Istanbul.',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PRISONERS_OF_WAR 61'],
    ],
    [
      'thousands that came earlier are a total',
      'Украина и Россия обменялись пленными, по 45 военных с каждой стороны. Их встретили в Чернигове. Многие ранены. Их осмотрели врачи. Ранее Украина уже вернула из плена 1940 своих военных.',
      ['RU>UA PRISONERS_OF_WAR 45', 'UA>RU PRISONERS_OF_WAR 45'],
    ],
    [
      'what was given and taken over a summer is a total',
      'Ukraine and Russia exchanged prisoners of war, 61 each. They were met in Chernihiv. Many are wounded. Doctors examined them. This summer Ukraine received 430 soldiers and gave 410.',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PRISONERS_OF_WAR 61'],
    ],
    [
      'a people that is given goes home',
      'Відбувся обмін полоненими між Україною та Росією. Додому повернулися два українці. Чотири росіяни передані через Білорусь.',
      ['RU>UA PEOPLE 2', 'UA>RU PEOPLE 4'],
    ],
    [
      'how many there were is kept back',
      'Ukraine and Russia exchanged prisoners of war. How many soldiers there were on each side was not disclosed.',
      ['RU>UA PRISONERS_OF_WAR WITHHELD', 'UA>RU PRISONERS_OF_WAR WITHHELD'],
    ],
    [
      'whom one embraces is no number',
      'З російського полону при обміні додому повернувся 61 український захисник. Кого обійме першим, боєць не каже.',
      ['RU>UA PRISONERS_OF_WAR 61'],
    ],
    [
      'shares of soldiers and civilians are people',
      'Ukraine and Russia exchanged prisoners, 146 each, both soldiers and civilians.',
      ['RU>UA PEOPLE 146', 'UA>RU PEOPLE 146'],
    ],
    [
      'a people that gives is not the one that goes home',
      'Україна та Росія провели обмін дітьми. Удруге, у грудні, росіяни віддали сімох дітей.',
      ['RU>UA CHILDREN 7'],
    ],
    [
      'each side lets so many go',
      'Russia and Ukraine traded captives on 8 January; each let 52 soldiers go.',
      ['RU>UA PRISONERS_OF_WAR 52', 'UA>RU PRISONERS_OF_WAR 52'],
    ],
    [
      'how many are there now is not how many came',
      'Украина передала России троих жителей Курской области. Сколько их там сейчас, в администрации не говорят.',
      ['UA>RU CIVILIANS 3'],
    ],
    [
      'shares of an exchange of captives are captives',
      'Того дня мінялися й військовополоненими, по 184 з кожного боку, а додому приїхали двадцять українських цивільних.',
      ['RU>UA PRISONERS_OF_WAR 184', 'UA>RU PRISONERS_OF_WAR 184', 'RU>UA CIVILIANS 20'],
    ],
  ])('%s', (_, text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });
});

describe('when it was', () => {
  it.each([
    [
      'the day for which what failed had been planned',
      'Обмен пленными между Россией и Украиной не состоится: возвращение военных, запланированное на 10 октября, сорвалось.',
      '2025-10-10',
    ],
    [
      'the day of an attack is none',
      'Russia and Ukraine have exchanged 61 prisoners each, the first swap since the attack of Aug. 6.',
      '2025-10-09',
    ],
    [
      'an earlier exchange is not that of the news',
      'Россия и Украина обменялись пленными. Домой вернулись 41 российский военный. Их везут в Москву. 26 сентября по итогам переговоров домой приехали 40 солдат.',
      '2025-10-09',
    ],
    [
      'a night of attacks before it',
      'After a night of attacks Kyiv and Moscow on 5 October exchanged 146 prisoners each.',
      '2025-10-05',
    ],
    [
      'told some sentences later',
      'Russia and Ukraine exchanged prisoners. 41 Ukrainian soldiers came home. They are being taken to hospitals. The swap took place on 2 October at the border.',
      '2025-10-02',
    ],
    [
      'between two sides, with another to mediate',
      'Ukraine and Russia exchanged 146 prisoners each on 4 October, the exchange between them being mediated by the United States.',
      '2025-10-04',
    ],
    [
      'the last day of an exchange of several',
      'The exchange of prisoners came to its end on Sunday. On the last day 61 Russian soldiers came back.',
      '2025-10-05',
    ],
  ])('%s', (_, text, day) => {
    expect(eventsIn(text).find(({ lead }) => lead)?.date?.to).toBe(day);
  });
});

describe('who said it', () => {
  it.each([
    ['This was reported by the Coordination Headquarters for the Treatment of Prisoners of War.', 'pa-0009'],
    ['That is what Petro Yatsenko said on national television.', 'pa-0016'],
  ])('%s', (said, speaker) => {
    const { statements } = readText(`Exchange\n\nUkraine and Russia exchanged 61 prisoners each. ${said}`);
    expect(statements.map((statement) => statement.speaker)).toEqual([speaker]);
  });
});

describe('when it was', () => {
  it.each([
    ['It happened on Monday.', 'Mothers waited by the white buses. Two cried. Then the doors opened.', '2025-10-06'],
    ['Это было во вторник.', 'Матери ждали у автобусов. Две плакали. Потом открылись двери.', '2025-10-07'],
  ])('“%s” tells it of what stands before', (when, before, day) => {
    const [lead] = eventsIn(
      `${before} ${when} Ukraine and Russia exchanged 61 prisoners each. Украина и Россия обменялись пленными.`,
    );
    expect(lead!.date).toMatchObject({ from: day, to: day });
  });

  it('takes no other day for that of a hand-over whose day is told', () => {
    const [lead] = eventsIn(
      'On 8 October Ukraine and Russia exchanged 61 prisoners of war each. Those freed were taken to hospital. Zelensky thanked the team. It was on 2 October that the two sides agreed on the list.',
    );
    expect(lead).toMatchObject({ date: { from: '2025-10-08' }, counts: [{ low: 61 }, { low: 61 }] });
  });
});
