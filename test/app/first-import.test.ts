import type { Logger } from 'pino';
import { importFirst } from '../../src/app/first-import';
import { bring } from '../../src/app/import';
import { headRevision } from '../../src/db/unit-of-work';
import { migrate } from '../../src/db/migrate';
import { barrier } from '../db/barrier';
import { BUNDLED } from '../support/bundled';
import { describeEachEngine } from '../support/engines';

describeEachEngine('The first import', (_open, create) => {
  it('waits for that of another process, however long it holds the database', async () => {
    const place = await create();
    const [db, other] = [await place.open({ DATABASE_WRITE_WAIT_MS: '200' }), await place.open()];
    await migrate(db);
    const [held, waiting] = [barrier(), barrier()];
    const holding = other.transaction(async (tx) => {
      await tx.run('UPDATE head SET revision = revision + 1 WHERE id = 1');
      held.open();
      await waiting.opened;
      throw new Error('gave up');
    });
    const givenUp = expect(holding).rejects.toThrow('gave up');
    await held.opened;
    const said: string[] = [];
    const info = (_what: object, message: string): void => {
      said.push(message);
      waiting.open();
    };
    const log = { info, warn: info } as unknown as Logger;
    await importFirst(db, () => bring(db, BUNDLED, log), log);
    await givenUp;
    expect(await headRevision(db)).toBe(1);
    expect(said[0]).toMatch(/waiting for it$/);
  });
});
