import type { Database } from '../../../src/db/database';
import { commit } from '../../../src/db/unit-of-work';
import { Party } from '../../../src/evidence/party/party.entity';
import { claim, document, endClaim, exchange, modify, party, source, statement, write } from '../../support/builders';
import { describeEachEngine } from '../../support/engines';
import { TestGraph } from '../../support/served-graph';

interface Feed {
  readonly changes: {
    readonly totalCount?: number;
    readonly nodes: readonly {
      readonly cursor: string;
      readonly id: string;
      readonly operation: string;
      readonly before: string | null;
    }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const FIELDS =
  'totalCount nodes { cursor id operation before after revision { id } } pageInfo { endCursor hasNextPage hasPreviousPage }';

describeEachEngine('The change feed', (open) => {
  let db: Database;
  let graph: TestGraph;
  beforeAll(async () => {
    db = await open();
    graph = await TestGraph.over(db);
    await write(
      db,
      [party('pa-1'), source('so-1'), document('do-1', 'so-1'), statement('st-1', 'do-1'), exchange('ex-1')],
      'first',
    );
    await write(db, [
      claim('cl-1', 'st-1', 'ex-1'),
      claim('cl-2', 'st-1', 'ex-1', { review: 'PROPOSED', asStated: 'not yet public' }),
    ]);
    await endClaim(db, 'cl-2');
    await accept('cl-3');
    await modify(db, Party, 'pa-1', { country: 'UA' });
  });
  afterAll(() => graph.stop());

  /** A proposal that one change accepts in its place. */
  async function accept(id: string): Promise<void> {
    await write(db, [claim(id, 'st-1', 'ex-1', { review: 'PROPOSED', asStated: 'not yet public' })]);
    await commit(db, { actor: 'test', message: 'accepts' }, async (unit) => {
      await unit.tx.run("UPDATE claim SET review = 'ACCEPTED', as_stated = 'public' WHERE id = ?", [id]);
      const row = { id, review: 'PROPOSED', as_stated: 'not yet public' };
      await unit.record({
        operation: 'MODIFY',
        entity: 'claim',
        entityId: id,
        before: row,
        after: { ...row, review: 'ACCEPTED', as_stated: 'public' },
      });
    });
  }

  const whole = (): Promise<Feed> => graph.data<Feed>(`{ changes(first: 200) { ${FIELDS} } }`);

  it('tells the same the newest first, page by page, back to a revision', async () => {
    const page = async (after: number, cursor: string | null): Promise<Feed['changes']> => {
      const query = `query ($after: Int, $cursor: String) {
        changes(after: $after, cursor: $cursor, first: 2, newestFirst: true) { ${FIELDS} } }`;
      return (await graph.data<Feed>(query, { after, cursor })).changes;
    };
    const walk = async (after: number): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor: string | null = null, more = true; more;) {
        const { nodes, pageInfo } = await page(after, cursor);
        found.push(...nodes.map((node) => node.cursor));
        [cursor, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      return found.reverse();
    };
    const all = (await whole()).changes.nodes.map(({ cursor }) => cursor);
    expect(await walk(0)).toEqual(all);
    expect(await walk(1)).toEqual(all.filter((cursor) => !cursor.startsWith('1:')));
  });

  it('tells everything in order, and goes on where it was left', async () => {
    const { changes } = await whole();
    const found: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Feed = await graph.data<Feed>(
        `query ($cursor: String) { changes(cursor: $cursor, first: 2) { ${FIELDS} } }`,
        { cursor },
      );
      found.push(...page.changes.nodes.map((node) => node.cursor));
      [cursor, more] = [page.changes.pageInfo.endCursor, page.changes.pageInfo.hasNextPage];
    }
    expect(found).toEqual(changes.nodes.map((node) => node.cursor));
    expect(changes.totalCount).toBe(found.length);
  });

  it('begins after a revision', async () => {
    const { changes } = await graph.data<Feed>(`{ changes(after: 5) { ${FIELDS} } }`);
    expect(changes.nodes).toMatchObject([{ id: 'pa-1', operation: 'MODIFY' }]);
    expect(changes.totalCount).toBe(1);
  });

  it('is silent on a proposal, and shows it as added once it is accepted', async () => {
    const { changes } = await whole();
    expect(changes.nodes.filter(({ id }) => id === 'cl-2')).toEqual([]);
    expect(changes.nodes.filter(({ id }) => id === 'cl-3')).toMatchObject([{ operation: 'ADD', before: null }]);
    expect(JSON.stringify(changes)).not.toContain('not yet public');
  });

  it('opens a revision, page by page', async () => {
    const asked =
      'query ($after: String) { releases { nodes { name revision { changes(first: 3, after: $after) { totalCount nodes { cursor } pageInfo { hasNextPage hasPreviousPage } } } } } }';
    const page = async (after: string | null): Promise<unknown> =>
      (await graph.data<{ releases: { nodes: unknown[] } }>(asked, { after })).releases.nodes[0];
    const cursors = (from: number): object[] =>
      [from, from + 1, from + 2].map((sequence) => ({ cursor: `1:${sequence}` }));
    const first = { totalCount: 6, nodes: cursors(1), pageInfo: { hasNextPage: true, hasPreviousPage: false } };
    const second = { totalCount: 6, nodes: cursors(4), pageInfo: { hasNextPage: false, hasPreviousPage: true } };
    expect([await page(null), await page('1:3')]).toEqual(
      [first, second].map((changes) => ({ name: 'first', revision: { changes } })),
    );
    expect(await graph.refusal(asked, { after: '2:1' })).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
  });

  it('refuses a revision below the empty state', async () => {
    expect(await graph.refusal('{ changes(after: -1) { totalCount } }')).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'after' },
    ]);
  });
});
