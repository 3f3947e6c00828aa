import type { Database } from '../../src/db/database';
import { Deadline } from '../../src/db/deadline';
import { ClientGone, DeadlineExceeded } from '../../src/kernel/errors';
import { describeEachEngine } from '../support/engines';
import { longestPause } from './pause';

const FOR_EVER = {
  sqlite: 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS n FROM n',
  mariadb: 'SELECT SLEEP(1000)',
  mysql: 'SELECT SLEEP(1000)',
};

describeEachEngine('A statement', (open) => {
  let db: Database;
  beforeAll(async () => (db = await open()));

  const idle = async (): Promise<void> => {
    while (db.load.used > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('ends at the deadline of its request, while others are served', async () => {
    const slow = Array.from({ length: 4 }, () => db.query(FOR_EVER[db.engine], [], new Deadline(300)));
    const ended = Promise.allSettled(slow);
    expect(db.load.used).toBe(4);
    const pause = longestPause(200);
    await expect(db.query('SELECT revision FROM head', [], new Deadline(300))).resolves.toEqual([{ revision: 0 }]);
    expect(await pause).toBeLessThan(150);
    for (const end of await ended) expect(end).toMatchObject({ reason: expect.any(DeadlineExceeded) as unknown });
    await idle();
    await expect(db.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('ends when the client is gone', async () => {
    const deadline = new Deadline(60_000);
    const asked = db.query(FOR_EVER[db.engine], [], deadline);
    setTimeout(() => deadline.leave(), 20);
    await expect(asked).rejects.toThrow(ClientGone);
    await idle();
    await expect(db.query('SELECT 1', [], deadline)).rejects.toThrow(ClientGone);
  });

  it('does not begin after the deadline', async () => {
    await expect(db.query('SELECT 1', [], new Deadline(0))).rejects.toThrow(DeadlineExceeded);
    expect(db.load.used).toBe(0);
  });

  it('gives its place to the next in line, and none to who has left the line', async () => {
    const deadline = new Deadline(60_000);
    const held = Array.from({ length: db.load.size }, () => db.query(FOR_EVER[db.engine], [], deadline));
    const ends = Promise.allSettled(held);
    const [impatient, patient] = [db.query('SELECT 1 AS one', [], new Deadline(50)), db.query('SELECT 2 AS two')];
    expect(db.load.waiting).toBe(2);
    await expect(impatient).rejects.toThrow(DeadlineExceeded);
    deadline.leave();
    await expect(patient).resolves.toEqual([{ two: 2 }]);
    await ends;
    await idle();
    expect(db.load.waiting).toBe(0);
  });
});
