import fc from 'fast-check';
import { wordOf, wordsOf } from '../../src/kernel/text/words';
import { entryWord } from '../../src/search/index/entry-words';
import { askedFor } from '../../src/search/query/asked';
import { highlightsIn } from '../../src/search/query/highlight';
import { Likeness, likenessOf, type Pattern, wantedFor } from '../../src/search/query/likeness';
import { Reader } from '../../src/search/query/occurrences';
import { parseQuery } from '../../src/search/query/parse';
import { ranked } from '../../src/search/query/rank';
import { SearchField, SearchType } from '../../src/search/search.terms';
import type { Searchable } from '../../src/search/searchable';

const LETTERS = [...'abehikstyzаеіийкгстхьяй01'];
const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 }).map((found) => found.join(''));
const ending = fc.constantFrom<Pattern['ending'][]>('any', 'other', 'same');

describe('A query', () => {
  const terms = (text: string) =>
    parseQuery(text).map(({ kind, words }) => `${kind}:${words.map(({ folded }) => folded).join(' ')}`);

  it.each([
    ['not ready', ['word:not', 'word:ready']],
    ['"not ready" обмен*', ['phrase:not ready', 'prefix:обмен']],
    ['«не готова», exchange', ['phrase:не готова', 'word:exchange']],
    ['“not ready', ['word:not', 'word:ready']],
    ['not Not "not" not*', ['word:not', 'phrase:not', 'prefix:not']],
    ['"a" "b', ['phrase:a', 'word:b']],
    [
      '+not -ready AND (NEAR) words:x ~y ^z',
      ['not', 'ready', 'and', 'near', 'words', 'x', 'y', 'z'].map((one) => `word:${one}`),
    ],
    ['"" * "?" x * y', ['word:x', 'word:y']],
    ["'; DROP TABLE search_entry; --", ['word:drop', 'word:table', 'word:search', 'word:entry']],
  ])('%s is read as %j', (text, expected) => expect(terms(text)).toEqual(expected));

  it.each([
    '',
    '   ',
    '"',
    '***',
    '"…"',
    '\0',
    '\ud800',
    '́',
    'x'.repeat(201),
    [...'abcdefghijklmnopq'].join(' '),
    'ready e*',
  ])('of nothing or too much is refused by its name: %j', (text) =>
    expect(refusalOf(text)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' }),
  );

  it('of any text is read, or refused by its name', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 210 }), (text) => {
        const refused = refusalOf(text);
        if (refused !== null) expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
        else expect(parseQuery(text).length).toBeGreaterThan(0);
      }),
    ));
});

/** Null for a query that is read. */
function refusalOf(text: string): unknown {
  try {
    parseQuery(text);
    return null;
  } catch (error) {
    return error;
  }
}

describe('A word', () => {
  const like = (asked: string, found: string, ends: Pattern['ending'] = 'other'): number =>
    likenessOf({ word: wordOf(asked), ending: ends }, wordOf(found));

  it.each([
    ['обмен', 'Обмён', Likeness.WRITTEN_SO],
    ['Tertel', 'Тэртэль', Likeness.SOUNDS_SO],
    ['Зеленский', 'Зеленський', Likeness.SOUNDS_SO],
    ['SBU', 'СБУ', Likeness.SOUNDS_SO],
    ['обмен', 'обменами', Likeness.OTHER_ENDING],
    ['exchange', 'exchanging', Likeness.OTHER_ENDING],
    ['Tertel', 'Тертелем', Likeness.OTHER_ENDING],
    ['Лубинец', 'Лубинца', Likeness.OTHER_ENDING],
  ])('%s is met by %s', (asked, found, likeness) => expect(like(asked, found)).toBe(likeness));

  it.each([
    ['off', 'of'],
    ['no', 'но'],
    ['38', '380'],
    ['2022', '2023'],
    ['ready', 'reading'],
    ['exchange', 'exclude'],
  ])('%s is not met by %s', (asked, found) => expect(like(asked, found)).toBe(0));

  it('that begins so is met by all that go on, in any script', () => {
    expect(like('обмен', 'обменами', 'any')).toBe(Likeness.BEGINS_SO);
    expect(like('tert', 'Тертелем', 'any')).toBe(Likeness.BEGINS_SO);
    expect(like('sarali', 'Saraliyev', 'any')).toBe(Likeness.BEGINS_SO);
    expect(like('3', '38', 'any')).toBe(Likeness.BEGINS_SO);
    expect(like('38', '3', 'any')).toBe(0);
  });

  it('is among those that the index is asked for, whenever it is met', () =>
    fc.assert(
      fc.property(letters, letters, letters, ending, (stem, left, right, ends) => {
        const [asked, found] = [{ word: wordOf(stem + left), ending: ends }, wordOf(stem + right)];
        if (likenessOf(asked, found) === 0) return;
        const entries = found.skeletons.map(entryWord);
        const wanted = wantedFor(asked);
        const meets = ({ skeleton, prefix }: (typeof wanted)[number]) =>
          entries.some((entry) => (prefix ? entry.startsWith(entryWord(skeleton)) : entry === entryWord(skeleton)));
        expect(wanted.some(meets)).toBe(true);
      }),
      { numRuns: 2000 },
    ));
});

function statement(quote: string, summary = ''): Searchable {
  const text = (field: SearchField, words: string) => ({
    field,
    language: 'en',
    text: words,
    weight: 6,
    partyId: null,
  });
  const texts = [text(SearchField.QUOTE, quote), text(SearchField.SUMMARY, summary)];
  const rest = { node: { id: 'st-1' }, day: null, language: 'en', sourceId: null, relays: false };
  return { type: SearchType.STATEMENT, id: 'st-1', ...rest, texts };
}

describe('What was found', () => {
  const search = (text: string, found: Searchable) => {
    const asked = askedFor(parseQuery(text), []);
    const readings = new Reader(asked).read(found);
    return { rank: ranked(asked, found, readings), highlights: highlightsIn(readings) };
  };
  const score = (text: string, quote: string): number => search(text, statement(quote)).rank?.score ?? 0;

  it('must say every term, in whichever of its texts', () => {
    expect(search('not ready', statement('is not', 'was ready')).rank?.score).toBe(120);
    expect(search('not ready', statement('is not', 'was not')).rank).toBeNull();
    expect(search('"not ready"', statement('is not', 'ready')).rank).toBeNull();
    expect(search('"not ready"', statement('ready, not')).rank).toBeNull();
  });

  it('is better side by side than together, together than apart, as written than by its ending', () => {
    expect(score('not ready', 'is not ready')).toBe(180);
    expect(score('not ready', 'ready or not')).toBe(150);
    expect(score('exchange', 'an exchange')).toBeGreaterThan(score('exchange', 'exchanges'));
    expect(score('exchang*', 'exchanges')).toBeGreaterThan(score('exchange', 'exchanges'));
  });

  it('shows the words where they stand', () => {
    expect(search('обмен* "не готова"', statement('Обмены: «не готова» к обмену')).highlights).toEqual([
      {
        field: SearchField.QUOTE,
        language: 'en',
        text: 'Обмены: «не готова» к обмену',
        ranges: [
          { start: 0, end: 6 },
          { start: 9, end: 18 },
          { start: 22, end: 28 },
        ],
      },
    ]);
  });

  it('shows ranges in order and apart, each from the beginning of a word that matches to the end of one', () => {
    const some = fc.array(letters, { minLength: 1, maxLength: 8 });
    const query = fc.array(fc.tuple(letters, fc.constantFrom('', '*')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, query, fc.boolean(), (words, asked, quoted) => {
        const joined = asked.map(([word, star]) => (word.length > 1 ? word + star : word)).join(' ');
        const text = quoted ? `"${joined}" ${words[0]}` : `${joined} ${words[0]}`;
        const patterns = parseQuery(text).flatMap(({ words: found, kind }) =>
          found.map((word): Pattern => ({ word, ending: kind === 'prefix' ? 'any' : 'other' })),
        );
        for (const { text: shown, ranges } of search(text, statement(words.join(', '))).highlights) {
          ranges.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(ranges[index]!.end));
          for (const { start, end } of ranges)
            for (const { word } of wordsOf(shown.slice(start, end)))
              expect(patterns.some((pattern) => likenessOf(pattern, word) > 0)).toBe(true);
        }
      }),
    );
  });
});
