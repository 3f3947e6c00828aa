import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startGateway, type StartedGateway } from '../../support/gateway';
import { asBytes, type Heard, say } from '../../support/socket';
import { asked, type Attack } from './attack';
import { expensive } from './expensive';
import { leaks } from './leaks';
import { malformed } from './malformed';
import { pages } from './pages';
import { transport } from './transport';
import { wire } from './wire';

/** A path, a stack, SQL, a library, or a name that was guessed. */
const LEAK =
  /did you mean|node_modules|\.[jt]s:\d|\bat \S+ \(|\/(?:home|tmp|usr|var|etc|root|work)\/|\bSELECT\b|sqlite|libsql|mariadb|mysql|typeorm/i;

interface Failure {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId: string };
}

const errorsOf = ({ body }: Heard): readonly Failure[] =>
  body.startsWith('{') ? ((JSON.parse(body) as { errors?: Failure[] }).errors ?? []) : [];

const sent = (what: Attack['sent']): string | Buffer =>
  typeof what === 'string' || Buffer.isBuffer(what) ? what : asBytes(what);

const TRIVIAL = { data: { __typename: 'Query' }, extensions: { cost: expect.objectContaining({ actual: 0 }) } };

const groups = { malformed, expensive, pages, transport, wire, leaks };

describe('The default start', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway()), 120_000);
  afterAll(() => gateway.stop());

  describe.each(Object.entries(groups))('against what is %s', (_group, attacks) => {
    it.each(attacks.map((attack) => [attack.title, attack] as const))('%s', async (_title, attack) => {
      // What was asked before takes another way through the gateway, and what is kept a third one.
      for (let time = 1; time <= 3; time++) {
        expectRefusal(await say(gateway.url, sent(attack.sent)), attack);
        const next = await say(gateway.url, asBytes(asked('{ __typename }')));
        expect([next.status, JSON.parse(next.body)]).toEqual([200, TRIVIAL]);
      }
    });
  });

  it('has nothing against those who ask for its schema', async () => {
    const heard = await say(gateway.url, asBytes(asked(getIntrospectionQuery())));
    expect([heard.status, errorsOf(heard)]).toEqual([200, []]);
    expect(buildClientSchema((JSON.parse(heard.body) as { data: IntrospectionQuery }).data).getQueryType()?.name).toBe(
      'Query',
    );
  });

  it('calls none of it a bug in its log', () => {
    const lines = gateway.log().split('\n');
    expect(lines.length).toBeGreaterThan(Object.values(groups).flat().length);
    expect(lines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  });
});

function expectRefusal(heard: Heard, { status, code }: Attack): void {
  const errors = errorsOf(heard);
  expect({ status: heard.status, code: errors[0]?.extensions.code ?? null }).toEqual({
    status,
    code: code === undefined ? expect.any(String) : code,
  });
  for (const { extensions } of errors) expect(extensions.code).toEqual(expect.any(String));
  expect(heard.answers).toBe(status === 0 ? 0 : 1);
  expect(heard.body.length).toBeLessThan(2000);
  expect(heard.body).not.toMatch(LEAK);
}
