import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headRevision } from '../../src/db/unit-of-work';
import { Proxy } from '../db/proxy';
import { describeEachEngine, describeServer } from '../support/engines';
import { launchGateway, type StartedGateway, startGateway, untilLogged } from '../support/gateway';

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
