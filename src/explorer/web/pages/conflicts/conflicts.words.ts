import { plural } from '../../words/plural';
import { translated } from '../../words/translated';

export const conflictsWords = translated({
  en: {
    title: 'Where they disagree',
    lead: 'Values of one record that do not fit together, each with the words it was read from. What is set aside as a repetition or an earlier word of the same speaker is named as such.',
    all: 'All',
    kinds: 'Kinds of disagreement',
    found: plural('en', { one: '# disagreement', other: '# disagreements' }),
    nothing: 'No disagreement of this kind at this point in time.',
    whole: 'In which words',
  },
  uk: {
    title: 'Де вони розходяться',
    lead: 'Значення одного запису, що не сходяться, кожне зі словами, з яких його прочитано. Повторення і давніші слова того самого мовця названо саме так.',
    all: 'Усі',
    kinds: 'Види розбіжностей',
    found: plural('uk', { one: '# розбіжність', few: '# розбіжності', many: '# розбіжностей', other: '# розбіжності' }),
    nothing: 'На цей момент таких розбіжностей немає.',
    whole: 'Якими словами',
  },
  ru: {
    title: 'Где они расходятся',
    lead: 'Значения одной записи, которые не сходятся, каждое со словами, из которых оно прочитано. Повторения и более ранние слова того же говорящего так и названы.',
    all: 'Все',
    kinds: 'Виды расхождений',
    found: plural('ru', { one: '# расхождение', few: '# расхождения', many: '# расхождений', other: '# расхождения' }),
    nothing: 'На этот момент таких расхождений нет.',
    whole: 'Какими словами',
  },
  be: {
    title: 'Дзе яны разыходзяцца',
    lead: 'Значэнні аднаго запісу, якія не сыходзяцца, кожнае са словамі, з якіх яго прачытана. Паўтарэнні і ранейшыя словы таго самага прамоўцы так і названы.',
    all: 'Усе',
    kinds: 'Віды разыходжанняў',
    found: plural('be', {
      one: '# разыходжанне',
      few: '# разыходжанні',
      many: '# разыходжанняў',
      other: '# разыходжання',
    }),
    nothing: 'На гэты момант такіх разыходжанняў няма.',
    whole: 'Якімі словамі',
  },
});
