import * as fc from 'fast-check';
import { wordsOf } from '../../src/kernel/text/words';
import { type Asked, askedFor } from '../../src/search/query/asked';
import { Reader } from '../../src/search/query/occurrences';
import { parseQuery } from '../../src/search/query/parse';
import { ranked } from '../../src/search/query/rank';
import { Concordance } from '../../src/search/said/concordance';
import { Memory } from '../../src/search/said/memory';
import { rankedAmong } from '../../src/search/said/ranking';
import type { Said, SaidText } from '../../src/search/said/said';
import { SearchType } from '../../src/search/search.terms';

const WORDS =
  'обмен обмена обмін обменять exchange exchanged exchanges ready not тел тела Tertel Тертель Тэртэль гомель Homel холм 2025 195 ё'.split(
    ' ',
  );

const word = fc.constantFrom(...WORDS);
const text = fc
  .record({ words: fc.array(word, { maxLength: 6 }), weight: fc.integer({ min: 1, max: 8 }) })
  .map(({ words, weight }): SaidText => textOf(words.join(' '), weight));
const said = fc
  .record({ texts: fc.array(text, { maxLength: 8 }), names: fc.array(text, { maxLength: 12 }) })
  .map((words): Omit<Said, 'id'> => ({ ...NOTHING, ...words }));
const term = fc.oneof(
  word,
  word.filter(({ length }) => length > 3).map((one) => `${one.slice(0, 3)}*`),
  fc.tuple(word, word).map((both) => `"${both.join(' ')}"`),
);

const NOTHING = { type: SearchType.STATEMENT, day: null, language: null, sourceId: null, relays: false, names: [] };

const textOf = (written: string, weight: number): SaidText => ({
  ...{ weight, partyId: null },
  words: wordsOf(written).map(({ word: one }) => one),
});

/** What the query says, where its first word may also be said by another name. */
function askedIn(query: string): Asked {
  const terms = parseQuery(query);
  const others = [wordsOf('Homel ready').map(({ word: one }) => ({ word: one, ending: 'same' as const }))];
  return askedFor(terms, [{ from: 0, to: 1, partyId: 'pa-0001', others }]);
}

function bothWays(all: readonly Said[], asked: Asked): [remembered: unknown, read: unknown] {
  const memory = new Memory();
  const numbers = all.map((one) => memory.concordance.add(one)!);
  const remembered = rankedAmong({ memory, numbers, others: [] }, asked, new Reader(asked));
  const read = rankedAmong({ memory, numbers: [], others: all }, asked, new Reader(asked));
  return [remembered, read].map((hits) => hits.map(({ found: { id }, score }) => [id, score])) as [unknown, unknown];
}

describe('A concordance', () => {
  it('gives the rank that reading the texts gives', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), fc.array(term, { minLength: 1, maxLength: 4 }), (some, terms) => {
        const all = some.map((one, index) => ({ ...one, id: `st-${index}` }));
        const [remembered, read] = bothWays(all, askedIn(terms.join(' ')));
        expect(remembered).toEqual(read);
      }),
      { numRuns: 600 },
    );
  });

  it('answers for those that are asked for alone, and in their order', () => {
    const memory = new Memory();
    const [one, two, three] = ['обмен тел', 'обмен', 'тел обмен'].map((written, index) =>
      memory.concordance.add({ ...NOTHING, id: `st-${index}`, texts: [textOf(written, 6)] })!,
    );
    const asked = askedFor(parseQuery('обмен тел'), []);
    const scores = (numbers: readonly number[]) =>
      rankedAmong({ memory, numbers, others: [] }, asked, new Reader(asked)).map(({ found, score }) => [found.id, score]); // prettier-ignore
    expect(scores([three!, one!])).toEqual([['st-2', 150], ['st-0', 180]]); // prettier-ignore
    expect(scores([two!])).toEqual([]);
    expect(memory.concordance.numberOf('st-1')).toBe(two);
  });

  it('takes no text that is too long for its places', () => {
    const [concordance, long] = [new Concordance(), 'обмен '.repeat(1000)];
    expect(concordance.add({ ...NOTHING, id: 'st-1', texts: [textOf(long, 6)] })).toBeNull();
    expect(concordance.add({ ...NOTHING, id: 'st-2', texts: Array.from({ length: 9 }, () => textOf('обмен', 6)) })).toBeNull(); // prettier-ignore
    expect([concordance.length, concordance.numberOf('st-1')]).toEqual([0, undefined]);
  });

  it('is full while there is room for one more search', () => {
    const [concordance, words] = [new Concordance(), Array.from({ length: 900 }, () => textOf('обмен', 6).words[0]!)];
    const texts = Array.from({ length: 8 }, () => ({ weight: 6, partyId: null, words }));
    for (let number = 0; !concordance.isFull; number += 1)
      expect(concordance.add({ ...NOTHING, id: `st-${number}`, texts })).toBe(number);
    expect(concordance.length).toBe(Math.ceil(5_000_001 / 7200));
  });

  it('finds the last word of the longest text, and no phrase that goes on in the next one', () => {
    const asked = askedFor(parseQuery('"тел обмен"'), []);
    const words = `${'обмен '.repeat(959)}тел`;
    const all = [{ ...NOTHING, id: 'st-1', texts: [textOf(words, 6), textOf('обмен', 6)] }];
    expect(bothWays(all, asked)[0]).toEqual([]);
    expect(bothWays(all, askedFor(parseQuery('тел'), []))).toEqual([[['st-1', 60]], [['st-1', 60]]]);
    expect(ranked(asked, all[0]!, [])).toBeNull();
  });
});
