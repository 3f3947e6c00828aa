import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../src/db/database';
import { askFor } from '../../../src/pipeline/tables/ask-for';
import { write } from '../../support/builders';
import { Child } from '../../support/child';
import { cast, collect, type Collected, feed } from '../../support/drafts';
import { describeEachEngine, TABLES, type TestDatabase } from '../../support/engines';
import { liveContentsOf } from '../../support/live-contents';

const PROCESS = join(__dirname, 'work-process.ts');
const KILLS = Number(process.env.TEST_KILLS ?? 3);
const DOCUMENTS = Number(process.env.TEST_KILL_DOCUMENTS ?? 30);

/** Every fifth document a copy, every seventh an edit, every third of a feed whose sure claims are accepted. */
function documents(): Omit<Collected, 'read'>[] {
  return Array.from({ length: DOCUMENTS }, (_, index) => {
    const id = (number: number): string => `do-${String(number).padStart(4, '0')}`;
    const at = index % 5 === 4 ? index - 1 : index;
    const day = `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 9)).padStart(2, '0')}`;
    return {
      id: id(index),
      published: day,
      more: `\n${day} ${100 + (at % 4)} ${101 + (at % 4)}`,
      ...(index % 5 === 4 && { cluster: id(at) }),
      ...(index % 7 === 6 && { replaces: id(index - 3) }),
      ...(index % 3 === 0 && { feedId: 'fe-auto' }),
    };
  });
}

describeEachEngine('A worker that is killed', (_open, create) => {
  async function prepared(): Promise<{ db: Database; database: TestDatabase }> {
    const database = await create(TABLES);
    const db = await database.open();
    await write(db, cast());
    await feed(db, 'fe-auto', true);
    await collect(db, documents());
    await db.transaction(async (tx) => {
      for (const { id: documentId } of documents()) await askFor(tx, 'extract', documentId, { documentId });
    });
    return { db, database };
  }

  const worker = ({ url }: TestDatabase): Child => new Child(PROCESS, ['pipeline'], { DATABASE_URL: url });

  const doneIn = async (db: Database): Promise<number> =>
    (await db.query<{ done: number }>("SELECT COUNT(*) AS done FROM job WHERE state = 'DONE'"))[0]!.done;

  /** Waits until more than so many pieces are done, or the child has ended. */
  async function doneOrEnded(db: Database, child: Child, pieces: number): Promise<void> {
    while (child.runs && (await doneIn(db)) <= pieces) await wait(5);
  }

  it('leaves what another one finishes, as if nothing had happened', async () => {
    const calm = await prepared();
    expect(await worker(calm.database).ended).toBe(0);
    const whole = await doneIn(calm.db);
    const { db, database } = await prepared();
    const dones: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = worker(database);
      await doneOrEnded(db, child, (whole * (kill + Math.random())) / (KILLS + 1));
      await child.stop('SIGKILL');
      dones.push(await doneIn(db));
    }
    expect(await worker(database).ended).toBe(0);
    expect(dones[0]).toBeLessThan(whole);
    expect(await liveContentsOf(db)).toBe(await liveContentsOf(calm.db));
    const accepted = await db.query("SELECT id FROM claim WHERE review = 'ACCEPTED' AND until_revision = 4294967295");
    expect(accepted.length).toBeGreaterThan(0);
    console.log(`killed when so many pieces were done: ${dones.join(', ')} of ${whole}`);
  }, 600_000);
});
