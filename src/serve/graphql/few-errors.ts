import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from '../../db/context';

/** As many as a client can act on at once. */
export const MAX_ERRORS = 5;

/** A refusal tells the first errors only. Where there is data, every null is accounted for. */
export const fewErrors: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({ willSendResponse }),
};

function willSendResponse({ response: { body } }: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
  if (body.kind === 'single' && !body.singleResult.data && body.singleResult.errors)
    body.singleResult.errors = body.singleResult.errors.slice(0, MAX_ERRORS);
  return Promise.resolve();
}
