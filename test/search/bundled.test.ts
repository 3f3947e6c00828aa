import { rm } from 'node:fs/promises';
import type { Database } from '../../src/db/contract';
import { Reads } from '../../src/db/reads';
import { importPackage } from '../../src/pipeline/import/import-package';
import { fillSearch, rebuildSearch } from '../../src/search/index/rebuild';
import { askedFor } from '../../src/search/query/asked';
import { namingsIn } from '../../src/search/query/names';
import { Reader } from '../../src/search/query/occurrences';
import { parseQuery } from '../../src/search/query/parse';
import { ranked } from '../../src/search/query/rank';
import { SEARCHABLES } from '../../src/search/searchables';
import { withBundled } from '../support/bundled';
import { contentsOf } from '../support/contents';
import { describeEachEngine } from '../support/engines';
import { TestGraph } from '../support/served-graph';
import { editedPackage, row } from '../support/packages';

const ASKED = `query ($text: String!, $first: Int, $asOf: AsOf) { search(text: $text, first: $first, asOf: $asOf) {
  totalCount capped nodes { type score node { __typename id } matchedParties { id name } highlights { field text ranges { start end } } }
  facets { types { value count } languages { value count } sources { source { id } count } years { value count } } } }`;

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly node: { readonly id: string } }[];
  };
}

/** A text, how much it finds, and the first five. */
const EXPECTED: [text: string, count: number, ...ids: string[]][] = [
  ['Tertel', 10, 'pa-0001', 'st-00012', 'st-00011', 'st-00018', 'st-00015'],
  ['Тертель', 10, 'pa-0001', 'st-00012', 'st-00011', 'st-00018', 'st-00015'],
  ['Тэртэль', 10, 'pa-0001', 'st-00012', 'st-00011', 'st-00018', 'st-00015'],
  ['Terterly', 10, 'pa-0001', 'st-00012', 'st-00011', 'st-00018', 'st-00015'],
  ['Терте*', 10, 'pa-0001', 'st-00012', 'st-00011', 'st-00018', 'st-00015'],
  ['Moskalkova', 12, 'pa-0025', 'st-00437', 'st-00413', 'st-00383', 'st-00293'],
  ['Москалькова', 12, 'pa-0025', 'st-00437', 'st-00413', 'st-00383', 'st-00293'],
  ['Лубінець', 14, 'pa-0017', 'st-00452', 'st-00468', 'st-00434', 'st-00017'],
  ['Лубинец не готов', 0],
  ['Зеленский', 29, 'pa-0012', 'st-00470', 'st-00432', 'st-00421', 'st-00385'],
  ['"not ready"', 2, 'st-00032', 'st-00004'],
  ['not ready', 2, 'st-00032', 'st-00004'],
  ['38', 13, 'do-00004', 'do-00008', 'st-00012', 'do-00001', 'do-00002'],
  ['38 exchange operations', 10, 'do-00004', 'do-00008', 'st-00012', 'do-00001', 'do-00002'],
  ['exchang*', 679, 'ex-000119', 'ex-000117', 'ex-000118', 'ex-000115', 'ex-000112'],
  ['обмену', 4, 'st-00012', 'st-00027', 'st-00032', 'st-00028'],
  ['"санитарные обмены"', 2, 'st-00027', 'st-00028'],
  ['medical', 54, 'ex-000116', 'ex-000037', 'ms-000021', 'ms-000022', 'ms-000028'],
  ['sanitary exchange', 17, 'ex-000093', 'ms-000001', 'ms-000027', 'ms-000023', 'ms-000019'],
  ['prisoner exchange 31 January 2024', 12, 'ex-000053', 'do-00130', 'do-00127', 'do-00128', 'do-00129'],
  ['Красный Крест', 3, 'pa-0045', 'st-00293', 'st-00046'],
  ['Red Cross', 3, 'pa-0045', 'st-00293', 'st-00046'],
  ['ГУР', 5, 'pa-0010', 'st-00240', 'st-00446', 'st-00097', 'st-00098'],
  ['Минобороны РФ', 57, 'pa-0008', 'st-00023', 'st-00436', 'st-00428', 'st-00389'],
  ['Emirates', 20, 'pa-0036', 'pa-0037', 'st-00441', 'st-00067', 'st-00066'],
  ['children', 32, 'ex-000111', 'ex-000107', 'ex-000055', 'ex-000050', 'ex-000049'],
  ['Türkiye', 6, 'pa-0038', 'st-00441', 'st-00201', 'st-00106', 'pa-0039'],
  ['turkiye', 6, 'pa-0038', 'st-00441', 'st-00201', 'st-00106', 'pa-0039'],
  ['Azovstal', 4, 'st-00319', 'st-00110', 'st-00097', 'do-00067'],
  ['Кремль', 2, 'pa-0059', 'st-00284'],
  ['ready Ukraine', 2, 'st-00032', 'st-00004'],
  ['КДБ', 1, 'pa-0002'],
  ['Lvova-Belova', 4, 'pa-0026', 'st-00049', 'st-00210', 'st-00208'],
  ['to', 41, 'pa-0048', 'ex-000117', 'ms-000006', 'ms-000004', 'ex-000087'],
];

describeEachEngine('Search in the bundled data', (open) => {
  let db: Database;
  let graph: TestGraph;
  beforeAll(async () => {
    db = await withBundled(open);
    graph = await TestGraph.over(db);
  });
  afterAll(() => graph.stop());

  const found = async (text: string, more: object = {}): Promise<[number, ...string[]]> => {
    const { search } = await graph.data<Found>(ASKED, { text, first: 5, ...more });
    return [search.totalCount, ...search.nodes.map(({ node }) => node.id)];
  };

  it.each(EXPECTED)('%s finds the same in the same order on every engine', async (text, ...expected) =>
    expect(await found(text)).toEqual(expected),
  );

  it('finds all that a look at every row would find', async () => {
    const view = await new Reads(db).viewOf(null);
    const rows = Object.entries(SEARCHABLES).map(async ([type, batch]) => {
      const ids = await db.query<{ id: string }>(`SELECT id FROM \`${type.toLowerCase()}\``);
      return view.loadMany(
        batch,
        ids.map(({ id }) => id),
      );
    });
    const all = (await Promise.all(rows)).flat().filter((one) => one !== null);
    for (const [text, count] of EXPECTED) {
      const terms = parseQuery(text);
      const asked = askedFor(terms, await namingsIn(view, terms));
      const reader = new Reader(asked);
      expect([text, all.filter((one) => ranked(asked, one, reader.read(one))).length]).toEqual([text, count]);
    }
  });

  it('asks the database as often for many as for few', async () => {
    const [few, many] = [
      await graph.cost(ASKED, { text: 'medical' }),
      await graph.cost(ASKED, { text: 'exchang*', first: 100 }),
    ];
    expect(few).toBeGreaterThan(1);
    expect(many).toBeLessThanOrEqual(few + 6);
  });

  it('follows a changed package, keeps the past, and is the same when written anew', async () => {
    const folder = await editedPackage({
      'statement.csv': row('st-00003', (line) => line.replace('This is very heavy work', 'Xylophones are heavy')),
      'document.csv': row('do-00004', (line) => line.replace('a rewritten text', 'a xylophone')),
      'party_name.csv': (text) => `${text}pa-0001,en,Xylotertel,MISSPELLING\n`,
      'exchange.csv': row('ex-000053', (line) => line.replace('Prisoner exchange', 'Xylophone exchange')),
      'place.csv': row('pl-000003', (line) => line.replace('Gomel region', 'Xyloville')),
    });
    const before = await found('Tertel');
    await importPackage(db, folder);
    expect((await found('xylo*', { first: 100 })).slice(1)).toEqual(
      expect.arrayContaining(['st-00003', 'do-00004', 'pa-0001', 'st-00012', 'ex-000053']),
    );
    expect((await found('Xyloville'))[0]).toBeGreaterThan(0);
    expect(await found('xylo*', { asOf: { revision: 1 } })).toEqual([0]);
    expect(await found('Tertel', { asOf: { revision: 1 } })).toEqual(before);
    await rm(folder, { recursive: true });
    const contents = await contentsOf(db);
    expect(await rebuildSearch(db)).toEqual({ changed: 0 });
    expect(await contentsOf(db)).toBe(contents);
    await db.transaction((tx) => tx.run('DELETE FROM search_entry'));
    expect(await fillSearch(db)).toBe(true);
    expect(await contentsOf(db)).toBe(contents);
  });
});
