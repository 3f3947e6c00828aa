import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  isNonNullType,
  isObjectType,
  isListType,
  validateSchema,
} from 'graphql';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', '..', 'schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(isObjectType);
const ending = (end: string): GraphQLObjectType[] => types.filter(({ name }) => name.endsWith(end));
const typeOf = (type: GraphQLObjectType, field: string): string => String(type.getFields()[field]?.type);
const lists = types
  .flatMap((type) => Object.values(type.getFields()))
  .filter(({ type }) => String(type).endsWith('Connection!'));
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): Record<string, string> =>
  Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));

/** https://relay.dev/graphql/connections.htm */
describe('The schema, read as Relay reads it,', () => {
  it('is valid', () => expect(validateSchema(schema)).toEqual([]));

  it('finds anything by its id', () => {
    const { node, nodes } = schema.getQueryType()!.getFields();
    expect([String(node!.type), argumentsOf(node!).id]).toEqual(['Node', 'ID!']);
    expect([String(nodes!.type), argumentsOf(nodes!).ids]).toEqual(['[Node]!', '[ID!]!']);
  });

  it('gives every node an id that is always there', () => {
    const found = types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map((type) => typeOf(type, 'id')))).toEqual(new Set(['ID!']));
  });

  it.each(ending('Connection').map((type) => [type.name, type] as const))('%s has edges and a page', (name, type) => {
    const edge = schema.getType(name.replace(/Connection$/, 'Edge')) as GraphQLObjectType;
    const edges = type.getFields().edges!.type;
    expect(isNonNullType(edges) && isListType(edges.ofType)).toBe(true);
    expect(String(edges)).toContain(edge.name);
    expect([typeOf(edge, 'cursor'), typeOf(type, 'pageInfo')]).toEqual(['String!', 'PageInfo!']);
    expect(typeOf(edge, 'node')).not.toMatch(/Connection|^\[|undefined/);
  });

  it('tells of a page what lies on either side', () => {
    const page = schema.getType('PageInfo') as GraphQLObjectType;
    const told = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((field) => typeOf(page, field));
    expect(told).toEqual(['Boolean!', 'Boolean!', 'String', 'String']);
  });

  it('turns the pages of every list forwards', () => {
    expect(lists.length).toBeGreaterThan(20);
    const forwards = lists
      .map(argumentsOf)
      .filter(({ first, after }) => first === 'Int' && /^(String|Int)$/.test(after!));
    expect(forwards).toHaveLength(lists.length);
  });
});
