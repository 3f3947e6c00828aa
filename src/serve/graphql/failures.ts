import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from '../../db/context';

/** What a proxy or a client that retries understands without reading the body. */
const STATUS: Partial<Record<string, 503 | 504>> = { DB_UNAVAILABLE: 503, OVERLOADED: 503, DEADLINE_EXCEEDED: 504 };

/** Answers by 503 or 504 where a failure of the database left no data at all; with some data it stays 200. */
export const failureStatus: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({ willSendResponse }),
};

function willSendResponse({ response }: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
  const { body, http } = response;
  if (body.kind !== 'single' || hasData(body.singleResult.data)) return Promise.resolve();
  const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
  const status = codes.map((code) => STATUS[code]).find((found) => found !== undefined);
  if (status === undefined) return Promise.resolve();
  http.status = status;
  if (status === 503) http.headers.set('retry-after', '1');
  return Promise.resolve();
}

/** A field that may be null hides a failure as well as one that may not. */
function hasData(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return Object.values(data ?? {}).some((value) => value !== null);
}
