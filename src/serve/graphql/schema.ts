import { GraphQLInputObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';

type ResolverClass = new () => object;

/** The graph of some resolvers. Leaf fields are plain properties; inputs are checked where they are used. */
export async function buildGraph(resolvers: readonly ResolverClass[]): Promise<GraphQLSchema> {
  const made = new Map<unknown, object>();
  const get = (type: ResolverClass): object => {
    const instance = made.get(type) ?? new type();
    made.set(type, instance);
    return instance;
  };
  const schema = await buildSchema({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    container: { get: (type) => get(type as ResolverClass) },
  });
  return withDescription(withOneOf(schema, 'AsOf'));
}

/** Nor describe a root type. */
function withDescription(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked. Every read takes `asOf`, except changes, releases and dataset.';
  return schema;
}

/** TypeGraphQL cannot say `@oneOf`; graphql-js then sees to it that exactly one field is given. */
function withOneOf(schema: GraphQLSchema, name: string): GraphQLSchema {
  const type = schema.getType(name);
  if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  return schema;
}

/** The schema in SDL, in an order that does not depend on how it was put together. */
export const printGraph = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
