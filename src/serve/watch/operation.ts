import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import type { Context } from '../../db/context';
import { type RequestFacts, requestFacts } from '../../kernel/request-facts';
import type { Span, Trace } from '../../kernel/trace';
import { rootFields } from './root-fields';

const MOST_NAME = 64;

/** Notes of each operation what the log and the metrics tell of it, and its phases for whoever follows it. */
export const operationFacts: ApolloServerPlugin<Context> = {
  requestDidStart: () => {
    const facts = requestFacts();
    if (!facts) return Promise.resolve();
    const span = facts.trace?.enter('graphql');
    return Promise.resolve({ ...(facts.trace && phases(facts.trace)), ...noting(facts, span) });
  },
};

function noting(facts: RequestFacts, span: Span | undefined): GraphQLRequestListener<Context> {
  return {
    didResolveOperation: ({
      operationName,
      operation,
      document,
    }: GraphQLRequestContextDidResolveOperation<Context>) => {
      facts.operation = operationName?.slice(0, MOST_NAME) ?? null;
      if (operation) facts.fields = rootFields(operation.selectionSet, document);
      return Promise.resolve();
    },
    willSendResponse: ({ response, operation }: GraphQLRequestContextWillSendResponse<Context>) => {
      const { body } = response;
      if (body.kind === 'single') facts.cost = body.singleResult.extensions?.cost as RequestFacts['cost'];
      span?.end(operation ? { 'graphql.operation.type': operation.operation } : {});
      return Promise.resolve();
    },
  };
}

/** Where the document is known already, nothing is parsed or validated. */
function phases(trace: Trace): GraphQLRequestListener<Context> {
  return {
    parsingDidStart: () => Promise.resolve(ending(trace.enter('parse'))),
    validationDidStart: () => Promise.resolve(ending(trace.enter('validate'))),
    executionDidStart: () => Promise.resolve({ executionDidEnd: ending(trace.enter('execute')) }),
  };
}

const ending =
  (span: Span): ((failure?: unknown) => Promise<void>) =>
  (failure) => {
    span.end({}, failure);
    return Promise.resolve();
  };
