import { translated } from '../../words/translated';

export const sourcePageWords = translated({
  en: {
    notFound: 'There is no such source at this point in time.',
    standing: 'How it stands',
    sum: (claims: string, alone: string, agreed: string, contradicted: string) =>
      `Of ${claims} claims it published: alone ${alone}, agreed ${agreed}, contradicted ${contradicted}.`,
    seen: (first: string, last: string) => `On file from ${first} to ${last}.`,
    run: 'Run by',
    judged: 'Reliability, our judgement',
    noReason: 'No reason is on file.',
    which: 'Statements',
    lists: {
      all: (count: string) => `All it published (${count})`,
      repeats: (count: string) => `What it repeats of others (${count})`,
      carried: (count: string) => `What others say they have through it (${count})`,
    },
    none: 'None at this point in time.',
  },
  uk: {
    notFound: 'На цей момент такого джерела немає.',
    standing: 'Як воно стоїть',
    sum: (claims, alone, agreed, contradicted) =>
      `Опублікованих тверджень: ${claims}; саме: ${alone}, у згоді: ${agreed}, заперечено: ${contradicted}.`,
    seen: (first, last) => `Записано: ${first} – ${last}`,
    run: 'Веде',
    judged: 'Надійність, наша оцінка',
    noReason: 'Причину не записано.',
    which: 'Заяви',
    lists: {
      all: (count) => `Усе, що опублікувало (${count})`,
      repeats: (count) => `Що повторює за іншими (${count})`,
      carried: (count) => `Що інші взяли через нього (${count})`,
    },
    none: 'На цей момент немає.',
  },
  ru: {
    notFound: 'На этот момент такого источника нет.',
    standing: 'Как он стоит',
    sum: (claims, alone, agreed, contradicted) =>
      `Опубликованных утверждений: ${claims}; один: ${alone}, в согласии: ${agreed}, противоречат: ${contradicted}.`,
    seen: (first, last) => `Записано: ${first} – ${last}`,
    run: 'Ведёт',
    judged: 'Надёжность, наша оценка',
    noReason: 'Причина не записана.',
    which: 'Заявления',
    lists: {
      all: (count) => `Всё, что опубликовал (${count})`,
      repeats: (count) => `Что повторяет за другими (${count})`,
      carried: (count) => `Что другие взяли через него (${count})`,
    },
    none: 'На этот момент нет.',
  },
  be: {
    notFound: 'На гэты момант такой крыніцы няма.',
    standing: 'Як яна стаіць',
    sum: (claims, alone, agreed, contradicted) =>
      `Апублікаваных сцверджанняў: ${claims}; адна: ${alone}, у згодзе: ${agreed}, пярэчаць: ${contradicted}.`,
    seen: (first, last) => `Запісана: ${first} – ${last}`,
    run: 'Вядзе',
    judged: 'Надзейнасць, наша ацэнка',
    noReason: 'Прычына не запісана.',
    which: 'Заявы',
    lists: {
      all: (count) => `Усё, што апублікавала (${count})`,
      repeats: (count) => `Што паўтарае за іншымі (${count})`,
      carried: (count) => `Што іншыя ўзялі праз яе (${count})`,
    },
    none: 'На гэты момант няма.',
  },
});
