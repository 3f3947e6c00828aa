import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { printGraph } from '../../../src/serve/graphql/schema';
import { graphSchema } from '../../support/graph';

const FILE = join(__dirname, '..', '..', '..', 'schema.graphql');

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

/** A type with all it holds, each with the path to it. */
function partsOf(type: GraphQLNamedType): [path: string, part: Described][] {
  const own: [string, Described][] = [[type.name, type]];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((value): [string, Described] => [`${type.name}.${value.name}`, value])];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const parts: readonly (Described & { readonly args?: readonly Described[] })[] = Object.values(type.getFields());
  const fields = parts.flatMap((field): [string, Described][] => {
    const args = field.args ?? [];
    return [
      [`${type.name}.${field.name}`, field],
      ...args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name})`, arg]),
    ];
  });
  return [...own, ...fields];
}

describe('The schema', () => {
  it('is the one committed as schema.graphql', async () => {
    const sdl = printGraph(await graphSchema());
    if (process.env.UPDATE_ANSWERS) writeFileSync(FILE, sdl);
    expect(sdl).toBe(readFileSync(FILE, 'utf8'));
  });

  it('describes every type, field, argument and value of an enum', async () => {
    const types = Object.values((await graphSchema()).getTypeMap());
    const ours = types.filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !['Query'].includes(type.name),
    );
    const silent = ours.flatMap(partsOf).filter(([, { description }]) => !description || description.length < 4);
    expect(ours.length).toBeGreaterThan(80);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('lets exactly one moment be given', async () => {
    const type = (await graphSchema()).getType('AsOf');
    expect(isInputObjectType(type) && type.isOneOf).toBe(true);
  });
});
