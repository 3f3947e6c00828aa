import { type ApolloServerPlugin, type GraphQLRequestContextDidResolveOperation, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Context } from '../../db/context';
import { BadUserInput, HandoverError } from '../../kernel/errors';

const MAX_NESTING = 30;
const MAX_LIST = 500;

type Asked = GraphQLRequestContextDidResolveOperation<Context>;

/** Runs a check before the query is executed. What it refuses is the client's fault; anything else it throws is a bug. */
function beforeExecution(check: (asked: Asked) => void): ApolloServerPlugin<Context> {
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

/** For Apollo, which takes the HTTP status and headers from it. */
export function refusal(error: HandoverError, status = 400, headers: Record<string, string> = {}): GraphQLError {
  const extensions = { code: error.code, http: { status, headers: new HeaderMap(Object.entries(headers)) } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}

/** Refuses what GraphQL or a database would choke on: variables nested without end, NUL, half a character. */
export const readableInput = beforeExecution(({ request, document }) => {
  checkVariables(request.variables ?? {});
  checkLiterals(document);
});

/** @throws {BadUserInput} naming the place */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) checkValue(value, name, 0);
}

function checkValue(value: unknown, path: string, depth: number): void {
  if (depth > MAX_NESTING)
    throw new BadUserInput(
      path.split('.')[0]!,
      `FILTER_TOO_COMPLEX: a variable is nested deeper than ${MAX_NESTING} levels.`,
    );
  if (typeof value === 'string') checkText(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > MAX_LIST)
    throw new BadUserInput(path, `FILTER_TOO_COMPLEX: a variable holds a list longer than ${MAX_LIST}.`);
  for (const [key, part] of Object.entries(value)) {
    checkText(key, path);
    checkValue(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
  }
}

/** @throws {BadUserInput} naming the place */
export function checkLiterals(document: DocumentNode): void {
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
