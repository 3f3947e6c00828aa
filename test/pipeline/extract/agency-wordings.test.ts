import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { textReader } from '../../support/read-text';

const readText = textReader('2025-10-09');
const read = (text: string, on?: string): Extraction => readText(`Prisoner exchange\n\n${text}`, on);

function countsIn({ events }: Extraction): string[] {
  return events.flatMap(({ counts }) =>
    counts.map(({ from, to, category, low, high }) => `${from}>${to} ${category} ${low}..${high}`),
  );
}

it.each([
  ['Kyiv and Moscow held an exchange, bringing home 61 Ukrainian soldiers and 12 civilians.', 'RU>UA CIVILIANS 12..12'],
  ['Ukraine held an exchange of prisoners with Russia, with 61 women coming home.', 'RU>UA PEOPLE 61..61'],
  ['Ukraine repatriates 61 bodies of fallen soldiers.', 'RU>UA REMAINS 61..61'],
  ['Kyiv got the bodies of 61 soldiers each time.', 'RU>UA REMAINS 61..61'],
  ['A new exchange took place, including 61 Ukrainian and 61 Russian captives.', 'UA>RU PRISONERS_OF_WAR 61..61'],
  ['Russia and Ukraine said that 100 prisoners were swapped for 100.', 'UA>RU PRISONERS_OF_WAR 100..100'],
  ['Russia and Ukraine each freed 90 prisoners: 70 soldiers and 20 civilians.', 'UA>RU PRISONERS_OF_WAR 70..70'],
  ['They exchanged 61 prisoners each. The swap included four civilians on the Ukrainian side.', 'RU>UA CIVILIANS 4..4'],
])('counts: %s', (text, count) => {
  expect(countsIn(read(text))).toContain(count);
});

it.each([
  [
    'Russia and Ukraine exchanged 61 prisoners each on Thursday, with another 30 from each side to be freed on Friday.',
    '2025-10-10 ANNOUNCED',
  ],
  [
    'Russia and Ukraine exchanged 61 prisoners each on Wednesday, a day after another swap in which 12 Ukrainians were freed.',
    '2025-10-07 HELD',
  ],
  [
    'Kyiv hopes to exchange prisoners soon. No exchange has been held since 2 October, when 61 soldiers returned to Ukraine.',
    '2025-10-02 HELD',
  ],
  [
    'Ukraine received 61 bodies. It is the fourth transfer this year: on January 24, 75 bodies were returned.',
    '2025-10-09 HELD',
  ],
  [
    'As a result of the negotiation process, on 5 October Russia and Ukraine brought back 61 prisoners each.',
    '2025-10-05 HELD',
  ],
])('dates: %s', (text, told) => {
  expect(read(text).events.map(({ date, outcome }) => `${date?.from} ${outcome}`)).toContain(told);
});

it('names a mediator in a compound', () => {
  const { events } = read('Russia and Ukraine released 61 prisoners each in a UAE-brokered swap.');
  expect(events[0]?.parties.filter(({ role }) => `${role}` === 'MEDIATED')).toMatchObject([{ party: 'AE' }]);
});

it('takes neither hearsay nor families for speakers', () => {
  const text =
    'Russia and Ukraine exchanged 61 prisoners each after a Russian military plane said to be carrying others crashed. They were reunited with their families, saying the UAE had helped.';
  expect(read(text).statements).toEqual([]);
});

it('hears two who share their words', () => {
  const { statements } = read('They exchanged 61 prisoners each, Zelensky and the Russian Defence Ministry said.');
  expect(statements.map(({ speaker }) => speaker)).toEqual(['pa-0012', 'pa-0008']);
});
