import type { Database } from '../../src/db/contract';
import { withBundled } from '../support/bundled';
import { describeEachEngine } from '../support/engines';
import { data } from '../support/graph';

/** Queries of some depth, by the number of rows asked for. */
const QUERIES: readonly [name: string, query: (rows: number) => string][] = [
  [
    'exchanges with all their values',
    (
      rows,
    ) => `{ exchanges(first: ${rows}) { totalCount nodes { title date { from } place { place { name } } outcome { term } kind { term }
      counts { to { name } best because { chosen { statement { speaker { name } source { name } } } setAside { reason claim { id } } } }
      parties { role party { name side { name } } } agreements ordinals { number recordedUpToDate } conflicts { kind claims { id } }
      limits { kind } medicalServices { title } partOf { id } isSeriesHead stages { nodes { id } } sources { name } mergedIds citation
      statements(first: 3) { nodes { id document { title } } } documents(first: 3) { totalCount nodes { id } } claims(first: 5) { nodes { id } } history { id } } } }`,
  ],
  [
    'statements with their relays and claims',
    (
      rows,
    ) => `{ statements(first: ${rows}) { nodes { speaker { name names { text } } document { source { name operatedBy { name } } } origin { id }
      relays(first: 2) { totalCount nodes { id } } claims(first: 2) { nodes { value { __typename } record { id } recordedIn { id } } } tallies { id } records { id } citation } } }`,
  ],
  [
    'tallies with what is on file',
    (
      rows,
    ) => `{ tallies(first: ${rows}) { nodes { countedBy { name } recorded gap notReported statement { id } statements { id }
      matching(first: 3) { totalCount nodes { title } } compareWith { id } } } }`,
  ],
  [
    'parties with what they say and did',
    (rows) =>
      `{ parties(first: ${rows}) { nodes { name statements(first: 2) { totalCount nodes { id } } exchanges(first: 2) { nodes { id } } tallies(first: 2) { nodes { id } } } } }`,
  ],
  [
    'sources with their standing',
    (rows) =>
      `{ sources(first: ${rows}) { nodes { name standing { claims alone } documents(first: 2) { nodes { statements(first: 2) { nodes { id } } } } } } }`,
  ],
  [
    'conflicts',
    (rows) =>
      `{ conflicts(first: ${rows}) { nodes { kind text record { id } claims { asStated statement { speaker { name } } } } } }`,
  ],
];

describeEachEngine('The number of SQL statements', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  it.each(QUERIES)('of %s depends on the depth of the query, not on the rows', async (_name, query) => {
    const statements = async (rows: number): Promise<number> => {
      const before = db.statements;
      await data(db, query(rows));
      return db.statements - before;
    };
    const [few, many] = [await statements(8), await statements(60)];
    expect(few).toBeGreaterThan(1);
    expect(many).toBeLessThanOrEqual(few + 6);
    expect(many).toBeLessThan(60);
  });
});
