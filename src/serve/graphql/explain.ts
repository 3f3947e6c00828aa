import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from '../../db/context';

const HEADER = 'x-handover-explain';

/** Adds to an answer the statements that made it, when the request asks for them and the server may tell. */
export const explained: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({ willSendResponse }),
};

function willSendResponse(answered: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
  const { contextValue, response } = answered;
  if (contextValue.statements && isAsked(answered) && response.body.kind === 'single') {
    const { singleResult } = response.body;
    singleResult.extensions = { ...singleResult.extensions, explain: contextValue.statements };
  }
  return Promise.resolve();
}

const isAsked = ({ request }: GraphQLRequestContextWillSendResponse<Context>): boolean =>
  request.extensions?.explain === true || request.http?.headers.get(HEADER) === '1';
