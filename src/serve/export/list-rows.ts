import { setImmediate as othersTurn } from 'node:timers/promises';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { ExportedList } from './lists';
import type { Rows } from './row';
import type { Snapshot } from './snapshot';

/** The largest page of the graph; resolved values come in half of it, so that others wait a fifth of a second at most. */
const AT_ONCE = { plain: 200, resolved: 100 };

interface Connection {
  nodes(): readonly never[];
  pageInfo(): { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The rows of a list of the graph: its own resolver is asked page by page, so that a filter means here what it means there. */
export async function* listRows(
  schema: GraphQLSchema,
  snapshot: Snapshot,
  { query, rows, resolved }: ExportedList,
  args: Readonly<Record<string, unknown>>,
): Rows {
  const resolve = schema.getQueryType()!.getFields()[query]!.resolve!;
  const info = {} as GraphQLResolveInfo;
  const first = resolved ? AT_ONCE.resolved : AT_ONCE.plain;
  let after: string | null = null;
  do {
    await othersTurn();
    const asked = { ...args, first, after };
    const page = (await resolve({}, asked, { reads: snapshot.reads() }, info)) as Connection;
    const found = await Promise.all(page.nodes().map(async (node) => rows(node)));
    if (found.length > 0) yield found.flat();
    const { hasNextPage, endCursor }: ReturnType<Connection['pageInfo']> = page.pageInfo();
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}
