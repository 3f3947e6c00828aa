import { startGateway, type StartedGateway } from '../../support/gateway';
import { asBytes, type Asking, type Heard, say } from '../../support/socket';
import { asked } from './attack';

const FRIEND = 'https://friend.example';
const STRANGERS = [
  'https://evil.example',
  'https://friend.example.evil.example',
  'https://evilfriend.example',
  'https://friend.example:8443',
  'http://friend.example',
  'https://FRIEND.example',
  'https://friend.example/',
  'https://sub.friend.example',
  'null',
  '*',
  'file://',
];

describe('A page of another site', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway({ CORS_ORIGINS: FRIEND })), 120_000);
  afterAll(() => gateway.stop());

  const from = (origin: string, { headers, ...asking }: Asking = asked('{ __typename }')): Promise<Heard> =>
    say(gateway.url, asBytes({ ...asking, headers: { Origin: origin, Cookie: 'a=b', ...headers } }));
  const preflight = (origin: string, of: Record<string, string> = {}): Promise<Heard> =>
    from(origin, {
      method: 'OPTIONS',
      headers: {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
        ...of,
      },
    });

  it.each(STRANGERS)('at %s may neither read nor ask', async (origin) => {
    for (const { headers } of [await from(origin), await preflight(origin)]) {
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers.vary).toMatch(/origin/i);
    }
  });

  it('that is a friend may read, by its name and without credentials', async () => {
    for (const { headers } of [await from(FRIEND), await preflight(FRIEND)]) {
      expect(headers['access-control-allow-origin']).toBe(FRIEND);
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers.vary).toMatch(/origin/i);
    }
  });

  it('may ask by GET and POST only', async () => {
    const { status, headers } = await preflight(FRIEND, { 'Access-Control-Request-Method': 'DELETE' });
    expect([status, headers['access-control-allow-methods']]).toEqual([204, 'GET,POST']);
  });

  it.each(['/', '/schema.graphql', '/exports/', '/health', '/nothing'])('reads nothing at %s', async (path) => {
    const { headers } = await from('https://evil.example', { method: 'GET', path });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it.each([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a file', { 'Content-Type': 'multipart/form-data; boundary=b' }],
    ['a beacon', { 'Content-Type': 'text/plain;charset=UTF-8' }],
    ['an image', { 'Content-Type': null, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' }],
  ])('sends no question by %s', async (_what, headers) => {
    const { status, body } = await from(FRIEND, { ...asked('{ __typename }'), headers });
    expect([status, body]).toEqual([400, expect.stringContaining('"code":"BAD_REQUEST"')]);
  });

  it.each(['/playground//evil.example', '//evil.example/playground', '/playground?//evil.example'])(
    'is not where %s leads',
    async (path) => {
      const { headers } = await from(FRIEND, { method: 'GET', path });
      expect(headers.location ?? '/playground/').toMatch(/^\/playground\//);
    },
  );

  it('cannot add a header by way of the request id', async () => {
    const { headers } = await from(FRIEND, { headers: { 'X-Request-Id': 'a, Set-Cookie: b' } });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
});
