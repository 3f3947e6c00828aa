import {
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import type { Context } from '../../db/context';
import { requestFacts } from '../../kernel/request-facts';
import type { Planner, Query } from '../../planner/answer';
import type { Compiler } from './compiler';
import { etagOf } from './quick/etag';
import type { QuickAnswers } from './quick/quick-answers';

/** Which ways of executing are tried before graphql-js; null: not that one. */
export interface Ways {
  readonly planner: Planner | null;
  readonly compiler: Compiler | null;
  /** Learns what was answered well. */
  readonly quick: QuickAnswers | null;
}

type Asked = GraphQLRequestContextResponseForOperation<Context>;

/** Executes queries by the planner, else compiled. What goes wrong on these ways is executed by graphql-js, so that errors are its own. */
export function execution(ways: Ways): ApolloServerPlugin<Context> {
  const { quick } = ways;
  const responseForOperation = async (asked: Asked): Promise<GraphQLResponse | null> => {
    const { document, operation, request, contextValue } = asked;
    const query = { document, operation, variables: request.variables ?? {} };
    const span = requestFacts()?.trace?.enter('execute');
    const { data, isPlanned } = await executed(ways, query, contextValue).catch(() => NOT_EXECUTED);
    span?.end({});
    if (data === null) return null;
    const { query: text, operationName = null } = request;
    if (isPlanned && text !== undefined) quick?.known.learn({ query: text, operationName }, document, operation);
    return { http: { headers: await headersOf(asked) }, body: { kind: 'single', singleResult: { data } } };
  };
  return { requestDidStart: () => Promise.resolve({ responseForOperation }) };
}

interface Executed {
  readonly data: Record<string, unknown> | null;
  readonly isPlanned: boolean;
}

const NOT_EXECUTED: Executed = { data: null, isPlanned: false };

async function executed({ planner, compiler }: Ways, query: Query, context: Context): Promise<Executed> {
  const planned = planner?.answer(query, context) ?? null;
  const data = await (planned ?? compiler?.answer(query, context) ?? null);
  return { data, isPlanned: planned !== null };
}

/** What is asked by GET can be asked again more cheaply. */
async function headersOf({ request: { http }, contextValue }: Asked): Promise<HeaderMap> {
  const headers = new HeaderMap();
  if (http?.method !== 'GET' || contextValue.isPersonal) return headers;
  const { revision } = await contextValue.reads.viewOf(null);
  headers.set('etag', etagOf(revision, http.search));
  headers.set('cache-control', 'no-cache');
  return headers;
}
