import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { ask, data } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const FIELDS = 'nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Lists with a filter or an order, as they stand in a query. */
const LISTS = [
  'exchanges()',
  'exchanges(where: { kind: { eq: "PRISONER_EXCHANGE" } }, orderBy: [{ key: PEOPLE_TO, to: "pa-0007", direction: DESC }, { key: DATE }])',
  'exchanges(orderBy: [{ key: CONFLICT_SIZE, direction: ASC }])',
  'statements(where: { isOrigin: { eq: false } })',
  'statements(orderBy: [{ key: SAID_ON }])',
  'parties(where: { not: { kind: { eq: OFFICIAL } } })',
  'claims(where: { field: { in: [COUNT, LIMIT] } })',
  'documents(where: { publishedOn: { startsWith: "2025" } })',
  'sources(where: { or: [{ country: { isNull: true } }, { reliability: { eq: B } }] })',
  'tallies(relays: true)',
  'medicalServices()',
];

/** `list(args)` with a window added to its last parenthesis. */
function windowed(list: string, window: string): string {
  const open = list.slice(0, -1);
  return `{ page: ${open}${open.endsWith('(') ? '' : ', '}${window}) { ${FIELDS} } }`;
}

async function walk(
  db: Database,
  list: string,
  size: number,
  back: boolean,
): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const window: string = back
      ? `last: ${size}${cursor ? `, before: "${cursor}"` : ''}`
      : `first: ${size}${cursor ? `, after: "${cursor}"` : ''}`;
    const { page }: { page: Page } = await data<{ page: Page }>(db, windowed(list, window));
    ids.push(...(back ? [...page.nodes].reverse() : page.nodes).map(({ id }) => id));
    cursor = back ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    if (!(back ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return { ids, total: page.totalCount };
  }
}

describeEachEngine('Lists', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  it.each(LISTS)('%s gives each row once, forwards and backwards', async (list) => {
    const forwards = await walk(db, list, 37, false);
    const backwards = await walk(db, list, 53, true);
    expect(forwards.ids.length).toBeGreaterThan(10);
    expect(new Set(forwards.ids).size).toBe(forwards.total);
    expect(forwards.ids.length).toBe(forwards.total);
    expect(backwards.ids.reverse()).toEqual(forwards.ids);
  });

  it.each([
    ['a size of nothing', 'exchanges(first: 0)', 'first'],
    ['a negative size', 'exchanges(last: -1)', 'last'],
    ['more than 200 rows', 'exchanges(first: 201)', 'first'],
    ['both ends at once', 'exchanges(first: 1, last: 1)', 'last'],
    ['a forged cursor', 'exchanges(after: "WzEsImEiXQ")', 'after'],
    ['a cursor that is none', 'exchanges(before: "?")', 'before'],
    ['a null in a filter', 'exchanges(where: { kind: { eq: null } })', 'where.kind.eq'],
    ['an order that needs a side', 'exchanges(orderBy: [{ key: PEOPLE_TO }])', 'orderBy[0]'],
    ['a revision to come', 'exchanges(asOf: { revision: 99 })', 'asOf'],
    ['a release that is none', 'exchanges(asOf: { release: "none" })', 'asOf'],
  ])('refuse %s, naming the argument', async (_what, list, argument) => {
    const { errors } = await ask(db, `{ ${list} { nodes { id } } }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain(argument);
  });

  it('refuse the cursor of another list, filter or order', async () => {
    const { page } = await data<{ page: Page }>(db, windowed('exchanges()', 'first: 1'));
    for (const other of [
      'exchanges(where: { kind: { isNull: false } })',
      'exchanges(orderBy: [{ key: DATE }])',
      'statements()',
    ]) {
      const { errors } = await ask(db, windowed(other, `after: "${page.pageInfo.endCursor}"`));
      expect(errors?.[0]?.message).toContain('after is a cursor of another list, filter or order');
    }
  });

  it('refuse a filter too deep or too wide, as a literal or in a variable', async () => {
    const deep = (levels: number): object => (levels === 0 ? { id: { eq: 'x' } } : { not: deep(levels - 1) });
    const wide = { or: Array.from({ length: 60 }, () => ({ id: { eq: 'x' } })) };
    const long = { id: { in: Array.from({ length: 501 }, () => 'x') } };
    for (const where of [deep(8), wide, long]) {
      const { errors } = await ask(db, 'query ($where: ExchangeFilter) { exchanges(where: $where) { nodes { id } } }', {
        where,
      });
      expect(errors?.[0]?.message).toContain('FILTER_TOO_COMPLEX');
    }
  });

  it('finish unchanged at the revision where they began, while data changes', async () => {
    const own = await withBundled(open);
    const before = await walk(own, 'claims()', 200, false);
    const { page } = await data<{ page: Page }>(own, windowed('claims()', 'first: 200'));
    const folder = await editedPackage({
      'claim.csv': (text) =>
        row('cl-000900', () => null)(row('cl-000901', (line) => line.replace('ACCEPTED', 'REJECTED'))(text)),
    });
    await importPackage(own, folder);
    const rest: string[] = [];
    for (let cursor = page.pageInfo.endCursor; cursor !== null;) {
      const next = await data<{ page: Page }>(own, windowed('claims()', `first: 200, after: "${cursor}"`));
      rest.push(...next.page.nodes.map(({ id }) => id));
      cursor = next.page.pageInfo.hasNextPage ? next.page.pageInfo.endCursor : null;
    }
    expect([...page.nodes.map(({ id }) => id), ...rest]).toEqual(before.ids);
    const now = await walk(own, 'claims()', 200, false);
    expect(now.total).toBe(before.total - 2);
    await rm(folder, { recursive: true });
  });
});
