import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { excessRule } from './excess';

/** What is bounded in the text of a query. */
export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
}

/** Armor throws out of the validation unless told to report, and Apollo takes that for a failure of ours: HTTP 500. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error)],
};

/** What no query may exceed, whatever way it comes; tokens are counted where it is parsed. */
export const boundingRules = (limits: DocumentLimits): ValidationRule[] => [
  excessRule,
  maxDepthRule({ n: limits.maxDepth, ignoreIntrospection: true, flattenFragments: true, ...reported }),
  maxAliasesRule({ n: limits.maxAliases, allowList: [], ...reported }),
];
