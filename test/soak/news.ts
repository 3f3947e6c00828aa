import { Dice } from '../../bench/generate/dice';

/** A page of an invented outlet. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly day: string;
  /** What is wrong with it; null for a sound page. */
  readonly poison: Poison | null;
  /** What it says when it is asked again; null: the same. */
  readonly edited: readonly string[] | null;
}

const POISONS = ['error', 'empty', 'binary', 'huge', 'loop', 'deep', 'no words'] as const;
export type Poison = (typeof POISONS)[number];

interface Told {
  readonly day: string;
  readonly number: number;
  readonly person: string;
}

const FIRST_DAY = Date.UTC(2022, 2, 1);
const DAYS = 1700;

/** All names are invented; none of them may be found in the database afterwards. */
const FIRST_NAMES = ['Dobrynia', 'Gvidon', 'Zlatomir', 'Luchezar'];
const LAST_NAMES = ['Vyrvidubov', 'Krutoyarenko', 'Zabaltsyvich', 'Nepeyvodin'];
export const NAMES: readonly string[] = LAST_NAMES;

const spoken: readonly ((told: Told) => [string, string, string])[] = [
  ({ day, number, person }) => [
    `Prisoner exchange: ${number} each`,
    `Russia and Ukraine exchanged prisoners of war on ${day}: ${number} servicemen returned to each side, the Russian Defence Ministry said.`,
    `Among those freed is ${person}, a soldier. The United Arab Emirates mediated.`,
  ],
  ({ day, number }) => [
    `Обмен пленными: ${number} на ${number}`,
    `${day} состоялся обмен пленными: с подконтрольной Киеву территории возвращены ${number} российских военнослужащих, взамен переданы ${number} пленных ВСУ.`,
    'Посредником выступили Объединённые Арабские Эмираты, сообщило Минобороны России.',
  ],
  ({ day, number }) => [
    `Обмін полоненими: додому повернулися ${number} захисників`,
    `${day} відбувся обмін полоненими. Додому повернулися ${number} українських захисників, повідомив Координаційний штаб.`,
    'Це черговий обмін за посередництва Об’єднаних Арабських Еміратів.',
  ],
  ({ day, number }) => [
    `Абмен палоннымі: па ${number}`,
    `${day} Расія і Украіна абмяняліся палоннымі: дадому вярнуліся па ${number} вайскоўцаў з кожнага боку.`,
    'Вызваленыя знаходзяцца на тэрыторыі Беларусі, дзе ім аказваецца дапамога.',
  ],
];

const inFigures = (day: string): string => day.split('-').reverse().join('.');

function told(dice: Dice): Told {
  const day = new Date(FIRST_DAY + dice.between(0, DAYS) * 86_400_000).toISOString().slice(0, 10);
  const person = `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`;
  return { day, number: dice.between(5, 300), person };
}

const words = (index: number, what: Told): [string, string, string] =>
  spoken[index % spoken.length]!({ ...what, day: inFigures(what.day) });

/** Of a hundred pages ten copy another, seven are edited later, four are poisoned. The same number gives the same page. */
export function pageAt(index: number): Page {
  const copied = index % 10 === 9 ? index - 4 : index;
  const dice = new Dice(1, copied);
  const what = told(dice);
  const [title, ...paragraphs] = words(copied, what);
  const [, ...edited] = words(copied, { ...what, number: what.number + 1 });
  const isEdited = copied === index && index % 14 === 3;
  const poison = index % 25 === 12 ? POISONS[Math.floor(index / 25) % POISONS.length]! : null;
  return { path: `/${index}`, title, paragraphs, day: what.day, poison, edited: isEdited && !poison ? edited : null };
}
