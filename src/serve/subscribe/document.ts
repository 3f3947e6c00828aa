import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { BadUserInput } from '../../kernel/errors';
import { estimate } from '../graphql/cost/estimate';
import { heaviestPart } from '../graphql/cost/heaviest';
import { QueryTooCostly } from '../graphql/cost/refusal';
import { MAX_ERRORS } from '../graphql/few-errors';
import { checkLiterals, checkVariables } from '../graphql/guard';
import { boundingRules, type DocumentLimits } from '../graphql/rules';
import { servedOperationsRule } from '../graphql/served-operations';

/** What a client sends to subscribe. */
export interface Sent {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A subscription that is valid and within the limits. */
export interface Subscribed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many objects one event may hold. */
  readonly cost: number;
}

export interface SubscriptionLimits extends DocumentLimits {
  readonly maxCost: number;
}

/** Answers what is wrong, in place of a subscription.
 *  @throws {GraphQLError | BadUserInput | QueryTooCostly} for what can neither be parsed nor read, and for what costs too much */
export function subscriptionIn(
  schema: GraphQLSchema,
  sent: Sent,
  limits: SubscriptionLimits,
): Subscribed | readonly GraphQLError[] {
  const document = parsed(sent.query, limits.maxTokens);
  const rules = [servedOperationsRule([OperationTypeNode.SUBSCRIPTION]), ...boundingRules(limits), ...specifiedRules];
  const errors = validate(schema, document, rules, { maxErrors: MAX_ERRORS });
  if (errors.length > 0) return errors.slice(0, MAX_ERRORS).map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, sent.operationName);
  if (!operation) throw new BadUserInput('operationName', 'operationName names no operation of the document.');
  const variables = sent.variables ?? {};
  checkVariables(variables);
  checkLiterals(document);
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return (
    given.errors ?? { document, operation, variables, cost: costOf(schema, document, operation, variables, limits) }
  );
}

function parsed(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

const coded = (error: GraphQLError, code: string): GraphQLError =>
  Object.assign(error, { extensions: { code, ...error.extensions } });

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  { maxCost }: SubscriptionLimits,
): number {
  const question = { schema, document, operation, variables };
  const estimated = estimate(question);
  if (estimated.cost !== null && estimated.cost <= maxCost) return estimated.cost;
  throw new QueryTooCostly(estimated.cost, maxCost, heaviestPart(question, estimated));
}
