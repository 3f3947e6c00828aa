import { readSet, type Scored } from '../../golden/score/golden';
import { autoScore, precision, recall, scoreOf } from '../../golden/score/table';

/** The last of the texts whose floors are FLOORS, by language; those after them are held by FLOORS_OF_ALL. */
const LAST: Readonly<Record<string, number>> = { en: 54, ru: 55, uk: 55, be: 54 };

const FLOORS_OF_ALL: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  counts: [0.86, 0.82],
  dates: [0.92, 0.86],
  outcome: [0.93, 0.94],
  kind: [0.93, 0.94],
  place: [0.78, 0.81],
  mediators: [0.93, 0.9],
  speakers: [0.9, 0.88],
  quotes: [0.95, 0.88],
  relays: [0.89, 0.82],
  tallies: [0.88, 0.81],
  medical: [0.9, 0.84],
};

/** What the rules reached on the texts they were made for: they may get better, not worse. */
const FLOORS: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  counts: [0.86, 0.8],
  place: [0.88, 0.8],
  kind: [0.88, 0.89],
  dates: [0.92, 0.82],
  outcome: [0.93, 0.95],
  mediators: [0.98, 0.98],
  speakers: [0.89, 0.92],
  quotes: [0.94, 0.89],
  relays: [0.8, 0.82],
  tallies: [0.91, 0.73],
  medical: [0.83, 0.91],
};

function isOlder({ name }: Scored): boolean {
  const [language = '', number] = name.split('-');
  return Number(number) <= (LAST[language] ?? 0);
}

let texts: Scored[];
beforeAll(async () => {
  texts = await readSet('dev');
});

describe('the golden texts that rules are made with', () => {
  it.each(Object.entries(FLOORS))('keeps precision and recall of %s', (field, [leastPrecision, leastRecall]) => {
    const score = scoreOf(field, texts.filter(isOlder));
    expect(precision(score)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(score)).toBeGreaterThanOrEqual(leastRecall);
  });

  it.each(Object.entries(FLOORS_OF_ALL))('keeps %s of all texts', (field, [leastPrecision, leastRecall]) => {
    const score = scoreOf(field, texts);
    expect(precision(score)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(score)).toBeGreaterThanOrEqual(leastRecall);
  });

  it('trusts only what is right', () => {
    expect(precision(autoScore(texts))).toBeGreaterThanOrEqual(0.96);
  });

  it('reads no claim in a text about something else', () => {
    const others = texts.filter(({ label }) => !label.relevant);
    expect(others.length).toBeGreaterThan(6);
    for (const { read } of others)
      expect(read).toMatchObject({ relevant: false, events: [], tallies: [], statements: [], medicalServices: [] });
  });

  it('tells where in the text every count stands', () => {
    const counts = texts.flatMap(({ text, read }) =>
      read.events.flatMap((event) => event.counts.map((count) => ({ text, ...count }))),
    );
    expect(counts.length).toBeGreaterThan(200);
    for (const { text, span, asStated } of counts) expect(text.slice(...span)).toBe(asStated);
  });
});
