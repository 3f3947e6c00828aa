import { textReader } from '../../support/read-text';

const readText = textReader('2025-10-09');

/** As “from>to CATEGORY number”, in the order of the text. */
function countsIn(text: string): string[] {
  const { events } = readText(`Обмен Обмін Exchange\n\n${text}`);
  return events.flatMap(({ counts }) =>
    counts.map(({ from, to, category, low, high, status }) => `${from}>${to} ${category} ${low ?? high ?? status}`),
  );
}

describe('wordings of real reports', () => {
  it.each([
    [
      'those whom the other side got are its own',
      'Україна та Росія провели обмін полоненими. Додому повернулися 95 українських захисників. Стільки ж своїх військових отримала РФ.',
      ['RU>UA PRISONERS_OF_WAR 95', 'UA>RU PRISONERS_OF_WAR 95'],
    ],
    [
      'nobody is the subject of what was given',
      'З російського полону повернулися 157 українців. Стільки ж осіб передали Росії.',
      ['RU>UA PEOPLE 157', 'UA>RU PEOPLE 157'],
    ],
    [
      'who holds an exchange together does not let go alone',
      'Україна й Росія провели обмін полоненими, завдяки якому додому повернулися 50 воїнів.',
      ['RU>UA PRISONERS_OF_WAR 50'],
    ],
    [
      'who held them lets them go',
      'Another prisoner exchange took place. Ten Ukrainian soldiers came home from Russian captivity. Two civilians whom Russia had held hostage were returned with them.',
      ['RU>UA PRISONERS_OF_WAR 10', 'RU>UA CIVILIANS 2'],
    ],
    [
      'handed over by the other side',
      'Ukraine and Russia exchanged prisoners. 11 civilian sailors from Russia were handed over by Ukraine.',
      ['UA>RU CIVILIANS 11'],
    ],
    [
      'where they were held is no destination',
      'Обмен пленными. Россия добилась возвращения 63 военнослужащих, которые находились на подконтрольной Киеву территории.',
      ['UA>RU PRISONERS_OF_WAR 63'],
    ],
    [
      'who says it receives nobody',
      'The bodies of 1,000 dead, who according to the Russian side are Ukrainian servicemen, were returned to Ukraine in a repatriation of bodies.',
      ['RU>UA REMAINS 1000'],
    ],
    [
      '“we managed” gives nothing to anybody',
      'Обмен пленными между Украиной и Россией. «Нам удалось вернуть домой 44 наших человека», - объявил Андрей Ермак.',
      ['RU>UA PEOPLE 44'],
    ],
    [
      'held in Belarus',
      'Україна домоглася повернення полонених: 31 цивільного громадянина, яких тримали в Білорусі, звільнено.',
      ['BY>UA CIVILIANS 31'],
    ],
    [
      'an exchange of so many is one of both sides',
      'Зеленський заявив про домовленість із російською стороною щодо обміну 1200 полонених.',
      ['null>null PRISONERS_OF_WAR 1200'],
    ],
    [
      'neither side told it',
      'Prisoners of war were freed by Russia in a new exchange. Neither Kyiv nor Moscow disclosed how many prisoners were released.',
      ['RU>UA PRISONERS_OF_WAR WITHHELD', 'UA>RU PRISONERS_OF_WAR WITHHELD'],
    ],
    [
      'as part of an exchange is no part of a body',
      'As part of the exchange Russia returned the bodies of two Ukrainian soldiers to Ukraine.',
      ['RU>UA REMAINS 2'],
    ],
    [
      'a swap of so many is one, not so many',
      'Kyiv and Moscow held a 1,000 prisoner swap on Sunday. Ukraine and Russia confirmed it.',
      ['null>null PRISONERS_OF_WAR 1000'],
    ],
    [
      'a list of groups has no ranks of one of them',
      'Ukraine brought home from Russian captivity 60 marines, 40 privates and sergeants of the National Guard and five police officers in a prisoner exchange.',
      ['RU>UA PRISONERS_OF_WAR 60', 'RU>UA PRISONERS_OF_WAR 40'],
    ],
    [
      'sides with a dash are no services',
      'Обмін полоненими. Україна - 146, Росія - 146, ОАЕ - 8.',
      ['RU>UA PEOPLE 146', 'UA>RU PEOPLE 146'],
    ],
    [
      'what the enemy got did not come home',
      'Обмін тілами відбувся. Ворог отримав 19 тіл. Україні передали 1000 тіл загиблих захисників.',
      ['null>null REMAINS 19', 'RU>UA REMAINS 1000'],
    ],
    [
      'where they had been taken before',
      'Thirty-three people who had been brought to Ukraine from the Kursk region have returned to Russia, the exchange of civilians was mediated by Belarus.',
      ['UA>RU PEOPLE 33'],
    ],
    [
      'soldiers and others in one number are people',
      'Росія та Україна провели обмін полоненими. Свободу здобули 230 військових, поліцейських і цивільних з російського полону.',
      ['RU>UA PEOPLE 230'],
    ],
    [
      'its own dead go to the one who gets them',
      'Russia delivered 757 bodies to Ukraine and got 49 of its own dead back.',
      ['RU>UA REMAINS 757', 'UA>RU REMAINS 49'],
    ],
    [
      'a sum of what both gave',
      'Russia and Ukraine gave each other the bodies of 132 fallen soldiers. The Russian side took in the remains of 55 servicemen, Ukraine repatriated 77 bodies.',
      ['UA>RU REMAINS 55', 'RU>UA REMAINS 77'],
    ],
    [
      'almost the sum of both',
      'В обмене пленными в общей сложности стороны отдадут друг другу без малого 500 человек. Домой отправятся по 246 человек с каждой стороны.',
      ['RU>UA PEOPLE 246', 'UA>RU PEOPLE 246'],
    ],
    [
      'wounded who are listed by people',
      'Сторони передадуть одна одній поранених, яким потрібна допомога: 31 українця і 15 росіян.',
      ['RU>UA WOUNDED_AND_SICK 31', 'UA>RU WOUNDED_AND_SICK 15'],
    ],
    [
      'who is given to once more',
      'Україна визволила з полону 64 воїнів, крім того, їй віддали тіла чотирьох загиблих.',
      ['RU>UA PRISONERS_OF_WAR 64', 'RU>UA REMAINS 4'],
    ],
    [
      'sailors of the navy',
      'З полону повернулися в Україну 82 бійці та 11 моряків ВМС.',
      ['RU>UA PRISONERS_OF_WAR 82', 'RU>UA PRISONERS_OF_WAR 11'],
    ],
    [
      'as many as in the same sentence',
      'Обмен пленными прошёл: домой едут 207 украинцев, а в Россию вернулись 195 военнослужащих, и столько же человек отдали Киеву.',
      ['RU>UA PEOPLE 207', 'UA>RU PRISONERS_OF_WAR 195', 'RU>UA PEOPLE 195'],
    ],
  ])('%s', (_what, text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it.each([
    ['passengers', 'The exchange of prisoners failed, Moscow said; the plane carried 65 Ukrainian prisoners of war.'],
    ['passengers', 'Обмен пленными сорвался. Ил-76 вез на обмен 65 пленных военных ВСУ.'],
    ['people still held', 'Обмін полоненими з Росією. Близько 7 тисяч українців, за його словами, досі в полоні.'],
    ['exchanges', 'Ukraine and Russia have carried out more than 70 prisoner exchanges.'],
    ['what is no person', 'Russia and Ukraine talk about an exchange. Kyiv put several proposals before the Russians.'],
    ['overall total', 'Общий итог обменов телами назвал глава МИД. Украине возвращено свыше 9 тыс. тел, а Россия забрала 143 погибших.'], // prettier-ignore
    ['parts of bodies', 'Росія повернула Україні тіла загиблих. Частини одного тіла лежать у різних мішках.'],
  ])('counts no %s: %s', (_what, text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it.each([
    ['Ukraine brought back 106 prisoners of war from Russia. Eight officers and 98 privates and sergeants are among them.', 'RU>UA PRISONERS_OF_WAR 106'], // prettier-ignore
    ['207 defenders were brought home to Ukraine from Russian captivity: 95 members of the Armed Forces, 56 of the National Guard, 26 border guards and others.', 'RU>UA PRISONERS_OF_WAR 207'], // prettier-ignore
    ['Russia gave 55 Russian prisoners home. The swap with Ukraine: five men for the 55 Russians.', 'UA>RU PRISONERS_OF_WAR 55'], // prettier-ignore
  ])('counts those once whom a part, a rank or fewer words name again: %s', (text, count) => {
    expect(countsIn(text).filter((one) => one.startsWith(count.slice(0, 6)))).toEqual([count]);
  });
});
