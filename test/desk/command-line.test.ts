import { Review } from '../../src/evidence/claim/claim.terms';
import { claim, document, exchange, party, source, statement, write } from '../support/builders';
import { handover } from '../support/desk';
import { describeEachEngine, TABLES } from '../support/engines';

describeEachEngine('An editor without a browser', (_open, create) => {
  it('lists what waits, decides, and releases', async () => {
    const place = await create(TABLES);
    const db = await place.open();
    const proposed = ['cl-000001', 'cl-000002', 'cl-000003'].map((id, index) =>
      claim(id, 'st-000001', 'ex-000001', {
        review: Review.PROPOSED,
        numberLow: index,
        numberHigh: index,
        toId: 'pa-0001',
      }),
    );
    const told = [source('so-0001'), document('do-00001', 'so-0001'), statement('st-000001', 'do-00001')];
    await write(db, [party('pa-0001', { sideId: 'pa-0001' }), ...told, exchange('ex-000001'), ...proposed]);
    const run = (...args: string[]): ReturnType<typeof handover> => handover({ DATABASE_URL: place.url }, ...args);

    const [table, lines] = await Promise.all([
      run('review', 'list', '--first', '2'),
      run('review', 'list', '--first', '2', '--json'),
    ]);
    expect(table.out.split('\n')).toHaveLength(4);
    expect(table.out).toMatch(/\n2 of 3 that wait$/);
    expect(table.out).toMatch(/^claim +record +field +says +sure +words/);
    expect(lines.out.split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
      'cl-000001',
      'cl-000002',
    ]);

    const accept = [
      'review',
      'accept',
      'cl-000001',
      'cl-000002',
      '--reason',
      'As the page says',
      '--id',
      'first',
      '--json',
    ];
    const accepted = await run(...accept);
    expect(accepted.out.split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { revision: 2, claim: 'cl-000001', review: 'ACCEPTED' },
      { revision: 2, claim: 'cl-000002', review: 'ACCEPTED' },
    ]);
    const [rejected, late] = [
      await run('review', 'reject', 'cl-000003', '--reason', 'No number there'),
      await run('review', 'reject', 'cl-000001', '--reason', 'Not so'),
    ];
    expect(rejected.out.split('\n')[1]).toMatch(/^cl-000003 +rejected +3$/);
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('was changed since you saw it')]);

    expect(JSON.parse((await run('release', '2024-01', '--message', 'The first', '--json')).out)).toEqual({
      name: '2024-01',
      revision: 4,
    });
    const revisions = await db.query(
      'SELECT id, actor, message, release_name AS name FROM revision WHERE id > 1 ORDER BY id',
    );
    expect(revisions).toEqual([
      { id: 2, actor: 'command line', message: 'As the page says', name: null },
      { id: 3, actor: 'command line', message: 'No number there', name: null },
      { id: 4, actor: 'command line', message: 'The first', name: '2024-01' },
    ]);
  }, 180_000);
});
