import { type Floor } from '../../bench/floor/endpoint';
import { readReference } from '../../bench/floor/reference';
import { ENDPOINTS } from '../../bench/floor/server';
import { openStore } from '../../bench/floor/store';
import { queriesOver, type Query } from '../../bench/requests';
import { loadConfig } from '../../src/config/config';
import { wireRecords } from '../../src/records/match/register';
import { HOLDING_IT } from '../support/bundled';
import { describeEachEngine } from '../support/engines';
import { TestGraph } from '../support/served-graph';

const MOST = 8;

describeEachEngine('The floor of the bench', (_, create) => {
  let graph: TestGraph;
  let floor: Floor;
  let queries: readonly Query[];
  beforeAll(async () => {
    const database = await create(HOLDING_IT);
    const db = await database.open();
    wireRecords();
    const store = openStore(loadConfig({ DATABASE_URL: database.url }).database);
    floor = { store, reference: await readReference(store) };
    queries = await queriesOver(store);
    graph = await TestGraph.over(db);
  });
  afterAll(() => Promise.all([graph.stop(), floor.store.close()]));

  it.each(Object.keys(ENDPOINTS))('gives the answers of the product to %s', async (name) => {
    const { text, variables } = queries.find((query) => query.name === name)!;
    for (const asked of variables.slice(0, MOST)) {
      const found = (await ENDPOINTS[name]!(floor, asked)) as Record<string, unknown>;
      expect(JSON.parse(JSON.stringify(found))).toEqual(await graph.data(text, asked));
    }
  });

  it('is asked for something that is there', async () => {
    for (const { name, variables } of queries)
      expect(JSON.stringify(await ENDPOINTS[name]!(floor, variables[0]!))).toMatch(/"id":"(ex|st|pa)-/);
  });
});
