import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines } from '../support/engines';
import { post, startGateway } from '../support/gateway';

const STATE = '{ dataset { head { id } counts { type count } } }';

describe('Starting', () => {
  it.each(engines)('two gateways together on one empty $name database: one fills it, both serve', async (engine) => {
    const database = await engine.create();
    const gateways = await Promise.all([1, 2].map(() => startGateway({ DATABASE_URL: database.url })));
    const answers = await Promise.all(
      gateways.map(({ url }) => post<{ dataset: { head: { id: number } } }>(url, STATE)),
    );
    expect(answers[0]!.data.dataset.head.id).toBe(1);
    expect(answers[1]).toEqual(answers[0]);
    expect(await Promise.all(gateways.map((gateway) => gateway.stop()))).toEqual([0, 0]);
    await database.drop();
  });

  it('serves an empty database when told to import nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-empty-'));
    const gateway = await startGateway({
      HANDOVER_DATA: 'none',
      DATABASE_URL: `sqlite:${join(folder, 'new', 'h.db')}`,
    });
    const { data } = await post<{ dataset: object; exchanges: object }>(
      gateway.url,
      '{ dataset { name version head { id } } exchanges { totalCount nodes { id } } }',
    );
    expect(data).toEqual({
      dataset: { name: 'handover', version: null, head: { id: 0 } },
      exchanges: { totalCount: 0, nodes: [] },
    });
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  it.each(engines)(
    'after kill -9 in the middle of an import on $name: all of it or nothing, and the next start brings it',
    async (engine) => {
      const database = await engine.create();
      for (const delay of [700, 1000, 1300]) {
        const killed = startGateway({ DATABASE_URL: database.url }, delay);
        await expect(killed).rejects.toThrow('ended');
      }
      const gateway = await startGateway({ DATABASE_URL: database.url });
      const { data } = await post<{ dataset: { head: { id: number }; counts: { type: string; count: number }[] } }>(
        gateway.url,
        STATE,
      );
      expect(data.dataset.head.id).toBe(1);
      expect(data.dataset.counts).toContainEqual({ type: 'Exchange', count: 123 });
      await gateway.stop();
      await database.drop();
    },
  );
});
