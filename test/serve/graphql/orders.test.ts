import { getNamedType, type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Database } from '../../../src/db/database';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { data, graphSchema } from '../../support/graph';

const LISTS: Readonly<Record<string, string>> = {
  ...{ exchanges: 'Exchange', medicalServices: 'MedicalService', claims: 'Claim', statements: 'Statement' },
  ...{ documents: 'Document', sources: 'Source', parties: 'Party', tallies: 'Tally' },
};

interface Page {
  readonly totalCount: number;
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const keysOf = (schema: GraphQLSchema, name: string): string[] => {
  const order = schema.getType(`${name}Order`) as GraphQLInputObjectType;
  return (getNamedType(order.getFields().key!.type) as GraphQLEnumType).getValues().map((value) => value.name);
};

describeEachEngine('An order', (open) => {
  let db: Database;
  let schema: GraphQLSchema;
  beforeAll(async () => ([db, schema] = [await withBundled(open), await graphSchema()]));

  const page = async (list: string, orderBy: object[], window: object): Promise<Page> => {
    const asked = `query ($orderBy: [${LISTS[list]}Order!], $first: Int, $last: Int, $after: String, $before: String) {
      page: ${list}(orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
        totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    return (await data<{ page: Page }>(db, asked, { orderBy, ...window })).page;
  };

  async function walk(list: string, orderBy: object[], size: number, back: boolean): Promise<string[]> {
    const ids: string[] = [];
    let more = true;
    for (let cursor: string | null = null; more;) {
      const found: Page = await page(
        list,
        orderBy,
        back ? { last: size, before: cursor } : { first: size, after: cursor },
      );
      if (back) ids.unshift(...found.nodes.map(({ id }) => id));
      else ids.push(...found.nodes.map(({ id }) => id));
      [more, cursor] = back
        ? [found.pageInfo.hasPreviousPage, found.pageInfo.startCursor]
        : [found.pageInfo.hasNextPage, found.pageInfo.endCursor];
    }
    return ids;
  }

  it.each(Object.entries(LISTS))(
    'of %s gives each row once by every key, forwards as backwards',
    async (list, name) => {
      for (const key of keysOf(schema, name)) {
        const side = key === 'PEOPLE_TO' ? { to: 'pa-0007' } : {};
        const orderBy = [
          { key, direction: 'DESC', ...side },
          { key: 'ID', direction: 'ASC' },
        ];
        const forwards = await walk(list, orderBy, 97, false);
        expect([key, new Set(forwards).size]).toEqual([key, (await page(list, [], { first: 1 })).totalCount]);
        expect(await walk(list, orderBy, 113, true)).toEqual(forwards);
      }
    },
  );

  it('lets the second key break the ties of the first', async () => {
    const asked = `{ sources(first: 200, orderBy: [{ key: RELIABILITY }, { key: NAME, direction: DESC }]) { nodes { reliability name } } }`;
    const { sources } = await data<{ sources: { nodes: { reliability: string; name: string }[] } }>(db, asked);
    const sorted = [...sources.nodes].sort((left, right) =>
      left.reliability !== right.reliability
        ? left.reliability < right.reliability
          ? -1
          : 1
        : Buffer.compare(Buffer.from(right.name), Buffer.from(left.name)),
    );
    expect(sources.nodes).toEqual(sorted);
  });
});
