import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Context } from '../../db/context';
import { BadUserInput, HandoverError } from '../../kernel/errors';

const MAX_NESTING = 30;

export type Asked = GraphQLRequestContextDidResolveOperation<Context>;

/** Runs a check before the query is executed. What it refuses is the client's fault; anything else it throws is a bug. */
export function beforeExecution(check: (asked: Asked) => void): ApolloServerPlugin<Context> {
  const didResolveOperation = (asked: Asked): Promise<void> => {
    try {
      check(asked);
      return Promise.resolve();
    } catch (error) {
      return Promise.reject(error instanceof HandoverError ? refusal(error) : (error as Error));
    }
  };
  return { requestDidStart: () => Promise.resolve({ didResolveOperation }) };
}

function refusal(error: HandoverError): GraphQLError {
  const extensions = { code: error.code, http: { status: 400 } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}

/** Refuses what GraphQL or a database would choke on: variables nested without end, NUL, half a character. */
export const readableInput = beforeExecution(({ request, document }) => {
  for (const [name, value] of Object.entries(request.variables ?? {})) checkValue(value, name, 0);
  checkLiterals(document);
});

function checkValue(value: unknown, path: string, depth: number): void {
  if (depth > MAX_NESTING)
    throw new BadUserInput(
      path.split('.')[0]!,
      `FILTER_TOO_COMPLEX: a variable is nested deeper than ${MAX_NESTING} levels.`,
    );
  if (typeof value === 'string') checkText(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    checkText(key, path);
    checkValue(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
  }
}

function checkLiterals(document: DocumentNode): void {
  const names: string[] = [];
  const named = {
    enter: ({ name }: { name: { value: string } }) => void names.push(name.value),
    leave: () => void names.pop(),
  };
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: {
      enter: ({ variable }) => void names.push(variable.name.value),
      leave: () => void names.pop(),
    },
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.STRING]: ({ value }) => checkText(value, names.join('.')),
  });
}

function checkText(text: string, path: string): void {
  if (/\0|\p{Surrogate}/u.test(text)) throw new BadUserInput(path, `${path} holds NUL or half a character.`);
}
