import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, GraphQLSchema, ValidationContext } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../../db/context';
import { costLimit } from './cost';
import { errorFormatter } from './errors';
import { failureStatus } from './failures';
import { readableInput } from './guard';

export interface QueryLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
  /** How many objects an answer may hold. */
  readonly maxCost: number;
}

/** Armor throws out of the validation unless told to report, and Apollo takes that for a failure of ours: HTTP 500. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error)],
};

/** The GraphQL server, with the limits and masks that a public graph needs. Asks no other machine for anything. */
export function apolloFor(schema: GraphQLSchema, limits: QueryLimits, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [
      maxDepthRule({ n: limits.maxDepth, ignoreIntrospection: true, flattenFragments: true, ...reported }),
      maxAliasesRule({ n: limits.maxAliases, ...reported }),
    ],
    formatError: errorFormatter(log),
    persistedQueries: false,
    plugins: [
      readableInput,
      costLimit(limits.maxCost),
      failureStatus,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    stopOnTerminationSignals: false,
    logger: quiet(log),
  });
}

const quiet = (log: Logger): Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> => log.child({ part: 'apollo' });
