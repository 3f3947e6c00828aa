import type { Database } from '../../src/db/database';
import { isDuplicate } from '../../src/db/engine-errors';
import { type RecordedChange, type Unit, commit, headRevision } from '../../src/db/unit-of-work';
import { describeEachEngine } from '../support/engines';

const author = { actor: 'editor', message: 'The ministry corrected it' };
const change = (entityId: string): RecordedChange => ({
  operation: 'ADD',
  entity: 'party',
  entityId,
  before: null,
  after: { id: entityId, name: 'Обмін' },
});

describeEachEngine('A unit of work', (open) => {
  let db: Database;
  beforeEach(async () => (db = await open()));
  afterEach(() => jest.useRealTimers());

  const one = (entityId: string): Promise<{ revision: number | null }> =>
    commit(db, author, (unit) => unit.record(change(entityId)));
  const numbers = async (): Promise<number[]> =>
    (await db.query<{ id: number }>('SELECT id FROM revision ORDER BY id')).map(({ id }) => id);

  it('keeps what it noted without a change, if it asks to, and spends no number', async () => {
    await one('a');
    const note = async (unit: Unit): Promise<void> => {
      await unit.tx.run("INSERT INTO place (id, name_en, country, `precision`) VALUES ('pl-1', 'A', 'BY', 'REGION')");
      unit.keep();
    };
    expect(await commit(db, author, note)).toEqual({ revision: null, result: undefined });
    expect([await headRevision(db), await numbers()]).toEqual([1, [1]]);
    expect(await db.query('SELECT id FROM place')).toEqual([{ id: 'pl-1' }]);
    await one('b');
    expect(await numbers()).toEqual([1, 2]);
  });

  it('is one revision with its author and what it changed', async () => {
    const { revision, result } = await commit(db, { ...author, releaseName: '2024-01' }, async (unit) => {
      await unit.record(change('a'));
      await unit.record({ operation: 'MODIFY', entity: 'party', entityId: 'a', before: { n: 1 }, after: { n: null } });
      return [unit.revision, unit.changes];
    });
    expect([revision, result, await headRevision(db)]).toEqual([1, [1, 2], 1]);
    expect(await db.query('SELECT * FROM revision')).toEqual([
      {
        id: 1,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        actor: 'editor',
        message: author.message,
        release_name: '2024-01',
      },
    ]);
    expect(await db.query('SELECT * FROM `change` ORDER BY sequence')).toEqual([
      {
        revision: 1,
        sequence: 1,
        operation: 'ADD',
        entity: 'party',
        entity_id: 'a',
        before: null,
        after: '{"id":"a","name":"Обмін"}',
      },
      {
        revision: 1,
        sequence: 2,
        operation: 'MODIFY',
        entity: 'party',
        entity_id: 'a',
        before: '{"n":1}',
        after: '{"n":null}',
      },
    ]);
  });

  it('spends no number when nothing changes', async () => {
    const idle = await commit(db, author, async (unit) => {
      await unit.tx.run("INSERT INTO revision (id, `at`, actor, message) VALUES (99, '', '', '')");
      return 'looked at everything';
    });
    expect(idle).toEqual({ revision: null, result: 'looked at everything' });
    expect([await headRevision(db), await numbers()]).toEqual([0, []]);
  });

  it('spends no number when it fails, and the next one follows on', async () => {
    const failing = commit(db, author, async (unit) => {
      await unit.record(change('a'));
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    await one('b');
    expect(await numbers()).toEqual([1]);
    expect(await db.query('SELECT entity_id FROM `change`')).toEqual([{ entity_id: 'b' }]);
  });

  it('takes any number of changes, in their order', async () => {
    await commit(db, author, async (unit) => {
      for (let number = 1; number <= 1201; number += 1) await unit.record(change(`p${number}`));
    });
    const rows = await db.query<{ sequence: number; entity_id: string }>(
      'SELECT sequence, entity_id FROM `change` ORDER BY sequence',
    );
    expect(rows).toEqual(
      Array.from({ length: 1201 }, (_, index) => ({ sequence: index + 1, entity_id: `p${index + 1}` })),
    );
  });

  it('is numbered without a gap among many, some of which fail or change nothing', async () => {
    const each = (index: number): Promise<unknown> =>
      commit(db, author, async (unit) => {
        if (index % 3 === 0) throw new RangeError('no');
        if (index % 3 === 1) await unit.record(change(`p${index}`));
      });
    await Promise.allSettled(Array.from({ length: 30 }, (_, index) => each(index)));
    expect(await numbers()).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  it('never seems older than the one before, whatever the clock does', async () => {
    await one('a');
    const [first] = await db.query<{ at: string }>('SELECT `at` FROM revision');
    jest.useFakeTimers({
      now: new Date('2001-01-01'),
      doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'performance'],
    });
    await one('b');
    expect(await db.query('SELECT `at` FROM revision ORDER BY id')).toEqual([first, first]);
  });

  it('refuses a release name that is taken', async () => {
    const release = (): Promise<unknown> =>
      commit(db, { ...author, releaseName: 'v1' }, (unit) => unit.record(change('a')));
    await release();
    expect(isDuplicate(await release().catch((error: unknown) => error))).toBe(true);
    expect(await headRevision(db)).toBe(1);
  });
});
