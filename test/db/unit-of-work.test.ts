import type { Database } from '../../src/db/database';
import { commit, headRevision } from '../../src/db/unit-of-work';
import { describeEachEngine } from '../support/engines';

const author = { actor: 'test', message: 'because' };
const change = (entityId: string) => ({ operation: 'ADD' as const, entity: 'party', entityId, before: null, after: { id: entityId, name: 'Обмен' } });

describeEachEngine('A unit of work', (open) => {
  let db: Database;
  beforeAll(async () => (db = await open()));

  it('gives the next number to what changed', async () => {
    const { revision, result } = await commit(db, author, async (unit) => {
      await unit.record(change('a'));
      return unit.revision;
    });
    expect([revision, result, await headRevision(db)]).toEqual([1, 1, 1]);
    expect(await db.query('SELECT * FROM `change`')).toEqual([
      { revision: 1, sequence: 1, operation: 'ADD', entity: 'party', entity_id: 'a', before: null, after: '{"id":"a","name":"Обмен"}' },
    ]);
  });
});
