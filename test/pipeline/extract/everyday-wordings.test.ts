import { countReader } from '../../support/counted';

const { countsIn, eventsIn } = countReader('2025-10-09');

describe('what is counted', () => {
  it.each([
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
