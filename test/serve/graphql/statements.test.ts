import type { Database } from '../../../src/db/database';
import {
  claim,
  document,
  exchange,
  type Made,
  party,
  partyName,
  source,
  statement,
  write,
} from '../../support/builders';
import { describeEachEngine } from '../../support/engines';
import { TestGraph } from '../../support/served-graph';

/** One party that says one thing in one document of its own source; each in a revision of its own. */
function corner(name: string): Made[] {
  const said = [
    source(`so-${name}`),
    document(`do-${name}`, `so-${name}`),
    statement(`st-${name}`, `do-${name}`, { speakerId: `pa-${name}` }),
  ];
  const claims = [claim(`cl-${name}`, `st-${name}`, `ex-${name}`, { toId: `pa-${name}`, numberLow: 1, numberHigh: 1 })];
  return [party(`pa-${name}`), partyName(`pa-${name}`, 'en', name), ...said, ...exchange(`ex-${name}`), ...claims];
}

const QUERIES = {
  parties:
    '{ parties(first: 200) { totalCount nodes { name names { text } side { name } statements(first: 3) { totalCount nodes { citation } } } } }',
  statements:
    '{ statements(first: 200) { nodes { speaker { name } source { name operatedBy { name } } origin { id } relays { totalCount } claims(first: 2) { totalCount nodes { id } } records { id } } } }',
  claims:
    '{ claims(first: 200) { nodes { to { name } quoteSpan { start } value { __typename } record { id claims { totalCount nodes { id } } documents { totalCount } statements { totalCount } sources { name } } } } }',
  revisions:
    '{ claims(first: 200) { nodes { recordedIn { by changes(first: 1) { totalCount nodes { id revision { id } } } } } } }',
  exchanges:
    '{ exchanges(first: 200) { nodes { title date { from because { text } } counts { best claims { id } } parties { party { name } } conflicts { text } stages { totalCount } partOf { id } } } }',
  feed: '{ changes(first: 200) { nodes { revision { by } } } }',
};

describeEachEngine('The number of statements', (open) => {
  let db: Database;
  let graph: TestGraph;
  let before: Record<string, number>;

  const costs = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const [name, query] of Object.entries(QUERIES)) found[name] = await graph.cost(query);
    return found;
  };

  beforeAll(async () => {
    db = await open();
    graph = await TestGraph.over(db);
    for (const name of ['a', 'b']) await write(db, corner(name));
    before = await costs();
    for (let index = 0; index < 15; index += 1) await write(db, corner(`c${index}`));
  });
  afterAll(() => graph.stop());

  it.each(Object.keys(QUERIES))('does not grow with the rows: %s', async (name) => {
    expect(await graph.cost(QUERIES[name as keyof typeof QUERIES])).toBe(before[name]);
  });
});
