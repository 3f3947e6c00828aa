import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headRevision } from '../../src/db/unit-of-work';
import { Proxy } from '../db/proxy';
import { describeEachEngine, describeServer, TABLES } from '../support/engines';
import { launchGateway, type StartedGateway, startGateway, type Told, told, untilLogged } from '../support/gateway';

const graceMs = 1000;
const env = { SHUTDOWN_GRACE_MS: String(graceMs) };

/** The exit code after SIGTERM. */
async function stopped(gateway: StartedGateway): Promise<number | null> {
  const since = performance.now();
  const code = await gateway.stop();
  expect(performance.now() - since).toBeLessThan(graceMs + 1000);
  expect(gateway.log()).not.toMatch(/Error|at .*\.js:\d/);
  return code;
}

/** Five clients who ask again and again until the signal; answers what they were told. */
async function load({ url }: StartedGateway, stop: AbortSignal): Promise<Told[]> {
  const answers: Told[] = [];
  const client = async (): Promise<void> => {
    while (!stop.aborted) answers.push(await told(url, '{ parties { totalCount } }'));
  };
  await Promise.all(Array.from({ length: 5 }, client));
  return answers;
}

describeEachEngine('A gateway under load that is told to stop', (_open, create) => {
  it('says so to the balancer first, finishes what is in flight, and ends well', async () => {
    const place = await create(TABLES);
    const gateway = await startGateway({
      ...env,
      HANDOVER_DATA: 'none',
      DATABASE_URL: place.url,
      SHUTDOWN_DRAIN_MS: '2000',
    });
    const unready = new AbortController();
    const loaded = load(gateway, unready.signal);
    await told(gateway.url, '{ parties { totalCount } }');
    gateway.process.kill('SIGTERM');
    while ((await fetch(`${gateway.url}/ready`)).status !== 503);
    expect(await (await fetch(`${gateway.url}/ready`)).json()).toEqual({ status: 'draining' });
    unready.abort();
    const answers = await loaded;
    expect(answers.length).toBeGreaterThan(5);
    for (const { status, code } of answers) expect([status, code]).toEqual([200, undefined]);
    expect(await gateway.ended).toBe(0);
    await gateway.stop();
  });
});

describe('A gateway that is told to stop', () => {
  it('ends well while it waits for its database', async () => {
    const gateway = await launchGateway({ ...env, DATABASE_URL: 'mariadb://root@127.0.0.1:1/none' });
    while ((await fetch(`${gateway.url}/health`).catch(() => null)) === null);
    expect(await stopped(gateway)).toBe(0);
  });

  it('ends well before it has begun, and when it serves', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-'));
    const tells = join(folder, 'tells.cjs');
    await writeFile(tells, "process.on('newListener', (name) => name === 'SIGTERM' && console.log('it listens'))");
    const young = await launchGateway({ ...env, NODE_OPTIONS: `--require ${tells}` });
    await untilLogged(young, 'it listens');
    expect(await young.stop()).toBe(0);
    await rm(folder, { recursive: true });
    expect(await stopped(await startGateway({ ...env, HANDOVER_DATA: 'none' }))).toBe(0);
  });
});

describe('A gateway whose clients go on asking', () => {
  it('ends each connection with an answer, and does not wait for the end of its grace', async () => {
    const gateway = await startGateway({ HANDOVER_DATA: 'none', SHUTDOWN_GRACE_MS: '60000' });
    const gone = new AbortController();
    const asking = load(gateway, gone.signal).catch(({ cause }: { cause: { code: string } }) => cause.code);
    await told(gateway.url, '{ __typename }');
    expect(await gateway.stop()).toBe(0);
    gone.abort();
    expect(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET']).toContain(await asking);
  });
});

describeEachEngine('A gateway that is told to stop during its first import', (_open, create) => {
  it.each(['party', 'claim'])('ends well and leaves nothing at table %s', async (table) => {
    const place = await create();
    const gateway = await launchGateway({ ...env, DATABASE_URL: place.url });
    await untilLogged(gateway, `"table":"${table}"`);
    expect(await stopped(gateway)).toBe(0);
    expect(await headRevision(await place.open())).toBe(0);
  });
});

describeServer('A gateway that is told to stop', (_open, create) => {
  it('ends well though the database stands still', async () => {
    const place = await create();
    const proxy = new Proxy(new URL(place.url));
    const gateway = await launchGateway({ ...env, DATABASE_URL: (await proxy.listen()).href });
    await untilLogged(gateway, '"table":"statement"');
    proxy.freeze();
    expect(await stopped(gateway)).toBe(0);
    await proxy.close();
  });
});
