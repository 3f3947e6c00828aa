import { translated } from './translated';

/** How a number is chosen, and what numbers of records and limits are. */
export const ruleWords = translated({
  en: {
    policies: {
      RECEIVER_FIRST: 'the side that took them in first',
      MOST_RELIABLE: 'the most reliable source first',
      LOWEST: 'the lowest',
      HIGHEST: 'the highest',
      LATEST: 'what was said last',
      NO_BEST: 'no choice, only the range',
    },
    series: {
      NUMBERED: 'number in the count of exchanges',
      OPERATION: 'number in the count of operations',
      MEDIATION: 'number in the count of mediations',
      OF_YEAR: 'number in the year',
      OF_SERIES: 'number in the series',
      OF_WEEK: 'number in the week',
    },
    limits: { NUMBER: 'number agreed or announced', TIME: 'limit in time', PACE: 'pace' },
  },
  uk: {
    policies: {
      RECEIVER_FIRST: 'спершу сторона, що прийняла',
      MOST_RELIABLE: 'спершу найнадійніше джерело',
      LOWEST: 'найменше',
      HIGHEST: 'найбільше',
      LATEST: 'сказане останнім',
      NO_BEST: 'без вибору, лише межі',
    },
    series: {
      NUMBERED: 'номер у лічбі обмінів',
      OPERATION: 'номер у лічбі операцій',
      MEDIATION: 'номер у лічбі посередництв',
      OF_YEAR: 'номер за рік',
      OF_SERIES: 'номер у серії',
      OF_WEEK: 'номер за тиждень',
    },
    limits: { NUMBER: 'узгоджене або оголошене число', TIME: 'межа в часі', PACE: 'темп' },
  },
  ru: {
    policies: {
      RECEIVER_FIRST: 'сначала принявшая сторона',
      MOST_RELIABLE: 'сначала самый надёжный источник',
      LOWEST: 'наименьшее',
      HIGHEST: 'наибольшее',
      LATEST: 'сказанное последним',
      NO_BEST: 'без выбора, только границы',
    },
    series: {
      NUMBERED: 'номер в счёте обменов',
      OPERATION: 'номер в счёте операций',
      MEDIATION: 'номер в счёте посредничеств',
      OF_YEAR: 'номер за год',
      OF_SERIES: 'номер в серии',
      OF_WEEK: 'номер за неделю',
    },
    limits: { NUMBER: 'согласованное или объявленное число', TIME: 'граница во времени', PACE: 'темп' },
  },
  be: {
    policies: {
      RECEIVER_FIRST: 'спачатку бок, які прыняў',
      MOST_RELIABLE: 'спачатку самая надзейная крыніца',
      LOWEST: 'найменшае',
      HIGHEST: 'найбольшае',
      LATEST: 'сказанае апошнім',
      NO_BEST: 'без выбару, толькі межы',
    },
    series: {
      NUMBERED: 'нумар у ліку абменаў',
      OPERATION: 'нумар у ліку аперацый',
      MEDIATION: 'нумар у ліку пасярэдніцтваў',
      OF_YEAR: 'нумар за год',
      OF_SERIES: 'нумар у серыі',
      OF_WEEK: 'нумар за тыдзень',
    },
    limits: { NUMBER: 'узгоднены або абвешчаны лік', TIME: 'мяжа ў часе', PACE: 'тэмп' },
  },
});
