import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isLeafType,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from 'graphql';
import complexityRule, { type ComplexityEstimator } from 'graphql-query-complexity';
import { sizeOf } from './objects';

/** A query that is valid, with variables that fit it. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What one field may hold wherever it stands: `size` objects, and `cost` objects with all that is inside them. */
export interface FieldCost {
  readonly size: number;
  readonly cost: number;
}

export interface Estimate {
  /** How many objects the answer may hold; null when there are too many fields to count. */
  readonly cost: number | null;
  readonly fields: ReadonlyMap<FieldNode, FieldCost>;
}

const ignored = (): void => undefined;

/** Counts the objects an answer may hold: one for each object, times the size of the list it stands in. Pages within pages multiply. */
export function estimate({ schema, document, operation, variables }: Question): Estimate {
  const fields = new Map<FieldNode, FieldCost>();
  const objects: ComplexityEstimator = ({ type, field, args, node, childComplexity }) => {
    if (isLeafType(getNamedType(field.type))) return 0;
    const size = sizeOf(type.name, field, args);
    const cost = size * (childComplexity + 1);
    fields.set(node, { size, cost });
    return cost;
  };
  const rule = complexityRule({ maximumComplexity: Infinity, variables: { ...variables }, estimators: [objects] });
  const counter = rule(new ValidationContext(schema, document, new TypeInfo(schema), ignored));
  return { cost: counted(counter, operation), fields };
}

/** The library would walk the whole document to find the one operation, which takes it several times as long.
 *  Fragments within fragments can stand for more fields than it counts. */
function counted(
  counter: ReturnType<ReturnType<typeof complexityRule>>,
  operation: OperationDefinitionNode,
): number | null {
  try {
    counter.onOperationDefinitionEnter(operation);
    return counter.complexity;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
