import * as fc from 'fast-check';
import { wordOf } from '../../src/kernel/text/words';
import { likenessOf, type Pattern } from '../../src/search/query/likeness';
import { Vocabulary } from '../../src/search/said/vocabulary';

const written = fc
  .array(fc.constantFrom(...'обменгхйїўтэpqhomelkhiets195'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));
const words = fc.array(written, { minLength: 1, maxLength: 40 }).map((all) => all.map(wordOf));
const ending = fc.constantFrom<Pattern['ending']>('any', 'other', 'same');

/** A word, the beginning of one, or one with other letters at its end. */
const near = (all: readonly string[]) =>
  fc.oneof(
    written,
    fc.tuple(fc.constantFrom(...all), fc.integer({ min: 1, max: 8 })).map(([one, length]) => one.slice(0, length)),
    fc.tuple(fc.constantFrom(...all), written).map(([one, end]) => `${one}${end.slice(0, 2)}`),
  );

describe('A vocabulary', () => {
  it('finds each word that is like another one, with its places', () => {
    const held = words.chain((all) => fc.tuple(fc.constant(all), near(all.map(({ folded }) => folded)), ending));
    fc.assert(
      fc.property(held, ([all, asked, kind]) => {
        const [vocabulary, pattern] = [new Vocabulary(), { word: wordOf(asked), ending: kind }];
        for (const [place, word] of all.entries()) vocabulary.placesOf(word).push(place);
        const found = vocabulary.alike(pattern).flatMap(({ places, likeness }) => places.map((place) => [place, likeness])); // prettier-ignore
        const alike = all.map((word, place) => [place, likenessOf(pattern, word)]).filter(([, likeness]) => likeness! > 0); // prettier-ignore
        expect(found.sort()).toEqual(alike.sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('knows a word by its letters, however often it is worked out', () => {
    const vocabulary = new Vocabulary();
    vocabulary.placesOf(wordOf('Обмен')).push(1);
    vocabulary.placesOf({ ...wordOf('обмен') }).push(2);
    expect(vocabulary.size).toBe(1);
    expect(vocabulary.alike({ word: wordOf('обмену'), ending: 'other' })).toEqual([{ places: [1, 2], likeness: 4 }]);
  });
});
