import { coerceInputValue, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { BadUserInput } from '../../kernel/errors';
import { discreet } from '../graphql/discreet';

/** What a client asks of a list, as JSON texts by the names of its arguments. */
export type AskedOfList = Readonly<Record<string, string | undefined>>;

/** The arguments of a list of the graph, checked and coerced by GraphQL as if they had come in variables.
 *  @throws {BadUserInput} naming the argument */
export function listArguments(schema: GraphQLSchema, query: string, asked: AskedOfList): Record<string, unknown> {
  const { args } = schema.getQueryType()!.getFields()[query]!;
  for (const name of Object.keys(asked))
    if (asked[name] !== undefined && !args.some((arg) => arg.name === name))
      throw new BadUserInput(name, `${name} is not taken by this list.`);
  const values = args.map((arg) => [arg.name, valueOf(arg, asked[arg.name])]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

function valueOf(arg: GraphQLArgument, text: string | undefined): unknown {
  if (text === undefined) return arg.defaultValue;
  return coerceInputValue(parsed(arg.name, text), arg.type, (path, _value, { message }) => {
    const place = [arg.name, ...path].reduce((all, key) =>
      typeof key === 'number' ? `${all}[${key}]` : `${all}.${key}`,
    );
    throw new BadUserInput(String(place), `${place}: ${discreet(message)}`);
  });
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadUserInput(name, `${name} is not JSON.`);
  }
}
