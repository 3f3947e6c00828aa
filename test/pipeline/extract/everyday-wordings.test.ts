import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { textReader } from '../../support/read-text';

const readText = textReader('2025-10-09');
const titleOf = (text: string): string => (/[ії]/.test(text) ? 'Обмін' : /[а-я]/.test(text) ? 'Обмен' : 'Exchange');
const eventsIn = (text: string): Extraction['events'] => readText(`${titleOf(text)}\n\n${text}`).events;

/** As “from>to CATEGORY number”, in the order of the text. */
const countsIn = (text: string): string[] =>
  eventsIn(text).flatMap(({ counts }) =>
    counts.map(({ from, to, category, low, high, status }) => `${from}>${to} ${category} ${low ?? high ?? status}`),
  );

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
    [
      'days of a month named before have their numbers behind a dash',
      'Украина и Россия провели обмен пленными. 3 сентября на свободу вышли 41 украинский военный, 5-го - 19 пограничников, 11-го - 45 военных.',
      ['RU>UA PRISONERS_OF_WAR 41', 'RU>UA PRISONERS_OF_WAR 19', 'RU>UA PRISONERS_OF_WAR 45'],
    ],
    [
      'who condemned them does not give them their name',
      'Состоялся обмен пленными. В Украину возвращаются 18 защитников, которых россияне осудили на долгие сроки.',
      ['RU>UA PRISONERS_OF_WAR 18'],
    ],
    [
      'who goes home is given by nobody',
      'Киев провёл обмен пленными. Домой отправились 64 украинских защитника.',
      ['RU>UA PRISONERS_OF_WAR 64'],
    ],
    [
      'one more prisoner exchange is no prisoner',
      'Ukraine held one more prisoner exchange and got 35 of its people out of Russian captivity.',
      ['RU>UA PEOPLE 35'],
    ],
    [
      'ages are no numbers of people',
      'Ukraine returned four children to Russia: two sisters of five and three, a girl of 14 and a boy of seven.',
      ['UA>RU CHILDREN 4'],
    ],
    [
      'people who live somewhere are civilians',
      'After an exchange of prisoners six Russian citizens who live in the Kursk region were returned by Ukraine.',
      ['UA>RU CIVILIANS 6'],
    ],
    [
      'those who served are soldiers',
      'В обмене пленными Киев получил 61 женщину, служившую в армии.',
      ['RU>UA PRISONERS_OF_WAR 61'],
    ],
    [
      'parts by service are none',
      'Україна та Росія провели обмін полоненими, додому повернулися 73 українські захисники. 13 служили у флоті, вісім в армії, четверо стерегли кордон, двоє працювали в поліції.',
      ['RU>UA PRISONERS_OF_WAR 73'],
    ],
    [
      'who is captured is not handed over',
      'Расія і Украіна правялі абмен палоннымі: дадому вярнуўся 61 украінскі вайсковец. Яшчэ 30 расіян нядаўна захапілі ў палон пад Суджай.',
      ['RU>UA PRISONERS_OF_WAR 61'],
    ],
    [
      'a wish brings nobody back',
      'Украина передала России 25 жителей Курской области, они вернулись домой. Москалькова добивается, чтобы вернулись все 72 жителя.',
      ['UA>RU CIVILIANS 25'],
    ],
    [
      'state bodies are no dead',
      'Ukraine and Russia exchanged 61 prisoners each. Over ten state bodies worked on the exchange.',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PRISONERS_OF_WAR 61'],
    ],
    [
      'what was counted over many months is a total',
      'Ukraine and Russia held an exchange of prisoners, in which 52 Ukrainians were freed. Between February 24 and September 27 Ukraine got 978 people back from Russian captivity.',
      ['RU>UA PEOPLE 52'],
    ],
    [
      'so many of the dead never came at once',
      'Відбулася репатріація: Росія передала Україні тіла 61 загиблого українського військового. Додому вже вдалося забрати 15 тисяч тіл.',
      ['RU>UA REMAINS 61'],
    ],
    [
      'the dead told of once more with other words count once',
      'Россия и Украина обменялись телами погибших: Москва получила тела 31 военного. «Нам вернули 31 героя», - написал депутат.',
      ['UA>RU REMAINS 31'],
    ],
    [
      'captives freed by a formula are captives',
      'Украина и Россия провели обмен. Стороны решили освободить пленных по формуле «61 на 61».',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PRISONERS_OF_WAR 61'],
    ],
  ])('%s', (_, text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });
});

describe('which way they went', () => {
  it.each([
    [
      'from where they had been taken away',
      'Дадому з Расіі вярнуліся 17 дзяцей, якіх вайскоўцы вывезлі з Украіны.',
      ['RU>UA CHILDREN 17'],
    ],
    [
      'who was given something has got it',
      'An exchange of prisoners took place. Ukraine was also given the bodies of 12 volunteers.',
      ['RU>UA REMAINS 12'],
    ],
    [
      'to relatives of one side',
      'При посредничестве Катара из России на Украину вернули детей. К украинским родственникам уехали 11 детей.',
      ['RU>UA CHILDREN 11'],
    ],
    [
      'who held them does not act',
      'An exchange took place, and 61 Russian soldiers came home. Three civilians, held by Kyiv against the law, returned with them.',
      ['UA>RU PRISONERS_OF_WAR 61', 'UA>RU CIVILIANS 3'],
    ],
    [
      'bodies after the side whose verb stands before',
      'Россия и Украина обменялись телами погибших военных. Украинской стороне вернули останки 254 бойцов, российской - тела 32 погибших.',
      ['RU>UA REMAINS 254', 'UA>RU REMAINS 32'],
    ],
  ])('%s', (_, text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });
});

describe('what such words do not mean', () => {
  it.each([
    [
      'who is named as the source does not hand over, nor does the next one keep silent',
      'За даними Росії Україна передала 84 військових 24 серпня.',
      ['UA>RU PRISONERS_OF_WAR 84'],
    ],
    [
      'as many living as dead',
      'Russia returned 61 bodies to Ukraine. Ukraine also got back 61 prisoners of war from Russian captivity.',
      ['RU>UA REMAINS 61', 'RU>UA PRISONERS_OF_WAR 61'],
    ],
    [
      'they who gave in return',
      'Russia freed 146 Ukrainians in an exchange. They sent home 140 soldiers in return.',
      ['RU>UA PEOPLE 146', 'UA>RU PRISONERS_OF_WAR 140'],
    ],
    [
      'a wish that was met',
      'Щоб повернути 61 українського військового, Україна передала Росії 70 росіян. Обмін полоненими завершено.',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PEOPLE 70'],
    ],
    [
      'who had still been held and came back',
      'Відбувся обмін. 12 цивільних, які досі перебували в полоні, повернулися з Росії в Україну.',
      ['RU>UA CIVILIANS 12'],
    ],
    [
      'brothers of twelve are no twelve years old',
      'On 24 August Russia handed over to Ukraine three brothers of twelve captured Ukrainian soldiers.',
      ['RU>UA PRISONERS_OF_WAR 12'],
    ],
    [
      'parts end where a deed begins',
      'Обмен пленными завершён. Двадцать из освобождённых - офицеры, 84 человека вернулись на Украину из российского плена.',
      ['RU>UA PEOPLE 84'],
    ],
    [
      'each is said beside the number',
      'Ukraine and Russia swapped 61 prisoners each, taken by both sides during the fighting.',
      ['RU>UA PRISONERS_OF_WAR 61', 'UA>RU PRISONERS_OF_WAR 61'],
    ],
    [
      'who lived in captivity is no resident',
      '146 people who lived in Russian captivity for three years returned to Ukraine in a prisoner exchange.',
      ['RU>UA PEOPLE 146'],
    ],
    [
      'twelve thousand on one day are no total',
      'Россия передала Украине 12 000 тел 24 августа.',
      ['RU>UA REMAINS 12000'],
    ],
  ])('%s', (_, text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it.each([
    ['Kyiv refused to return 84 Russian soldiers on 24 August. No exchange with Russia.', 'CALLED_OFF'],
    ['В обмене пленными Киев получил 61 военного. Две женщины возвращаться отказались.', 'HELD'],
    ['24 серпня за графіком відбувся обмін: Україна повернула 84 військових з Росії.', 'HELD'],
  ])('%s', (text, outcome) => {
    expect(eventsIn(text).find(({ lead }) => lead)?.outcome).toBe(outcome);
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
});
