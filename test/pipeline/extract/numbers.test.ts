import { join } from 'node:path';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { extract } from '../../../src/pipeline/extract/extract';
import type { Knowledge } from '../../../src/pipeline/extract/knowledge';
import type { Language } from '../../../src/pipeline/text/language';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await knowledgeOfPackage(join(__dirname, '../../../data')));
});

const TITLES = {
  en: 'Prisoner exchange between Russia and Ukraine',
  ru: 'Обмен пленными между Россией и Украиной',
  uk: 'Обмін полоненими між Росією та Україною',
  be: 'Абмен палоннымі паміж Расіяй і Украінай',
};

/** Category and number of each count, whoever got them, each once. */
function numbersIn(language: Language, text: string): string[] {
  const document = { title: null, text: `${TITLES[language]}\n\n${text}`, published: '2025-08-14', language };
  const counts = extract(document, knowledge).events.flatMap((event) => event.counts);
  const told = counts.map(({ category, low, high, status }) => `${category} ${(status as string) === 'STATED' ? `${low}..${high}` : status}`); // prettier-ignore
  return [...new Set(told)];
}

describe('numbers of people', () => {
  it.each<[Language, string, string]>([
    ['en', 'Each side handed over 246 servicemen.', 'PRISONERS_OF_WAR 246..246'],
    ['en', 'Russia freed over 246 Ukrainian servicemen.', 'PRISONERS_OF_WAR 246..null'],
    ['ru', 'Россия и Украина обменялись пленными по формуле 157 на 157.', 'PRISONERS_OF_WAR 157..157'],
    ['ru', 'Россия и Украина провели обмен по формуле 192 на 192 пленных.', 'PRISONERS_OF_WAR 192..192'],
    ['en', 'The previous swap, 175 for 175, was on March 19.', 'PEOPLE 175..175'],
    ['en', 'Russia freed 90 Ukrainian soldiers, and one of our defenders wept.', 'PRISONERS_OF_WAR 90..90'],
    ['en', 'Neither side publishes numbers.', 'PEOPLE WITHHELD'],
    ['uk', 'Вдома поранені. Скільки людей звільнено, у штабі не кажуть.', 'WOUNDED_AND_SICK WITHHELD'],
    ['be', 'Колькі людзей вызвалена, бакі ня кажуць.', 'PEOPLE WITHHELD'],
    ['ru', 'Стороны отпустили по 50 и по 60 военных.', 'PRISONERS_OF_WAR 50..50, PRISONERS_OF_WAR 60..60'],
    ['en', 'The number of wounded given to Ukraine was 22.', 'WOUNDED_AND_SICK 22..22'],
    ['uk', 'Росія забрала тільки 49 своїх військових, загиблих у боях.', 'REMAINS 49..49'],
    ['en', '150 of the returning Ukrainians were servicemen.', 'PRISONERS_OF_WAR 150..150'],
    ['ru', 'Состоялся обмен 292 пленными: 146 украинцев и 146 россиян.', 'PRISONERS_OF_WAR 146..146'],
  ])('reads in %s: %s', (language, text, numbers) => {
    expect(numbersIn(language, text).join(', ')).toBe(numbers);
  });
});
