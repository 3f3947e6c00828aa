import { goodAfter, startGateway, type StartedGateway, type Told, told } from '../support/gateway';
import { describeOwnServer, OwnServer } from '../support/own-server';

const DEADLINE_MS = 1000;
/** Beside a suite that keeps the machine busy. */
const MOST_MS = 2500;
const QUERY = '{ parties { totalCount } }';
const CODES = ['DB_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'OVERLOADED'];

describeOwnServer('A gateway whose database fails', () => {
  let server: OwnServer;
  let gateway: StartedGateway;

  beforeAll(async () => {
    server = new OwnServer();
    await server.start();
    gateway = await startGateway({
      HANDOVER_DATA: 'none',
      DATABASE_URL: server.url,
      DATABASE_ACQUIRE_TIMEOUT_MS: '300',
      REQUEST_DEADLINE_MS: String(DEADLINE_MS),
      // Nothing is answered by what was seen a moment ago.
      HEAD_AGE_MS: '0',
      SHUTDOWN_GRACE_MS: '500',
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await server.remove();
  });

  /** Of twenty readers, more than there are connections. */
  const answers = (): Promise<Told[]> => Promise.all(Array.from({ length: 20 }, () => told(gateway.url, QUERY)));
  const expectRefusals = (refused: readonly Told[]): void => {
    for (const { status, code, ms } of refused) {
      expect(CODES).toContain(code);
      expect(status).toBe(code === 'DEADLINE_EXCEEDED' ? 504 : 503);
      expect(ms).toBeLessThan(MOST_MS);
    }
  };

  it('says at once that it is away when it is killed, and serves by itself when it is back', async () => {
    for (const { code } of await answers()) expect(code).toBeUndefined();
    await server.kill();
    const refused = await answers();
    expectRefusals(refused);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['DB_UNAVAILABLE']));
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/ready`)).status).toBe(503);
    await server.start();
    expect(await goodAfter(gateway.url, QUERY)).toBeLessThan(2000);
    expect((await fetch(`${gateway.url}/ready`)).status).toBe(200);
  });

  it('answers in time while it is frozen, and serves by itself when it goes on', async () => {
    server.freeze();
    for (const since = performance.now(); performance.now() - since < 2 * DEADLINE_MS;) expectRefusals(await answers());
    const since = performance.now();
    expect((await fetch(`${gateway.url}/ready`)).status).toBe(503);
    expect(performance.now() - since).toBeLessThan(2000);
    server.thaw();
    expect(await goodAfter(gateway.url, QUERY)).toBeLessThan(2000);
    for (const { code } of await answers()) expect(code).toBeUndefined();
  });
});
