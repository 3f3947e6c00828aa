import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { getNamedType, GraphQLError, isLeafType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { HandoverError } from '../../kernel/errors';
import { beforeExecution } from './guard';

/** More objects than one answer may hold. */
class QueryTooCostly extends HandoverError {
  readonly code = 'QUERY_TOO_COSTLY';
}

/** How many objects a list without pages is taken to hold. */
const UNPAGED = 5;
const DEFAULT_PAGE = 20;

/** Refuses a query whose answer may hold more than `limit` objects: pages within pages multiply. */
export const costLimit = (limit: number): ReturnType<typeof beforeExecution> =>
  beforeExecution(({ schema, request, document, operationName }) => {
    const asked = { schema, query: document, variables: request.variables ?? {}, estimators: [objects] };
    const cost = costOf({ ...asked, ...(operationName && { operationName }) });
    if (cost > limit)
      throw new QueryTooCostly(
        `The answer may hold ${cost} objects, and the limit is ${limit}: ask for smaller pages, or for fewer pages within pages.`,
      );
  });

/** 0 where the variables do not fit the query: GraphQL says so itself when it reads them. */
function costOf(asked: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(asked);
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

/** One for each object, times the size of the list it stands in. */
const objects: ComplexityEstimator = ({ type, field, args, childComplexity }: ComplexityEstimatorArgs) => {
  if (isLeafType(getNamedType(field.type))) return 0;
  if (type.name.endsWith('Connection')) return childComplexity + 1;
  return sizeOf(field.type, args) * (childComplexity + 1);
};

function sizeOf(type: GraphQLOutputType, args: ComplexityEstimatorArgs['args']): number {
  if (getNamedType(type).name.endsWith('Connection')) return pageSize(args);
  return isListType(isNonNullType(type) ? type.ofType : type) ? UNPAGED : 1;
}

/** A size out of bounds is refused where the page is read. */
function pageSize({ first, last }: ComplexityEstimatorArgs['args']): number {
  const size: unknown = first ?? last ?? DEFAULT_PAGE;
  return typeof size === 'number' && size > 0 ? size : DEFAULT_PAGE;
}
