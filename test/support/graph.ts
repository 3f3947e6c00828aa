import { type ExecutionResult, graphql, type GraphQLSchema } from 'graphql';
import { resolvers } from '../../src/app/resolvers';
import type { Database } from '../../src/db/contract';
import { Reads } from '../../src/db/reads';
import { wireRecords } from '../../src/records/match/register';
import { buildGraph } from '../../src/serve/graphql/schema';

let schema: Promise<GraphQLSchema> | null = null;

/** The schema of the gateway, built once for each test file. */
export function graphSchema(): Promise<GraphQLSchema> {
  wireRecords();
  schema ??= buildGraph(resolvers);
  return schema;
}

/** Asks the graph over a database without HTTP; the answer is plain data. */
export async function ask(
  db: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const contextValue = { reads: new Reads(db) };
  const result = await graphql({ schema: await graphSchema(), source, variableValues, contextValue });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/** The same where no error is expected. */
export async function data<T>(db: Database, source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data: found, errors } = await ask(db, source, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return found as T;
}
