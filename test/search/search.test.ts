import fc from 'fast-check';
import { describeEachEngine } from '../support/engines';
import { ASKED, type Found, Searches } from '../support/searches';

describeEachEngine('Search', (open) => {
  let searches: Searches;
  const ids: Searches['ids'] = (...asked) => searches.ids(...asked);
  beforeAll(async () => (searches = await Searches.over(await open())));
  afterAll(() => searches.graph.stop());

  it.each([
    ['обмен', ['st-ru']],
    ['ОБМЕН*', ['st-ru']],
    ['еще', ['st-ru']],
    ['обмін', ['st-uk']],
    ["об'єднаний", ['st-uk']],
    ['Обʼєднаного', ['st-uk']],
    ['абмен', ['st-be']],
    ['абмён', ['st-be']],
    ['не', ['st-ru', 'st-uk']],
    ['exchange', ['do-ru', 'st-ru', 'st-en', 'st-en2']],
    ['"not ready"', ['st-en', 'st-ru', 'st-en2']],
    ['not ready', ['st-en', 'st-ru', 'st-en2']],
    ['"ready not"', []],
    ['ready -not', ['st-en', 'st-ru', 'st-en2']],
    ['"не готова"', ['st-ru']],
    ['commissioner', ['pa-lubinets']],
    ['seen in part', ['do-ru']],
  ])('%s finds %j, the best first', async (text, expected) => expect(await ids(text)).toEqual(expected));

  const SAID_BY_TERTEL = ['pa-tertel', 'st-be', 'st-ru', 'st-en', 'st-en2'];

  it.each(['Tertel', 'Тертель', 'Тэртэль', 'Terterly', 'Тертеля', '"Ivan Tertel"'])(
    '%s finds what he said, and what says his name, in any script',
    async (name) => expect((await ids(name)).sort()).toEqual([...SAID_BY_TERTEL].sort()),
  );

  it('tells through whose name something was found', async () => {
    const found = await searches.hits('Terterly не');
    expect(found.map(({ node, matchedParties }) => [node.id, matchedParties])).toEqual([
      ['st-ru', [{ id: 'pa-tertel' }]],
    ]);
    expect((await searches.hits('обмен'))[0]!.matchedParties).toEqual([]);
    expect((await searches.hits('Лубинец не'))[0]!.matchedParties).toEqual([{ id: 'pa-lubinets' }]);
  });

  it('shows the words where they stand, of names the one that was asked', async () => {
    expect(await searches.marked('обмен тертель')).toEqual(['QUOTE: обмен', 'SPEAKER: Тертель']);
    expect(await searches.marked('"not ready" exchange yet')).toEqual([
      'TRANSLATION: Not ready',
      'TRANSLATION: yet',
      'TRANSLATION: exchange',
    ]);
    expect(await searches.marked('Tertel абмен')).toEqual(['QUOTE: Тэртэль', 'QUOTE: абмен']);
  });

  it('keeps to the types asked for, none when the list is empty', async () => {
    expect(await ids('Tertel', { types: ['PARTY'] })).toEqual(['pa-tertel']);
    expect(await ids('Tertel', { types: [] })).toEqual([]);
  });

  it('counts what was found by type, language, source and year', async () => {
    const facets =
      '{ types { value count } languages { value count } sources { source { name } count } years { value count } }';
    expect(await searches.graph.data(`{ search(text: "Tertel", first: 1) { totalCount facets ${facets} } }`)).toEqual({
      search: {
        totalCount: 5,
        facets: {
          types: [
            { value: 'STATEMENT', count: 4 },
            { value: 'PARTY', count: 1 },
          ],
          languages: [
            { value: 'en', count: 2 },
            { value: 'be', count: 1 },
            { value: 'ru', count: 1 },
          ],
          sources: [
            { source: { name: 'Agency' }, count: 2 },
            { source: { name: 'so-2' }, count: 2 },
          ],
          years: [
            { value: 2025, count: 3 },
            { value: 2024, count: 1 },
          ],
        },
      },
    });
  });

  it('is walked page by page', async () => {
    const all = await ids('Tertel');
    const walked: string[] = [];
    let after: string | undefined;
    do {
      const { search } = await searches.graph.data<Found>(ASKED, { text: 'Tertel', first: 2, after });
      walked.push(...search.nodes.map(({ node }) => node.id));
      after = search.edges.at(-1)?.cursor;
    } while (after !== undefined);
    expect(walked).toEqual(all);
  });

  it.each([
    [{ text: '' }, 'text'],
    [{ text: ' \t\n' }, 'text'],
    [{ text: '"*" -+~ ()' }, 'text'],
    [{ text: 'a'.repeat(201) }, 'text'],
    [{ text: [...'abcdefghijklmnopq'].join(' ') }, 'text'],
    [{ text: '\0\ud800' }, 'text'],
    [{ text: 'x', first: 0 }, 'first'],
    [{ text: 'x', first: 201 }, 'first'],
    [{ text: 'x', after: 'nonsense' }, 'after'],
    [{ text: 'x', asOf: { revision: 999 } }, 'asOf'],
  ])('of %j is refused by the name of the argument', async (variables, argument) => {
    expect(await searches.graph.refusal(ASKED, variables)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
  });

  it('refuses a cursor of another search', async () => {
    const { search } = await searches.graph.data<Found>(ASKED, { text: 'Tertel', first: 1 });
    const after = search.edges[0]!.cursor;
    const refused = [expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' })];
    expect(await searches.graph.refusal(ASKED, { text: 'Terterly', after })).toEqual(refused);
    expect(await searches.graph.refusal(ASKED, { text: 'Tertel', after, types: ['PARTY'] })).toEqual(refused);
  });

  it.each([
    'ready AND NOT exchange',
    'NEAR(ready, 2)',
    '+ready -"exchange" >not <x ~y @2',
    "ready' OR 1=1 --",
    '"ready',
    'words:ready ^ {a b}: c',
    'ready\\ % _ ` ; \ufeff \u202e',
    'aa* bb* cc* dd* ee* ff* gg* hh* ii* jj* kk* ll* mm* nn* oo* pp*',
    'ь ъъ* ½ ﷺ',
    'تبادل الأسرى 交换 🙂x',
    'é'.normalize('NFD').repeat(90),
  ])('takes %j as plain words', async (text) => expect(Array.isArray(await ids(text))).toBe(true));

  it('of any text at all answers, or refuses it by its name', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const { errors } = await searches.graph.ask(ASKED, { text });
        for (const { extensions } of errors)
          expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
      }),
      { numRuns: 60 },
    ));
});
