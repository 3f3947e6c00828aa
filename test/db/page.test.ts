import type { Database } from '../../src/db/database';
import { listed } from '../../src/db/listed';
import { Reads } from '../../src/db/reads';
import { columnOf } from '../../src/db/shape';
import type { View } from '../../src/db/view';
import type { Window } from '../../src/db/page';
import { Document } from '../../src/evidence/document/document.entity';
import { Party } from '../../src/evidence/party/party.entity';
import { Source } from '../../src/evidence/source/source.entity';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { statementOrder, statementsWithDocuments } from '../../src/evidence/statement/statement.order';
import { Direction } from '../../src/kernel/graph/direction';
import type { Page } from '../../src/kernel/graph/connection';
import { document, modify, party, source, statement, write } from '../support/builders';
import { describeEachEngine } from '../support/engines';

/** With ties, missing values, and dates of each precision. */
const PUBLISHED = [null, '2024', '2024-01', '2024-01-31', '2023-05', null, '2024-01-31', '2022-12-01'];
const documents = PUBLISHED.map((day, index) => document(`do-${index}`, 'so-1', day));
const statements = PUBLISHED.map((_, index) =>
  statement(`st-${index}`, `do-${index}`, {
    saidOn: index % 3 === 1 ? '2023-06-01' : null,
    speakerId: index % 2 ? 'pa-1' : 'pa-2',
  }),
);

const ORDERS = ['DATE', 'SAID_ON', 'PUBLISHED', 'SPEAKER', 'ID'].flatMap((key) =>
  Object.values(Direction).map((direction) => [{ key, direction }]),
);

describeEachEngine('A page', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await write(db, [party('pa-1'), party('pa-2'), source('so-1'), ...documents, ...statements]);
  });

  const now = (): Promise<View> => new Reads(db).viewOf(null);
  const ids = ({ edges }: Page<{ id: string }>): string[] => edges.map(({ node }) => node.id);
  const all = async (window: Window, asked = now()): Promise<Page<Document>> =>
    listed(await asked, Document, window, {});
  const ordered = async (window: Window, orderBy: (typeof ORDERS)[number]): Promise<Page<Statement>> =>
    listed(await now(), Statement, window, { from: statementsWithDocuments, order: statementOrder, orderBy });
  const saidBy = (id: string): { name: string; parent: { column: ReturnType<typeof columnOf>; id: string } } => ({
    name: 'Party.statements',
    parent: { column: columnOf(Statement, 'speakerId'), id },
  });

  async function walk(size: number, orderBy: (typeof ORDERS)[number]): Promise<string[]> {
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page<Statement> = await ordered({ first: size, after }, orderBy);
      found.push(...ids(page));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    return found;
  }

  async function walkBack(size: number, orderBy: (typeof ORDERS)[number]): Promise<string[]> {
    const found: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page: Page<Statement> = await ordered({ last: size, before }, orderBy);
      found.unshift(...ids(page));
      [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
    }
    return found;
  }

  it.each(ORDERS)('follows on another, each row once, forwards and backwards: %j', async (order) => {
    const whole = ids(await ordered({ first: 100 }, [order]));
    expect(new Set(whole).size).toBe(PUBLISHED.length);
    for (const size of [1, 2, 3, 8])
      expect([await walk(size, [order]), await walkBack(size, [order])]).toEqual([whole, whole]);
  });

  it('shows missing values last, either way', async () => {
    for (const direction of Object.values(Direction)) {
      const page = await ordered({ last: 2 }, [{ key: 'PUBLISHED', direction }]);
      expect(ids(page)).toEqual(['st-0', 'st-5']);
    }
  });

  it('lies between two cursors', async () => {
    const { edges } = await all({ first: 100 });
    const [after, before] = [edges[1]!.cursor, edges[6]!.cursor];
    const pages = await Promise.all([all({ first: 2, after, before }), all({ last: 2, after, before })]);
    expect(pages.map(ids)).toEqual([
      ['do-2', 'do-3'],
      ['do-4', 'do-5'],
    ]);
  });

  it('belongs to its own type, among pages of other types in one request', async () => {
    const view = await now();
    const pages = await Promise.all([listed(view, Party, { first: 5 }, {}), listed(view, Source, { first: 5 }, {})]);
    expect(pages.map(ids)).toEqual([['pa-1', 'pa-2'], ['so-1']]);
    expect(await Promise.all(pages.map((page) => page.count()))).toEqual([2, 1]);
  });

  it('of the children of many parents is one statement, and so is their count', async () => {
    const [view, before] = [await now(), db.statements + 1];
    const pages = await Promise.all(['pa-1', 'pa-2'].map((id) => listed(view, Statement, { first: 3 }, saidBy(id))));
    expect([db.statements, pages.map(ids)]).toEqual([
      before,
      [
        ['st-1', 'st-3', 'st-5'],
        ['st-0', 'st-2', 'st-4'],
      ],
    ]);
    expect([await Promise.all(pages.map((page) => page.count())), db.statements]).toEqual([[4, 4], before + 1]);
  });

  it.each([{ first: 0 }, { first: -1 }, { first: 201 }, { last: 0 }, { last: 201 }, { first: 1, last: 1 }])(
    'is refused for %j',
    async (window) => {
      await expect(all(window)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: Object.keys(window).at(-1) });
    },
  );

  it('is refused for the cursor of another type, order, filter or parent', async () => {
    const view = await now();
    const after = (await listed(view, Statement, { first: 1 }, saidBy('pa-1'))).pageInfo.endCursor;
    const others = [
      all({ after }),
      ordered({ after }, [ORDERS[0]![0]!]),
      listed(view, Statement, { after }, saidBy('pa-2')),
    ];
    for (const other of others)
      await expect(other).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    await expect(all({ last: 1, before: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'before' });
  });
});

describeEachEngine('A walk', (open) => {
  it('ends where it began, whatever is written meanwhile', async () => {
    const db = await open();
    await write(db, [source('so-1'), ...documents]);
    const page = async (after: string | null, asOf: { revision: number } | null = null): Promise<Page<Document>> =>
      listed(await new Reads(db).viewOf(asOf), Document, { first: 4, after }, {});
    const first = await page(null);
    await write(db, [document('do-00', 'so-1'), document('do-9', 'so-1')]);
    await modify(db, Document, 'do-5', { title: 'another' });
    const second = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(documents.map(({ row }) => row.id));
    expect([second.edges[1]!.node.title, await second.count(), second.pageInfo.hasNextPage]).toEqual([
      'do-5',
      8,
      false,
    ]);
    await expect(page(first.pageInfo.endCursor, { revision: 2 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });
});
