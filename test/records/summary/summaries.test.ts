import type { View } from '../../../src/db/view';
import type { Database } from '../../../src/db/contract';
import { Deadline } from '../../../src/db/deadline';
import { Reads } from '../../../src/db/reads';
import { RequestDatabase } from '../../../src/db/request-database';
import { commit } from '../../../src/db/unit-of-work';
import { beginEpoch } from '../../../src/records/summary/epoch';
import { keptAnswers } from '../../../src/records/summary/kept';
import { Summaries } from '../../../src/records/summary/summaries';
import { describeEachEngine } from '../../support/engines';

const now = (db: Database): Promise<View> => new Reads(db).viewOf(null);

const newRevision = (db: Database): Promise<unknown> =>
  commit(db, { actor: 'test', message: 'changes something' }, (unit) =>
    unit.record({ operation: 'ADD', entity: 'party', entityId: `p${unit.revision}`, before: null, after: {} }),
  );

const rowsOf = (db: Database): Promise<object[]> => db.query('SELECT question, revision, epoch, answer FROM summary');

describeEachEngine('Summaries', (open, create) => {
  let db: Database;
  let failures: unknown[];
  let summaries: Summaries;
  beforeAll(async () => (db = await open()));
  beforeEach(async () => {
    failures = [];
    summaries = new Summaries(db, (error) => failures.push(error));
    await db.transaction(beginEpoch);
  });

  afterEach(() => summaries.idle());

  /** Counts how often it is asked. */
  const finder = <T>(answer: T, meanwhile?: () => Promise<unknown>): jest.Mock<Promise<T>, []> =>
    jest.fn(async () => {
      await meanwhile?.();
      return answer;
    });

  it('are found once and read by everybody, whatever process they are in', async () => {
    const other = new Summaries(db, (error) => failures.push(error));
    const find = finder({ best: 207, high: null });
    expect(await summaries.answer(await now(db), 'q', find)).toEqual({ best: 207, high: null });
    await summaries.idle();
    expect(await other.answer(await now(db), 'q', find)).toEqual({ best: 207, high: null });
    expect([find.mock.calls.length, failures]).toEqual([1, []]);
    expect(await other.answer(await now(db), 'Q', finder('another question'))).toBe('another question');
    await other.idle();
  });

  it('are found once by those who ask at the same time', async () => {
    const views = [await now(db), await now(db), await now(db)];
    await Promise.all(views.map((view) => view.load(keptAnswers, 'q')));
    const find = finder(1);
    const asked = views.map((view) => summaries.answer(view, 'q', find));
    expect([await Promise.all(asked), find.mock.calls.length]).toEqual([[1, 1, 1], 1]);
  });

  it('go on being found when the request has no time left', async () => {
    const deadline = new Deadline(100);
    const view = (await now(db)).over(new RequestDatabase(db, deadline));
    const slow = finder({ best: 1 }, () => new Promise((resolve) => setTimeout(resolve, 300)));
    await expect(summaries.answer(view, 'slow', slow)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(await summaries.answer(await now(db), 'slow', finder({ best: 2 }))).toEqual({ best: 1 });
    expect(slow.mock.calls.length).toBe(1);
  });

  it('are found by the next who waits where the first could not', async () => {
    const view = await now(db);
    const failing = jest.fn(() => Promise.reject(new Error('cut off')));
    const first = summaries.answer(view, 'q', failing);
    const [one, two] = await Promise.allSettled([first, summaries.answer(await now(db), 'q', finder(2))]);
    expect([one.status, two]).toEqual(['rejected', { status: 'fulfilled', value: 2 }]);
  });

  it.each([
    ['a revision', newRevision],
    ['an epoch', (there: Database) => there.transaction(beginEpoch)],
  ])('are not kept where %s began while they were found', async (_what, change) => {
    const view = await now(db);
    expect(
      await summaries.answer(
        view,
        'q',
        finder('old', () => change(db)),
      ),
    ).toBe('old');
    await summaries.idle();
    expect([await rowsOf(db), failures]).toEqual([[], []]);
    expect(await summaries.answer(await now(db), 'q', finder('new'))).toBe('new');
  });

  it('of another revision or epoch are never read, and go when one is kept', async () => {
    const { revision } = await now(db);
    const [{ epoch } = { epoch: -1 }] = await db.query<{ epoch: number }>('SELECT epoch FROM summary_epoch');
    const insert = 'INSERT INTO summary (question, revision, epoch, answer) VALUES (?, ?, ?, ?)';
    await db.transaction((tx) => tx.run(insert, ['q', revision + 1, epoch, '"later"']));
    await db.transaction((tx) => tx.run(insert, ['q', revision, epoch - 1, '"older"']));
    expect(await summaries.answer(await now(db), 'q', finder('found'))).toBe('found');
    await summaries.idle();
    expect(await rowsOf(db)).toEqual([{ question: 'q', revision, epoch, answer: '"found"' }]);
  });

  it('are kept neither of the past, nor when they are long, nor beyond so many', async () => {
    const { revision } = await now(db);
    await summaries.answer(await new Reads(db).viewOf({ revision }), 'q', finder('pinned'));
    await summaries.answer(await now(db), 'q', finder('x'.repeat(500_001)));
    await summaries.idle();
    expect(await rowsOf(db)).toEqual([]);
    for (let index = 0; index < 201; index += 1) {
      await summaries.answer(await now(db), `q${index}`, finder(index));
      await summaries.idle();
    }
    expect([(await rowsOf(db)).length, failures]).toEqual([200, []]);
  });

  it('leave no half behind where their transaction is undone', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.run("INSERT INTO summary (question, revision, epoch, answer) VALUES ('q', 0, 0, '1')");
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await rowsOf(db)).toEqual([]);
  });

  it('answer all the same where they cannot be kept', async () => {
    const closed = await (await create()).open();
    await closed.close();
    const deaf = new Summaries(closed, (error) => failures.push(error));
    expect(await deaf.answer(await now(db), 'q', finder('told'))).toBe('told');
    await deaf.idle();
    expect(failures).toHaveLength(1);
  });
});
