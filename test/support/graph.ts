import { type ExecutionResult, graphql, type GraphQLSchema } from 'graphql';
import { resolvers } from '../../src/app/resolvers';
import type { Context } from '../../src/db/context';
import type { Database } from '../../src/db/contract';
import type { Head } from '../../src/db/head';
import { Reads } from '../../src/db/reads';
import { wireRecords } from '../../src/records/match/register';
import { Exporter } from '../../src/serve/export/exporter';
import { Summaries } from '../../src/records/summary/summaries';
import { RequestedFiles } from '../../src/serve/export/requested-files';
import { buildGraph } from '../../src/serve/graphql/schema';

let schema: Promise<GraphQLSchema> | null = null;

/** The schema of the gateway, built once for each test file. */
export function graphSchema(): Promise<GraphQLSchema> {
  wireRecords();
  schema ??= buildGraph(resolvers);
  return schema;
}

/** What resolvers get; the files are those of `exporter`, else of one that knows none yet. Only with a `head` anything is remembered
 *  from one request to the next. */
export async function contextOver(db: Database, exporter?: Exporter, head?: Head): Promise<Context> {
  const files = new RequestedFiles(exporter ?? new Exporter(db, await graphSchema()));
  return { reads: new Reads(db, head), files, summaries: summariesOf(db) };
}

const kept = new WeakMap<Database, Summaries>();

/** What a process keeps over a database. Whoever tests it waits until it is `idle`. */
export function summariesOf(db: Database): Summaries {
  const known = kept.get(db) ?? new Summaries(db, () => undefined);
  kept.set(db, known);
  return known;
}

/** Asks the graph over a database without HTTP; the answer is plain data. */
export async function ask(
  db: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
  exporter?: Exporter,
): Promise<ExecutionResult> {
  const contextValue = await contextOver(db, exporter);
  const result = await graphql({ schema: await graphSchema(), source, variableValues, contextValue });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/** The same where no error is expected. */
export async function data<T>(db: Database, source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data: found, errors } = await ask(db, source, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return found as T;
}
