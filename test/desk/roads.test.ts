import { unzipSync } from 'fflate';
import type { Database } from '../../src/db/database';
import { Tally } from '../../src/records/tally/tally.entity';
import { wireRecords } from '../../src/records/match/register';
import { shapeOf } from '../../src/db/shape';
import { FORMS } from '../../src/serve/export/files';
import { commit } from '../../src/db/unit-of-work';
import { HOLDING_IT } from '../support/bundled';
import { add } from '../support/builders';
import { describeEachEngine } from '../support/engines';
import { parquetRows } from '../support/exported';
import { startGateway } from '../support/gateway';
import { listAt, Team, textAt } from '../support/team';

const PICTURES = ['returned', 'dead', 'dead-by-year'].flatMap((name) => [`/charts/${name}.svg`, `/embed/${name}`]);
const LISTS = ['exchanges', 'medical-services', 'statements', 'claims', 'tallies', 'conflicts'];
const SUMS = `query ($statement: ID!) {
  exchangeStats(groupBy: [TO, YEAR]) { exchanges people { best low high } remains { best low high } }
  medicalServices(first: 200) { totalCount nodes { id counts { to { id } category best low high } } }
  exchange(id: "ex-000001") { counts { to { id } category best low high } claims(first: 200, ended: true) { totalCount }
    citation conflicts { kind } sources { id } parties { role party { id } } statements { totalCount } }
  statement(id: $statement) { citation claims(ended: true) { totalCount } document { citation } }
  tallies(first: 200, relays: true) { totalCount nodes { id recorded recordedHigh gap } }
  tallySeries { unit claimed { tally { id } } }
  dataset { counts { type count } }
}`;

const said = { asStated: 'as it says', asStatedKind: 'OWN_WORDS' };
const claims = [
  { field: 'COUNT', to: 'pa-0007', category: 'PEOPLE', low: 90_001, high: 90_001, ...said },
  { field: 'COUNT', to: 'pa-0007', category: 'REMAINS', low: 90_002, high: 90_002, ...said },
  { field: 'DATE', dateFrom: '2025-01-03', dateTo: '2025-01-03', ...said },
  { field: 'OUTCOME', term: 'HELD', ...said },
];

/** Roads on which no claim is met. */
const OF_STATEMENTS = FORMS.map((form) => `/exports/head/statements.${form}`);

/** What tells only which revision was asked. */
const settled = (text: string): string =>
  text.replace(/(revision|asOf)(\W{0,12})\d+/gi, '$1$2N').replace(/,\d+(?=\r?$)/gm, ',N');

describeEachEngine('What is only proposed', (_open, create) => {
  let team: Team;
  let db: Database;
  let statement: string;

  beforeAll(async () => {
    wireRecords();
    const place = await create(HOLDING_IT);
    team = await Team.at(await startGateway({ DATABASE_URL: place.url, RATE_LIMIT_COST: '0' }), place.url);
    db = await place.open();
    const given = { document: 'do-00001', statement: { summary: 'An agency tells of it.' } };
    const saved = await team.done('contributor', 'addStatement', given, '... on StatementPayload { statement { id } }');
    statement = textAt(saved, 'statement.id');
  }, 180_000);
  afterAll(() => team.gateway.stop());

  const get = async (path: string): Promise<string> => {
    const answer = await fetch(team.gateway.url + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    if (path.endsWith('.parquet'))
      return settled(JSON.stringify(await parquetRows(new Uint8Array(await answer.arrayBuffer()))));
    if (!path.endsWith('.zip')) return settled(await answer.text());
    const { 'datapackage.json': _about, ...files } = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.entries(files)
      .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`)
      .join('\n');
  };

  async function everything(): Promise<Record<string, string>> {
    const files = ['package.zip', 'dataset.ndjson', ...LISTS.flatMap((list) => FORMS.map((form) => `${list}.${form}`))];
    const paths = ['/feed.atom', ...PICTURES, ...files.map((name) => `/exports/head/${name}`)];
    const found: Record<string, string> = { sums: settled(JSON.stringify(await team.read(SUMS, { statement }))) };
    for (const path of paths) found[path] = await get(path);
    return found;
  }

  /** As the pipeline leaves one that is to be looked at. */
  const proposeTally = (): Promise<unknown> =>
    commit(db, { actor: 'test', message: 'proposes' }, async (unit) => {
      const [known] = await db.query<Record<string, string | number | null>>('SELECT * FROM tally ORDER BY id LIMIT 1');
      const row = Object.fromEntries(
        shapeOf(Tally).columns.map(({ property, column }) => [property, known![column] ?? null]),
      );
      const { sinceRevision: _since, untilRevision: _until, ...kept } = row;
      await add(unit, Tally, { ...kept, id: 'ta-proposed', statementId: statement, review: 'PROPOSED' });
    });

  async function acceptAll(): Promise<void> {
    const waiting = await team.read(
      `{ reviewQueue(where: { statement: { eq: "${statement}" } }, first: 50) { nodes { id } } }`,
      {},
      'editor',
    );
    const claimIds = listAt(waiting, 'reviewQueue.nodes').map((one) => textAt(one, 'id'));
    const decisions = ['ta-proposed', ...claimIds].map((claim) => ({ claim, verdict: 'ACCEPT' }));
    await team.done('editor', 'reviewClaims', { decisions }, '... on ReviewClaimsPayload { claims { id } }');
  }

  it('changes nothing that readers see, by whatever road', async () => {
    const before = await everything();
    const about = [{ newRecord: 'EXCHANGE' }, { newRecord: 'MEDICAL_SERVICE' }, { record: 'ex-000001' }];
    await proposeTally();
    for (const what of about) await team.done('contributor', 'addClaims', { statement, ...what, claims });
    const queues = '{ reviewQueue(first: 1) { totalCount } tallyReviewQueue(first: 50) { nodes { id } } }';
    const waiting = await team.read(queues, {}, 'editor');
    expect(Number(textAt(waiting, 'reviewQueue.totalCount'))).toBeGreaterThanOrEqual(12);
    expect(listAt(waiting, 'tallyReviewQueue.nodes')).toContainEqual({ id: 'ta-proposed' });
    const after = await everything();
    for (const [road, text] of Object.entries(before)) expect([road, after[road]]).toEqual([road, text]);
    await acceptAll();
    const accepted = await everything();
    expect(Object.keys(before).filter((road) => accepted[road] === before[road])).toEqual(OF_STATEMENTS);
  }, 180_000);
});
