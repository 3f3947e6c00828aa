import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../../db/context';
import { operationFacts } from '../watch/operation';
import { type QueryBounds, visibleCost } from './cost/plugin';
import { errorFormatter } from './errors';
import { execution, type Ways } from './execution';
import { explained } from './explain';
import { failureStatus } from './failures';
import { fewErrors, MAX_ERRORS } from './few-errors';
import { readableInput } from './guard';
import { servedOperationsRule } from './served-operations';
import { boundingRules, type DocumentLimits } from './rules';

export interface QueryLimits extends DocumentLimits {
  /** How many objects an answer may hold. */
  readonly maxCost: number;
}

/** The GraphQL server, with the limits and masks that a public graph needs. Asks no other machine for anything. */
export function apolloFor(
  schema: GraphQLSchema,
  limits: QueryLimits,
  bounds: QueryBounds,
  ways: Ways,
  log: Logger,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.maxTokens },
    validationOptions: { maxErrors: MAX_ERRORS },
    validationRules: [
      servedOperationsRule([OperationTypeNode.QUERY, OperationTypeNode.MUTATION]),
      ...boundingRules(limits),
    ],
    formatError: errorFormatter(log),
    persistedQueries: false,
    plugins: [
      readableInput,
      visibleCost(limits.maxCost, bounds),
      execution(ways),
      failureStatus,
      fewErrors,
      explained,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      operationFacts,
    ],
    stopOnTerminationSignals: false,
    logger: quiet(log),
  });
}

const quiet = (log: Logger): Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> => log.child({ part: 'apollo' });
