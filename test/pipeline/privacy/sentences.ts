import type { Person } from './invented';

/** A sentence around one invented person; every word of `hidden` must be gone. */
export interface Planted {
  readonly text: string;
  readonly hidden: readonly string[];
}

type Sentence = (person: Person, at: (words: readonly string[]) => string) => string;

const [NOM, GEN, DAT, ACC, INS] = [0, 1, 2, 3, 4] as const;

const full = (of: Person, form: 0 | 1 | 2 | 3 | 4): string[] => [of.given[form], of.family[form]];
const whole = (of: Person, form: 0 | 1 | 2 | 3 | 4): string[] =>
  [of.family[form], of.given[form], of.patronymic?.[form] ?? ''].filter((word) => word !== '');
const initials = (of: Person): string[] => [
  `${of.given[NOM][0]!}. ${(of.patronymic ?? of.given)[NOM][0]!}.`,
  of.family[GEN],
];

const SENTENCES: Readonly<Record<'ru' | 'uk' | 'be', readonly Sentence[]>> = {
  ru: [
    (p, at) => `Среди вернувшихся солдат был ${at(full(p, NOM))}, он провёл в плену два года.`,
    (p, at) => `${at(full(p, NOM))} родом из Воронежа, его ждала мать.`,
    (p, at) => `Журналисты говорили с матерью ${at(full(p, GEN))} в Гомеле.`,
    (p, at) => `Врачи помогли ${at(full(p, DAT))} сразу после обмена.`,
    (p, at) => `Киев вернул ${at(whole(p, ACC))} вместе с другими пленными.`,
    (p, at) => `Вместе с ${at(full(p, INS))} домой приехали ещё 94 человека.`,
    (p, at) => `В списке значится и сержант ${at([p.family[NOM]])}, сообщил телеграм-канал.`,
    (p, at) => `По словам ${at(initials(p))}, в колонии не было врача.`,
    (p, at) => `24-летний ${at([p.given[NOM]])} снова дома, рассказала газета.`,
    (p, at) => `Домой едут ${at(full(p, NOM))}, 31, и его товарищи из 155-й бригады.`,
    (p, at) => `«Я сразу узнала его», - говорит мать, обнимая сына ${at([p.given[ACC]])} у автобуса.`,
    (p, at) => `Обмен: среди освобождённых ${at([p.family[NOM].toUpperCase(), p.given[NOM]])}, пишет канал.`,
  ],
  uk: [
    (p, at) => `Серед звільнених був ${at(full(p, NOM))}, він пробув у полоні два роки.`,
    (p, at) => `${at(full(p, NOM))} родом із Житомира, удома чекала мати.`,
    (p, at) => `Журналісти розмовляли з матір'ю ${at(full(p, GEN))} у Чернігові.`,
    (p, at) => `Лікарі допомогли ${at(full(p, DAT))} одразу після обміну.`,
    (p, at) => `Росія повернула ${at(whole(p, ACC))} разом з іншими полоненими.`,
    (p, at) => `Разом із ${at(full(p, INS))} додому приїхали ще 94 людини.`,
    (p, at) => `У списку є і старший сержант ${at([p.family[NOM]])}, повідомив телеграм-канал.`,
    (p, at) => `За словами ${at(initials(p))}, у колонії не було лікаря.`,
    (p, at) => `24-річний ${at([p.given[NOM]])} знову вдома, розповіла газета.`,
    (p, at) => `Додому їдуть ${at(full(p, NOM))}, 31, і побратими зі 155-ї бригади.`,
    (p, at) => `Бійця звати ${at([p.given[NOM]])}, він з Маріуполя.`,
    (p, at) => `Обмін: серед звільнених ${at([p.family[NOM].toUpperCase(), p.given[NOM]])}, пише канал.`,
  ],
  be: [
    (p, at) => `Сярод вызваленых быў ${at(full(p, NOM))}, у палоне прайшло два гады.`,
    (p, at) => `${at(full(p, NOM))} родам з Жытоміра, дома чакала маці.`,
    (p, at) => `Журналісты гаварылі з маці ${at(full(p, GEN))} у Гомелі.`,
    (p, at) => `Урачы дапамаглі ${at(full(p, DAT))} адразу пасля абмену.`,
    (p, at) => `Кіеў вярнуў ${at(whole(p, ACC))} разам з іншымі палоннымі.`,
    (p, at) => `Разам з ${at(full(p, INS))} дадому прыехалі яшчэ 94 чалавекі.`,
    (p, at) => `У спісе ёсць і сяржант ${at([p.family[NOM]])}, паведаміў тэлеграм-канал.`,
    (p, at) => `Паводле ${at(initials(p))}, у калоніі не было ўрача.`,
    (p, at) => `24-гадовы ${at([p.given[NOM]])} зноў дома, расказала газета.`,
    (p, at) => `Дадому едуць ${at(full(p, NOM))}, 31, і таварышы са 155-й брыгады.`,
    (p, at) => `Байца завуць ${at([p.given[NOM]])}, ён з Марыупаля.`,
    (p, at) => `Абмен: сярод вызваленых ${at([p.family[NOM].toUpperCase(), p.given[NOM]])}, піша канал.`,
  ],
};

/** Every sentence of a language around a person. */
export function planted(language: 'ru' | 'uk' | 'be', person: Person): Planted[] {
  return SENTENCES[language].map((sentence) => {
    let hidden: readonly string[] = [];
    const text = sentence(person, (words) => (hidden = words).join(' '));
    return { text, hidden: hidden.flatMap((words) => words.split(' ')).filter((word) => !/^.{1,2}\.$/.test(word)) };
  });
}

/** In English a name has one form only. */
export function plantedInEnglish([given, family]: readonly [string, string]): Planted[] {
  const hidden = [given, family];
  return [
    { text: `Among those who came home was ${given} ${family}, captured near Mariupol.`, hidden },
    { text: `${given} ${family} spent two years in captivity, his mother told reporters.`, hidden },
    { text: `Russia returned Sgt. ${family} and 94 other servicemen on Friday.`, hidden: [family] },
    { text: `The list names ${given[0]!}. ${family} as well.`, hidden: [family] },
    { text: `"I knew him at once", said the mother of ${given} ${family} in Chernihiv.`, hidden },
    { text: `${given} ${family}'s wife waited in Kyiv. Now ${family} is in hospital.`, hidden },
    { text: `A 24-year-old sailor, ${given} ${family}, thanked the Red Cross.`, hidden },
    { text: `One of them is a soldier named ${given}, from Lutsk.`, hidden: [given] },
    { text: `Prisoner Exchange: ${given} ${family} Comes Home After Two Years`, hidden },
  ];
}
