import {
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { typeNameOf } from '../kernel/graph/node';
import { Unplanned } from './unplanned';

/** An object of the answer on its way. */
export type Out = Record<string, unknown>;

/** Takes an object that a field yielded; answers with what stands for it in the answer. */
export type Gather = (type: GraphQLObjectType, value: object) => Out;

/** Turns a value that a field yielded into what the answer holds, as graphql-js does.
 *  @throws {Unplanned} for a value that graphql-js would complain about */
export type Shape = (value: unknown, gather: Gather) => unknown;

/** The shape of a type. */
export function shapeOf(schema: GraphQLSchema, type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return present(shapeOf(schema, type.ofType as GraphQLOutputType));
  if (isListType(type)) return optional(listOf(shapeOf(schema, type.ofType)));
  if (isLeafType(type)) return optional((value) => required(type.serialize(value)));
  if (isObjectType(type)) return optional((value, gather) => gather(type, value as object));
  return optional((value, gather) => gather(concreteTypeOf(schema, type, value), value as object));
}

/** No leaf gathers anything. */
export const unused: Gather = () => {
  throw new Unplanned();
};

const optional =
  (shape: Shape): Shape =>
  (value, gather) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw new Unplanned();
    return shape(value, gather);
  };

const present =
  (shape: Shape): Shape =>
  (value, gather) =>
    required(shape(value, gather));

function required(shaped: unknown): unknown {
  if (shaped === null || shaped === undefined) throw new Unplanned();
  return shaped;
}

const listOf =
  (shape: Shape): Shape =>
  (value, gather) => {
    if (!Array.isArray(value)) throw new Unplanned();
    return value.map((item) => shape(item, gather));
  };

function concreteTypeOf(schema: GraphQLSchema, type: GraphQLAbstractType, value: unknown): GraphQLObjectType {
  const found = schema.getType(typeNameOf(value as object));
  if (!isObjectType(found) || !schema.isSubType(type, found)) throw new Unplanned();
  return found;
}
