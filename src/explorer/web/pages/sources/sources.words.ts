import { plural } from '../../words/plural';
import { translated } from '../../words/translated';

export const sourcesWords = translated({
  en: {
    title: 'Sources',
    lead: 'Who published what is on file. Alone: on that value nobody else is heard. Agreed: several voices, none against. Contradicted: voices disagree there. None of these is a mark for truth: the most alone may be the one that asked first.',
    source: 'Source',
    named: 'Letters of its name',
    show: 'Show',
    newer: 'Back',
    older: 'More',
    found: plural('en', { one: '# source', other: '# sources' }),
  },
  uk: {
    title: 'Джерела',
    lead: 'Хто опублікував те, що записано. Саме: про це значення більше нікого не чути. У згоді: кілька голосів, жодного проти. Заперечено: голоси тут розходяться. Це не оцінка правдивості: саме могло бути те, хто спитав першим.',
    source: 'Джерело',
    named: 'Літери з назви',
    show: 'Показати',
    newer: 'Назад',
    older: 'Далі',
    found: plural('uk', { one: '# джерело', few: '# джерела', many: '# джерел', other: '# джерела' }),
  },
  ru: {
    title: 'Источники',
    lead: 'Кто опубликовал то, что записано. Один: об этом значении больше никого не слышно. В согласии: несколько голосов, ни одного против. Противоречат: голоса тут расходятся. Это не оценка правдивости: один мог быть тем, кто спросил первым.',
    source: 'Источник',
    named: 'Буквы из названия',
    show: 'Показать',
    newer: 'Назад',
    older: 'Дальше',
    found: plural('ru', { one: '# источник', few: '# источника', many: '# источников', other: '# источника' }),
  },
  be: {
    title: 'Крыніцы',
    lead: 'Хто апублікаваў тое, што запісана. Адна: пра гэта значэнне больш нікога не чуваць. У згодзе: некалькі галасоў, ніводнага супраць. Пярэчаць: галасы тут разыходзяцца. Гэта не ацэнка праўдзівасці: адной магла быць тая, што спытала першай.',
    source: 'Крыніца',
    named: 'Літары з назвы',
    show: 'Паказаць',
    newer: 'Назад',
    older: 'Далей',
    found: plural('be', { one: '# крыніца', few: '# крыніцы', many: '# крыніц', other: '# крыніцы' }),
  },
});
