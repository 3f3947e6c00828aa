import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import {
  getNamedType,
  getVariableValues,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { HandoverError } from '../../kernel/errors';
import { type Asked, beforeExecution } from './guard';

/** More objects than one answer may hold. */
class QueryTooCostly extends HandoverError {
  readonly code = 'QUERY_TOO_COSTLY';
}

/** How many objects a list without pages is taken to hold. */
const UNPAGED = 5;
const DEFAULT_PAGE = 20;

/** What lists without pages, but longer than others, are taken to hold. */
const LONG: Readonly<Record<string, number>> = {
  'Query.exchangeStats': 1000,
  'Query.tallySeries': 100,
  'TallySeries.claimed': 20,
  'TallySeries.recorded': 100,
};

/** Refuses a query whose answer may hold more than `limit` objects: pages within pages multiply. */
export const costLimit = (limit: number): ReturnType<typeof beforeExecution> =>
  beforeExecution((asked) => {
    if (!fitsVariables(asked)) return;
    const cost = costOf(asked);
    if (cost > limit)
      throw new QueryTooCostly(
        `The answer may hold ${cost} objects, and the limit is ${limit}: ask for smaller pages, or for fewer pages within pages.`,
      );
  });

/** Where they do not fit the query, GraphQL says so itself when it reads them. */
function fitsVariables({ schema, operation, request }: Asked): boolean {
  const found = getVariableValues(schema, operation?.variableDefinitions ?? [], request.variables ?? {});
  return found.errors === undefined;
}

function costOf({ schema, request, document, operationName }: Asked): number {
  const asked = { schema, query: document, variables: request.variables ?? {}, estimators: [objects] };
  try {
    return getComplexity({ ...asked, ...(operationName && { operationName }) });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new QueryTooCostly('The query spreads its fragments into more fields than are counted.', { cause: error });
  }
}

/** One for each object, times the size of the list it stands in. */
const objects: ComplexityEstimator = ({ type, field, args, childComplexity }: ComplexityEstimatorArgs) => {
  if (isLeafType(getNamedType(field.type))) return 0;
  if (type.name.endsWith('Connection')) return childComplexity + 1;
  return (LONG[`${type.name}.${field.name}`] ?? sizeOf(field.type, args)) * (childComplexity + 1);
};

function sizeOf(type: GraphQLOutputType, args: ComplexityEstimatorArgs['args']): number {
  if (Array.isArray(args.ids)) return args.ids.length;
  if (getNamedType(type).name.endsWith('Connection')) return pageSize(args);
  return isListType(isNonNullType(type) ? type.ofType : type) ? UNPAGED : 1;
}

/** A size out of bounds is refused where the page is read. */
function pageSize({ first, last }: ComplexityEstimatorArgs['args']): number {
  const size: unknown = first ?? last ?? DEFAULT_PAGE;
  return typeof size === 'number' && size > 0 ? size : DEFAULT_PAGE;
}
