import type { Database } from '../../../src/db/database';
import { Source } from '../../../src/evidence/source/source.entity';
import { wireRecords } from '../../../src/records/match/register';
import { modify } from '../../support/builders';
import { HOLDING_IT } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { startGateway, type StartedGateway, untilLogged } from '../../support/gateway';
import { asBytes, type Asking, type Heard, opened, say } from '../../support/socket';

const Q =
  'query Known($n: Int = 2, $x: Boolean = true) { exchanges(first: $n) { nodes { id label title @include(if: $x) returned(to: "pa-0007") { best } } } }';
const E = 'query Empty { sources(first: 1) { nodes { id name } } }';
const post = (of: object): Asking => ({ body: JSON.stringify(of) });
const PRE = { 'apollo-require-preflight': '1' };
const get = (of: Record<string, string>, headers: Record<string, string | null> = PRE): Asking => ({
  method: 'GET',
  path: `/graphql?${new URLSearchParams(of).toString()}`,
  headers,
});
/** What is asked before, so that it is known. */
const known: readonly Asking[] = [
  post({ query: Q }),
  post({ query: E }),
  get({ query: E }),
  post({ query: Q, variables: { n: 2, x: false } }),
  post({
    query: 'query A { exchanges(first: 1) { nodes { id } } } query B { parties(first: 1) { nodes { id } } }',
    operationName: 'A',
  }),
];
const AB = 'query A { exchanges(first: 1) { nodes { id } } } query B { parties(first: 1) { nodes { id } } }';
/** What a client may send beside, each of which must be answered as if nothing were known. */
const CASES: Readonly<Record<string, Asking>> = {
  plain: known[0]!,
  empty: known[1]!,
  get: known[2]!,
  named: known[4]!,
  origin: { ...known[0]!, headers: { Origin: 'https://evil.example' } },
  'allowed origin': { ...known[0]!, headers: { Origin: 'https://good.example' } },
  'get origin': get({ query: E }, { ...PRE, Origin: 'https://good.example' }),
  'two hosts': { ...known[0]!, headers: { host: 'other.example' } },
  'no host': { ...known[0]!, headers: { Host: null } },
  'utf-7': { ...known[0]!, headers: { 'Content-Type': 'application/json; charset=utf-7' } },
  'UTF-8': { ...known[0]!, headers: { 'Content-Type': 'application/json; charset=UTF-8' } },
  'quoted utf-8': { ...known[0]!, headers: { 'Content-Type': 'application/json; charset="utf-8"' } },
  'two types': { ...known[0]!, headers: { 'content-type': 'text/plain' } },
  'false gzip': { ...known[0]!, headers: { 'Content-Encoding': 'gzip' } },
  identity: { ...known[0]!, headers: { 'Content-Encoding': 'identity' } },
  'gzip unwanted': { ...known[0]!, headers: { 'Accept-Encoding': 'gzip;q=0' } },
  'too large': post({ query: Q + ' '.repeat(300_000) }),
  'at limit': post({ query: Q + ' '.repeat(200_000) }),
  'invalid utf-8': {
    body: Buffer.concat([
      Buffer.from('{"query":"'),
      Buffer.from(JSON.stringify(E).slice(1, -1)),
      Buffer.from(' #'),
      Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from('"}'),
    ]),
  },
  'invalid utf-8 in argument': {
    body: Buffer.concat([
      Buffer.from('{"query":"{ search(text: \\"ab'),
      Buffer.from([0xff]),
      Buffer.from('\\") { totalCount } }"}'),
    ]),
  },
  'twice query': { body: `{"query":"{ __typename }","query":${JSON.stringify(E)}}` },
  'twice variables': { body: `{"query":${JSON.stringify(Q)},"variables":{"n":1},"variables":{"n":2}}` },
  NUL: post({ query: Q, variables: { n: 2, other: 'a\0b' } }),
  surrogate: { body: `{"query":${JSON.stringify(Q)},"variables":{"other":"\\ud800"}}` },
  'deep variable': { body: `{"query":${JSON.stringify(Q)},"variables":{"other":${'['.repeat(40)}${']'.repeat(40)}}}` },
  'extra variable': post({ query: Q, variables: { n: 2, other: 'x' } }),
  BOM: { body: `\ufeff${JSON.stringify({ query: E })}` },
  'empty operationName': post({ query: E, operationName: '' }),
  'operationName null': post({ query: E, operationName: null }),
  'operationName known': post({ query: E, operationName: 'Empty' }),
  'operationName unknown': post({ query: E, operationName: 'Nothing' }),
  'operationName number': post({ query: E, operationName: 5 }),
  'operation B': post({ query: AB, operationName: 'B' }),
  'no operation': post({ query: AB }),
  'search as body': { body: `?${new URLSearchParams({ query: E }).toString()}` },
  'accept html': { ...known[0]!, headers: { Accept: 'text/html' } },
  'accept gql': { ...known[0]!, headers: { Accept: 'application/graphql-response+json' } },
  'accept both': { ...known[0]!, headers: { Accept: 'application/graphql-response+json, application/json' } },
  'accept json': { ...known[0]!, headers: { Accept: 'application/json' } },
  'text plain': { ...known[0]!, headers: { 'Content-Type': 'text/plain' } },
  'no type': { ...known[0]!, headers: { 'Content-Type': null } },
  form: { ...known[0]!, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  'get bare': get({ query: E }, {}),
  'get empty preflight': get({ query: E }, { 'apollo-require-preflight': '' }),
  'get name header': get({ query: E }, { 'x-apollo-operation-name': 'x' }),
  'get type json': get({ query: E }, { 'Content-Type': 'application/json' }),
  'get type plain': get({ query: E }, { ...PRE, 'Content-Type': 'text/plain' }),
  'get twice': {
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(E)}&query=${encodeURIComponent(E)}`,
    headers: PRE,
  },
  'get bad variables': get({ query: E, variables: '{' }),
  'get variables list': get({ query: E, variables: '[]' }),
  'get empty variables': get({ query: E, variables: '' }),
  'get empty operationName': get({ query: E, operationName: '' }),
  'get unknown parameter': get({ query: E, other: 'x' }),
  'get proto': get({ query: E, __proto__x: 'x' }),
  'get fragment': { method: 'GET', path: `/graphql?query=${encodeURIComponent(E)}#x`, headers: PRE },
  'get with body': { ...get({ query: E }), body: 'abc', headers: { ...PRE, 'Content-Length': '3' } },
  proto: { body: `{"query":${JSON.stringify(E)},"__proto__":{"x":1}}` },
  'proto variables': { body: `{"query":${JSON.stringify(Q)},"variables":{"__proto__":{"n":1}}}` },
  constructor: { body: `{"query":${JSON.stringify(Q)},"variables":{"constructor":1}}` },
  'variables list': post({ query: E, variables: [] }),
  'variables text': post({ query: E, variables: '{"n":1}' }),
  'variables null': post({ query: E, variables: null }),
  extensions: post({ query: E, extensions: {} }),
  'extensions null': post({ query: E, extensions: null }),
  'extensions text': post({ query: E, extensions: 'x' }),
  'other key': post({ query: E, other: 1 }),
  explain: { ...known[1]!, headers: { 'x-handover-explain': '1' } },
  blank: { body: '   ' },
  text: { body: '"abc"' },
  null: { body: 'null' },
  list: { body: `[${JSON.stringify({ query: E })}]` },
  number: { body: '5' },
  'bad json': { body: '{"query":' },
  'no query': post({}),
  'query null': post({ query: null }),
  head: { method: 'HEAD', path: `/graphql?${new URLSearchParams({ query: E }).toString()}`, headers: PRE },
  put: { ...known[0]!, method: 'PUT' },
  options: { method: 'OPTIONS', headers: { Origin: 'https://good.example', 'Access-Control-Request-Method': 'POST' } },
  slash: { ...known[0]!, path: '/graphql/' },
  'post search': { ...known[0]!, path: '/graphql?x=1' },
  'post absolute': { ...known[0]!, path: 'http://handover.example/graphql' },
  upper: { ...known[0]!, path: '/GraphQL' },
  'short length': { ...known[1]!, headers: { 'Content-Length': '10' } },
  'negative length': { ...known[1]!, headers: { 'Content-Length': '-1' } },
  'zero length': { ...known[1]!, headers: { 'Content-Length': '0' } },
  'length list': {
    ...known[1]!,
    headers: { 'Content-Length': `${Buffer.byteLength(known[1]!.body!)}, ${Buffer.byteLength(known[1]!.body!)}` },
  },
  'both lengths': { ...known[1]!, headers: { 'Transfer-Encoding': 'chunked' } },
  'null n': post({ query: Q, variables: { n: null } }),
  'null x': post({ query: Q, variables: { x: null } }),
  'n text': post({ query: Q, variables: { n: 'a' } }),
  'n zero': post({ query: Q, variables: { n: 0 } }),
  'n 3': post({ query: Q, variables: { n: 3 } }),
  'n 3.0': { body: `{"query":${JSON.stringify(Q)},"variables":{"n":3.0}}` },
  'unknown party': post({
    query: 'query ($p: ID!) { exchanges(first: 2) { nodes { id returned(to: $p) { best } } } }',
    variables: { p: 'pa-9999' },
  }),
  'known party': post({
    query: 'query ($p: ID!) { exchanges(first: 2) { nodes { id returned(to: $p) { best } } } }',
    variables: { p: 'pa-0007' },
  }),
  'unknown party 2': post({
    query: 'query ($p: ID!) { exchanges(first: 2) { nodes { id returned(to: $p) { best } } } }',
    variables: { p: 'pa-9999' },
  }),
  'request id': { ...known[1]!, headers: { 'X-Request-Id': 'abc' } },
  authorization: { ...known[1]!, headers: { Authorization: 'Bearer x' } },
  mutation: post({ query: 'mutation { x }' }),
};

const HEAD_AGE_MS = 200;

/** What every way must answer alike: without what is another each time, and what is left to spend. POST has no ETag on the quick lane. */
function told({ status, answers, headers, body }: Heard): object {
  const left = ['date', 'x-request-id', 'ratelimit', 'etag', 'cache-control', 'content-length'];
  const kept = Object.entries(headers).filter(([name]) => !left.includes(name));
  const text = body.replace(/"remaining":\d+/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
  return { status, answers, body: text, headers: Object.fromEntries(kept), limited: 'ratelimit' in headers };
}

describeEachEngine('A gateway that knows queries', (_open, create) => {
  let db: Database;
  let quick: StartedGateway;
  let plain: StartedGateway;

  beforeAll(async () => {
    wireRecords();
    const place = await create(HOLDING_IT);
    db = await place.open();
    const env = { DATABASE_URL: place.url, HANDOVER_DATA: 'none', CORS_ORIGINS: 'https://good.example' };
    [quick, plain] = await Promise.all([
      startGateway({ ...env, HEAD_AGE_MS: String(HEAD_AGE_MS) }),
      startGateway({ ...env, QUERY_PLANNER: 'off', KEPT_ANSWERS_MB: '0' }),
    ]);
  }, 60_000);
  afterAll(() => Promise.all([quick.stop(), plain.stop()]));

  const hear = (asking: Asking): Promise<Heard> => say(quick.url, asBytes(asking));

  /** Three times: learnt, answered anew, and given again. */
  it('answers whatever is sent as one that knows none', async () => {
    for (const asking of [...known, ...known, ...known]) await hear(asking);
    for (const [name, asking] of Object.entries(CASES)) {
      const expected = { name, ...told(await say(plain.url, asBytes(asking))) };
      for (let time = 0; time < 3; time += 1) expect({ name, ...told(await hear(asking)) }).toEqual(expected);
    }
  }, 60_000);

  it('logs what is given again with its cost', async () => {
    await hear({ ...known[1]!, headers: { 'X-Request-Id': 'given-again' } });
    await untilLogged(quick, '"requestId":"given-again"');
    const line = quick
      .log()
      .split('\n')
      .find((one) => one.includes('"requestId":"given-again"'))!;
    expect(line).toContain('"cost":{"requested":2,"actual":2}');
  });

  it('tells a client that has an answer so, until another process has changed the data', async () => {
    const asking = get({ query: E });
    const { etag } = (await hear(asking)).headers;
    const again: Asking = { ...asking, headers: { ...PRE, 'If-None-Match': etag! } };
    expect(await hear(again)).toMatchObject({ status: 304, body: '' });
    await modify(db, Source, 'so-0001', { name: 'Renamed' });
    const since = performance.now();
    let heard = await hear(again);
    while (heard.status === 304 && performance.now() - since < HEAD_AGE_MS + 1000) heard = await hear(again);
    expect(heard.status).toBe(200);
    expect(heard.body).toContain('"Renamed"');
    expect(heard.headers.etag).not.toBe(etag);
    expect((await hear(known[1]!)).body).toContain('"Renamed"');
  });

  it('serves those who come after a client that went away in the middle of its body', async () => {
    const bytes = asBytes({ ...known[1]!, headers: { 'Content-Length': '100', Connection: 'close' } });
    const gone = opened(quick.url);
    await new Promise<void>((resolve) => gone.write(bytes.subarray(0, -10), () => resolve()));
    gone.destroy();
    expect((await hear(known[1]!)).status).toBe(200);
  });

  it('answers requests that come together each by its own answer', async () => {
    const first = asBytes({ ...known[1]!, headers: { Connection: 'keep-alive' } });
    const { answers, body } = await say(quick.url, Buffer.concat([first, first, asBytes(known[4]!)]));
    expect(answers).toBe(3);
    expect(body.lastIndexOf('"sources"')).toBeLessThan(body.indexOf('"exchanges"'));
  });
});
