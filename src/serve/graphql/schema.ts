import {
  GraphQLInputObjectType,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { typeNameOf } from '../../kernel/graph/node';
import { readPlainly } from '../../kernel/graph/plain-field';

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
    // Events come out of the change table: nothing is published. Without this there is no type Subscription.
    pubSub: NO_TOPICS,
    container: { get: (type) => get(type as ResolverClass) },
  });
  return withDescription(withOneOf(withTypeNames(withPlainFields(schema)), 'AsOf'));
}

const NO_TOPICS = {
  publish: (): void => undefined,
  subscribe: (): never => {
    throw new Error('Nothing is published');
  },
};

/** TypeGraphQL wraps every field. One that no resolver has a method for is read off its object; what tells about the schema is not ours. */
function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  const resolved = resolvedFields();
  const ours = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  for (const type of ours.filter(isObjectType)) {
    const names = [type, ...type.getInterfaces()].map(({ name }) => name);
    for (const field of Object.values(type.getFields()))
      if (field.args.length === 0 && !names.some((name) => resolved.has(`${name}.${field.name}`))) readPlainly(field);
  }
  return schema;
}

/** The fields that resolvers have methods for, as `Type.field`. */
function resolvedFields(): ReadonlySet<string> {
  const { fieldResolvers, resolverClasses, queries, objectTypes, interfaceTypes } = getMetadataStorage();
  const names = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target as unknown, name]));
  const typeOf = (resolver: unknown): string | undefined =>
    names.get(resolverClasses.find(({ target }) => target === resolver)!.getObjectType());
  const own = fieldResolvers
    .filter(({ kind }) => kind === 'external')
    .map(({ target, methodName, schemaName }) => `${typeOf(target)}.${schemaName ?? methodName}`);
  return new Set([...own, ...queries.map(({ schemaName }) => `Query.${schemaName}`)]);
}

/** TypeGraphQL finds the type of an object after a promise, for which compiled queries cannot wait. */
function withTypeNames(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type)) type.resolveType = (value) => typeNameOf(value as object);
  return schema;
}

/** TypeGraphQL cannot say `@oneOf`; graphql-js then sees to it that exactly one field is given. */
function withOneOf(schema: GraphQLSchema, name: string): GraphQLSchema {
  const type = schema.getType(name);
  if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  return schema;
}

/** Nor describe root types. */
function withDescription(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'What can be followed.';
  if (query) query.description = 'What can be asked. Every read takes `asOf`, except changes, releases and dataset.';
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description =
      'What those with a key can do. Each answers its payload, or why it was refused; then nothing was changed.';
  return schema;
}

/** The schema in SDL, in an order that does not depend on how it was put together. */
export const printGraph = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
