import type { Database } from '../../src/db/contract';
import { commit } from '../../src/db/unit-of-work';
import { Document } from '../../src/evidence/document/document.entity';
import { Party } from '../../src/evidence/party/party.entity';
import { NameKind, PartyKind } from '../../src/evidence/party/party.terms';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { refreshReadings } from '../../src/records/reading/refresh';
import { refreshSearch } from '../../src/search/index/refresh';
import { fillSearch, rebuildSearch } from '../../src/search/index/rebuild';
import {
  change,
  claim,
  document,
  exchange,
  type Made,
  party,
  partyName,
  source,
  statement,
  write,
} from '../support/builders';
import { describeEachEngine } from '../support/engines';
import { TestGraph } from '../support/served-graph';

const OFFICIAL = { kind: PartyKind.OFFICIAL, office: 'Commissioner' };

const PARTIES = [
  party('pa-ua', { country: 'UA' }),
  partyName('pa-ua', 'en', 'Ukraine'),
  partyName('pa-ua', 'uk', 'Україна'),
  party('pa-tertel', { ...OFFICIAL, office: 'Head of the KGB of Belarus' }),
  partyName('pa-tertel', 'en', 'Ivan Tertel'),
  partyName('pa-tertel', 'en', 'Terterly', NameKind.MISSPELLING),
  partyName('pa-tertel', 'ru', 'Иван Тертель'),
  partyName('pa-tertel', 'be', 'Іван Тэртэль'),
  party('pa-lubinets', OFFICIAL),
  partyName('pa-lubinets', 'uk', 'Дмитро Лубінець'),
  partyName('pa-lubinets', 'en', 'Dmytro Lubinets'),
];

const STATEMENTS = [
  source('so-1', { name: 'Agency' }),
  source('so-2'),
  document('do-ru', 'so-1', '2025-06-10', { language: 'ru', title: 'On an exchange', note: 'Seen in part' }),
  document('do-uk', 'so-2', '2025-06', { language: 'uk' }),
  document('do-be', 'so-1', '2024-01-31', { language: 'be' }),
  document('do-en', 'so-2', '2025-06-12', { language: 'en' }),
  statement('st-ru', 'do-ru', {
    language: 'ru',
    speakerId: 'pa-tertel',
    saidOn: '2025-06-09',
    quote: 'Ещё не готова: обмен идёт',
    translation: 'Not ready yet: the exchange goes on',
    summary: 'A1',
  }),
  statement('st-uk', 'do-uk', {
    language: 'uk',
    speakerId: 'pa-lubinets',
    quote: 'Об’єднаний центр: обміну не буде',
    summary: 'A2',
  }),
  statement('st-be', 'do-be', { language: 'be', quote: 'Тэртэль: абмен адбыўся', summary: 'A3' }),
  statement('st-en', 'do-en', { quote: 'The sides are not ready for exchanges', summary: 'Mr Terterly spoke' }),
  statement('st-en2', 'do-en', {
    quote: 'The sides are not ready for exchanges',
    summary: 'Mr Terterly spoke',
    ...{ originId: 'st-en', relayedFromId: 'st-en', relayKind: 'REPRINT', relayBasis: 'SAME_TEXT' },
  }),
];

const ASKED = `query ($text: String!, $types: [SearchType!], $first: Int, $after: String, $asOf: AsOf) {
  search(text: $text, types: $types, first: $first, after: $after, asOf: $asOf) {
    totalCount capped edges { cursor } nodes { score node { id } matchedParties { id } highlights { field language text ranges { start end } } } } }`;

interface Hit {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly matchedParties: readonly { readonly id: string }[];
  readonly highlights: readonly {
    readonly field: string;
    readonly language: string | null;
    readonly text: string;
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
  }[];
}

interface Found {
  readonly search: { totalCount: number; capped: boolean; edges: { cursor: string }[]; nodes: Hit[] };
}

describeEachEngine('Search', (open) => {
  let db: Database;
  let graph: TestGraph;
  beforeAll(async () => {
    db = await open();
    graph = await TestGraph.over(db);
    await add([...PARTIES, ...STATEMENTS]);
  });
  afterAll(() => graph.stop());

  /** Writes rows as an import would, with what follows from them; answers the revision. */
  const add = async (made: readonly (Made | Made[])[]): Promise<number> => {
    const revision = await write(db, made);
    await db.transaction(async (tx) => {
      const records = made.flat().filter(({ row }) => typeof row.recordId === 'string');
      await refreshReadings(tx, revision, [...new Set(records.map(({ row }) => String(row.recordId)))]);
      await refreshSearch(tx, revision);
    });
    return revision;
  };
  const edit = async (
    ...[entity, id, set]: Parameters<typeof change> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const { revision } = await commit(db, { actor: 'test', message: 'changes' }, async (unit) => {
      await change(unit, entity, id, set);
      await unit.flush();
      await refreshSearch(unit.tx, unit.revision);
    });
    return revision!;
  };
  const hits = async (text: string, more: object = {}): Promise<Hit[]> =>
    (await graph.data<Found>(ASKED, { text, ...more })).search.nodes;
  const ids = async (text: string, more?: object): Promise<string[]> =>
    (await hits(text, more)).map(({ node }) => node.id);
  const marked = async (text: string): Promise<string[]> =>
    (await hits(text)).flatMap(({ highlights }) =>
      highlights.flatMap((one) => one.ranges.map(({ start, end }) => `${one.field}: ${one.text.slice(start, end)}`)),
    );

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
    const found = await hits('Terterly не');
    expect(found.map(({ node, matchedParties }) => [node.id, matchedParties])).toEqual([
      ['st-ru', [{ id: 'pa-tertel' }]],
    ]);
    expect((await hits('обмен'))[0]!.matchedParties).toEqual([]);
    expect((await hits('Лубинец не'))[0]!.matchedParties).toEqual([{ id: 'pa-lubinets' }]);
  });

  it('shows the words where they stand, of names the one that was asked', async () => {
    expect(await marked('обмен тертель')).toEqual(['QUOTE: обмен', 'SPEAKER: Тертель']);
    expect(await marked('"not ready" exchange yet')).toEqual([
      'TRANSLATION: Not ready',
      'TRANSLATION: yet',
      'TRANSLATION: exchange',
    ]);
    expect(await marked('Tertel абмен')).toEqual(['QUOTE: Тэртэль', 'QUOTE: абмен']);
  });

  it('keeps to the types asked for, none when the list is empty', async () => {
    expect(await ids('Tertel', { types: ['PARTY'] })).toEqual(['pa-tertel']);
    expect(await ids('Tertel', { types: [] })).toEqual([]);
  });

  it('counts what was found by type, language, source and year', async () => {
    const facets =
      '{ types { value count } languages { value count } sources { source { name } count } years { value count } }';
    expect(await graph.data(`{ search(text: "Tertel", first: 1) { totalCount facets ${facets} } }`)).toEqual({
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
      const { search } = await graph.data<Found>(ASKED, { text: 'Tertel', first: 2, after });
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
    [{ text: 'a '.repeat(17) }, 'text'],
    [{ text: '\0\ud800' }, 'text'],
    [{ text: 'x', first: 0 }, 'first'],
    [{ text: 'x', first: 201 }, 'first'],
    [{ text: 'x', after: 'nonsense' }, 'after'],
    [{ text: 'x', asOf: { revision: 999 } }, 'asOf'],
  ])('of %j is refused by the name of the argument', async (variables, argument) => {
    expect(await graph.refusal(ASKED, variables)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
  });

  it('refuses a cursor of another search', async () => {
    const { search } = await graph.data<Found>(ASKED, { text: 'Tertel', first: 1 });
    const after = search.edges[0]!.cursor;
    const refused = [expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' })];
    expect(await graph.refusal(ASKED, { text: 'Terterly', after })).toEqual(refused);
    expect(await graph.refusal(ASKED, { text: 'Tertel', after, types: ['PARTY'] })).toEqual(refused);
  });

  it.each([
    'ready AND NOT exchange',
    'NEAR(ready, 2)',
    '+ready -"exchange" >not <x ~y @2',
    "ready' OR 1=1 --",
    '"ready',
    'words:ready ^ {a b}: c',
    'ready\\ % _ ` ; \ufeff \u202e',
    'a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p*',
    'ь ъ* ½ ﷺ',
    'تبادل الأسرى 交换 🙂x',
    'é'.normalize('NFD').repeat(90),
  ])('takes %j as plain words', async (text) => expect(Array.isArray(await ids(text))).toBe(true));

  it('answers as of an earlier revision as it did then', async () => {
    const before = await add([statement('st-late', 'do-en', { quote: 'zebra crossing', summary: 'first' })]);
    const later = await edit(Statement, 'st-late', { quote: 'giraffe crossing' });
    expect([await ids('zebra'), await ids('giraffe')]).toEqual([[], ['st-late']]);
    const then = { asOf: { revision: before } };
    expect([await ids('zebra', then), await ids('giraffe', then)]).toEqual([['st-late'], []]);
    expect(await ids('zebra', { asOf: { revision: before - 1 } })).toEqual([]);
    await add([partyName('pa-lubinets', 'en', 'Zanzibarov', NameKind.MISSPELLING)]);
    expect(await ids('Zanzibarov', { types: ['STATEMENT'] })).toEqual(['st-uk']);
    expect(await ids('Zanzibarov', { asOf: { revision: later } })).toEqual([]);
    await edit(Document, 'do-uk', { title: 'Hippopotamus' });
    expect(await ids('hippopotamus')).toEqual(['do-uk']);
    await edit(Party, 'pa-lubinets', { office: 'Zookeeper' });
    expect(await ids('zookeeper')).toEqual(['pa-lubinets']);
  });

  it('finishes a walk at the revision where it began', async () => {
    const { search } = await graph.data<Found>(ASKED, { text: 'crossing ready', first: 1 });
    expect(search.totalCount).toBe(0);
    const first = await graph.data<Found>(ASKED, { text: 'Tertel', first: 1 });
    const rest = (await ids('Tertel')).slice(1);
    await add([statement('st-after', 'do-en', { quote: 'Tertel again', summary: 'later' })]);
    expect(await ids('Tertel', { after: first.search.edges[0]!.cursor })).toEqual(rest);
    expect(await ids('Tertel')).toContain('st-after');
  });

  it('finds records by accepted values only, and merged ones as the one they answer with', async () => {
    const kind = { field: 'KIND', term: 'REMAINS_REPATRIATION' };
    await add([
      ...exchange('ex-1', { label: 'Lemur handover' }),
      ...exchange('ex-2', { label: 'Ocelot handover' }),
      claim('cl-1', 'st-ru', 'ex-1', kind),
      claim('cl-2', 'st-ru', 'ex-2', { ...kind, review: 'PROPOSED' }),
    ]);
    expect(await ids('repatriation')).toEqual(['ex-1']);
    expect(await ids('ocelot handover')).toEqual(['ex-2']);
    const merged = await commit(db, { actor: 'test', message: 'merges' }, async (unit) => {
      const row = ['ex-1', 'ex-2', unit.revision, 4294967295, 'SAME', 'the same'];
      await unit.tx.run(
        'INSERT INTO `match` (left_id, right_id, since_revision, until_revision, judgement, reason) VALUES (?, ?, ?, ?, ?, ?)',
        row,
      );
      await unit.record({ operation: 'MERGE', entity: 'match', entityId: 'ex-1/ex-2', before: null, after: {} });
      await unit.flush();
      await refreshReadings(unit.tx, unit.revision, ['ex-1', 'ex-2']);
      await refreshSearch(unit.tx, unit.revision);
    });
    expect(await hits('ocelot')).toEqual([{ score: 30, node: { id: 'ex-1' }, matchedParties: [], highlights: [] }]);
    expect(await ids('ocelot', { asOf: { revision: merged.revision! - 1 } })).toEqual(['ex-2']);
  });

  it('keeps no erased words, not even for an earlier state', async () => {
    await add([statement('st-gone', 'do-en', { quote: 'wombat', summary: 'kept' })]);
    await commit(db, { actor: 'test', message: 'erases' }, async (unit) => {
      await unit.tx.run("UPDATE statement SET quote = NULL WHERE id = 'st-gone'");
      await unit.record({
        operation: 'ERASE',
        entity: 'statement',
        entityId: 'st-gone',
        before: null,
        after: { quote: null },
      });
      await unit.flush();
      await refreshSearch(unit.tx, unit.revision);
    });
    expect(await db.query("SELECT id FROM search_entry WHERE words LIKE '%qzwombat%'")).toEqual([]);
  });

  it('is in step after all this; written anew it is the same, the past included', async () => {
    const entries = () =>
      db.query<{ entity_id: string }>(
        'SELECT entity, entity_id, since_revision, until_revision, day, words FROM search_entry ORDER BY entity, entity_id, since_revision',
      );
    const before = await entries();
    expect(await rebuildSearch(db)).toEqual({ changed: 0 });
    expect(await fillSearch(db)).toBe(false);
    await db.transaction((tx) => tx.run('DELETE FROM search_entry'));
    expect(await ids('Tertel')).toEqual([]);
    expect(await fillSearch(db)).toBe(true);
    const kept = ({ entity_id: id }: { entity_id: string }) => id !== 'st-gone';
    expect((await entries()).filter(kept)).toEqual(before.filter(kept));
    await db.transaction((tx) => tx.run("DELETE FROM search_entry WHERE entity_id = 'st-ru'"));
    expect(await rebuildSearch(db)).toEqual({ changed: 1 });
    expect(await ids('обмен')).toEqual(['st-ru']);
  });
});
