import { HOLDING_IT } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { post, startGateway, type StartedGateway } from '../../support/gateway';

/** What would be more than words in SQL, in LIKE, in a regular expression, or in the language of a full-text search. */
const TEXTS = [
  "' OR '1'='1",
  "'; DROP TABLE claim; --",
  '" UNION SELECT * FROM source --',
  "\\' OR 1=1 #",
  '1) OR (SELECT SLEEP(5)) --',
  '/* */ OR 1',
  '?',
  ':id',
  '${7*7}',
  '%%',
  '_____',
  '100\\%',
  '\\',
  '[a-z]*',
  '(a+)+$',
  '^(?:(a|a)*)*$',
  'x{1,1000000}',
  '+"obmin" -"obmin"',
  '>obmin <obmin ~obmin',
  '(obmin',
  'obmin)',
  'obmin*obmin',
  '"never ended',
  'NEAR(obmin, 5)',
  'title: obmin',
  'obmin AND',
  'NOT obmin',
  '@5',
  '* ',
  '\u202etfel ot thgir',
  'a\u0301'.repeat(60),
  '🙃🙃',
  '\r\n\t',
  '{{constructor}}',
  '<script>alert(1)</script>',
];

const ASKED = `query ($text: String!, $id: ID!) {
  contains: documents(where: { title: { contains: $text } }) { totalCount }
  starts: exchanges(where: { label: { startsWith: $text } }) { totalCount }
  equals: parties(where: { country: { eq: $text } }) { totalCount }
  node(id: $id) { id }
  nodes(ids: [$id]) { id }
  exchange(id: $id) { id }
  all: documents { totalCount }
}`;
const SEARCHED = 'query ($text: String!) { search(text: $text) { totalCount nodes { __typename } } }';

type Counts = Readonly<Record<'contains' | 'starts' | 'equals' | 'all', { readonly totalCount: number }>>;

describeEachEngine('Text that would be more than words', (_open, create) => {
  let gateway: StartedGateway;
  beforeAll(async () => {
    gateway = await startGateway({ DATABASE_URL: (await create(HOLDING_IT)).url });
  }, 120_000);
  afterAll(() => gateway.stop());

  it.each(TEXTS)('%j is words in filters and ids', async (text) => {
    const { data, errors } = await post<Counts & object>(gateway.url, ASKED, { text, id: text });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ starts: { totalCount: 0 }, equals: { totalCount: 0 }, exchange: null, nodes: [null] });
    expect(data.contains.totalCount).toBeLessThan(data.all.totalCount / 2);
  });

  it.each(TEXTS)('%j is words in a search', async (text) => {
    const { errors = [] } = await post(gateway.url, SEARCHED, { text });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'BAD_USER_INPUT'));
  });

  it('leaves everything as it was', async () => {
    const asked = '{ claims { totalCount } dataset { head { id } } }';
    const { data } = await post<{ claims: { totalCount: number } }>(gateway.url, asked);
    expect(data).toMatchObject({ dataset: { head: { id: 1 } } });
    expect(data.claims.totalCount).toBeGreaterThan(1000);
    expect(
      gateway
        .log()
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)),
    ).toEqual([]);
  });
});
