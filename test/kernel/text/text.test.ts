import fc from 'fast-check';
import { fold } from '../../../src/kernel/text/fold';
import { skeletons, skeletonStems } from '../../../src/kernel/text/skeleton';
import { wordsOf } from '../../../src/kernel/text/words';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуўфхцчшщъыьэюяёéł0129'];
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 }).map((found) => found.join(''));

describe('Folding a word', () => {
  it.each([
    ['Обмён', 'обмен'],
    ['ОБМЕН', 'обмен'],
    ["об'єкт", 'обєкт'],
    ['об’єкт', 'обєкт'],
    ['обʼєкт', 'обєкт'],
    ['Café', 'cafe'],
    ['Zełenski', 'zelenski'],
    ['Київ', 'київ'],
    ['мой', 'мой'],
    ['Лукашэнкаў', 'лукашэнкаў'],
    ['Rüstem', 'rustem'],
    ['Straße', 'strasse'],
  ])('%s is compared as %s', (written, folded) => expect(fold(written)).toBe(folded));

  it('twice is the same as once', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text)))));

  it('does not see capitals, nor whether an accent is a sign of its own', () =>
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    ));
});

describe('The skeleton of a word', () => {
  it.each([
    ['tertel', ['Тертель', 'Тэртэль', 'Tertel', "Tertel'"]],
    ['zelenski', ['Зеленский', 'Зеленський', 'Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zełenski']],
    ['lubinets', ['Лубинец', 'Лубінець', 'Лубінец', 'Lubinets']],
    ['moskalkova', ['Москалькова', 'Moskalkova']],
    ['ermak', ['Єрмак', 'Ермак', 'Yermak', 'Jermak']],
    ['natalia', ['Наталья', 'Наталия', 'Наталія', 'Natalia', 'Natalya']],
    ['iusov', ['Юсов', 'Yusov']],
    ['saralev', ['Саралиев', 'Saraliev', 'Saraliyev']],
    ['harkov', ['Харьков', 'Kharkov']],
  ])('is %s for each of %j', (skeleton, words) => {
    for (const text of words) expect(skeletons(fold(text))).toEqual([skeleton]);
  });

  it('leaves open whether г is g or h', () => {
    expect(skeletons('гостомель')).toEqual([...skeletons('gostomel'), ...skeletons('hostomel')]);
  });

  it('keeps numbers and the letters of other scripts apart', () => {
    expect(skeletons('2022')).toEqual(['2022']);
    expect(skeletons('تبادل')).not.toEqual(skeletons('أسرى'));
  });

  it('is made of small letters and digits of ASCII, whatever the word', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        for (const found of skeletons(fold(text))) expect(found).toMatch(/^[a-z0-9]+$/);
      }),
    ));

  it('begins as the stem of each beginning of the word says', () =>
    fc.assert(
      fc.property(word, fc.nat(), (text, cut) => {
        const folded = fold(text);
        const stems = skeletonStems(folded.slice(0, 1 + (cut % folded.length)));
        expect(skeletons(folded).some((found) => stems.some((stem) => found.startsWith(stem)))).toBe(true);
      }),
      { numRuns: 1000 },
    ));
});

describe('The words of a text', () => {
  it('are its letters and digits, with an apostrophe between them', () => {
    const words = wordsOf("38-й обмін: об’єкт, 'sick' & don't… (2025)").map(({ word: found }) => found.folded);
    expect(words).toEqual(['38', 'й', 'обмін', 'обєкт', 'sick', 'dont', '2025']);
  });

  it('stand where they say, in order', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = wordsOf(text);
        for (const { word: found, start, end } of tokens) expect(fold(text.slice(start, end))).toBe(found.folded);
        tokens.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(tokens[index]!.end));
      }),
    ));
});
