import type { Database } from '../../../src/db/database';
import { HOLDS } from '../../../src/db/view';
import { Match } from '../../../src/records/match/match.entity';
import { Judgement } from '../../../src/records/match/match.terms';
import { exchange, type Made, write } from '../../support/builders';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';

const same: Made = {
  entity: Match,
  row: { leftId: 'ex-1', rightId: 'ex-2', judgement: Judgement.SAME, reason: 'one', untilRevision: HOLDS },
};

describeEachEngine('A series whose heads were merged', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    const heads = [exchange('ex-1'), exchange('ex-2')];
    const stages = [exchange('ex-3', { partOfId: 'ex-1' }), exchange('ex-4', { partOfId: 'ex-2' })];
    await write(db, [...heads, ...stages, [same]].flat());
  });

  it('has the stages of all of them', async () => {
    const asked = `{ exchange(id: "ex-2") { id isSeriesHead stages { totalCount nodes { id partOf { id } } } } }`;
    const stages = { totalCount: 2, nodes: ['ex-3', 'ex-4'].map((id) => ({ id, partOf: { id: 'ex-1' } })) };
    expect(await data(db, asked)).toEqual({ exchange: { id: 'ex-1', isSeriesHead: true, stages } });
  });

  it.each([
    ['partOf: { eq: "ex-2" }', ['ex-3', 'ex-4']],
    ['stages: { some: { id: { eq: "ex-4" } } }', ['ex-1']],
    ['isSeriesHead: { eq: true }', ['ex-1']],
    ['id: { eq: "ex-2" }', ['ex-1']],
  ])('is found by %s', async (where, expected) => {
    const { exchanges } = await data<{ exchanges: { nodes: { id: string }[] } }>(
      db,
      `{ exchanges(where: { ${where} }, orderBy: [{ key: ID }]) { nodes { id } } }`,
    );
    expect(exchanges.nodes.map(({ id }) => id)).toEqual(expected);
  });
});
