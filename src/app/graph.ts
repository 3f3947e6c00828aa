import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../db/context';
import type { Database } from '../db/contract';
import { Reads } from '../db/reads';
import type { Exporter } from '../serve/export/exporter';
import { RequestedFiles } from '../serve/export/requested-files';
import { apolloFor, type QueryLimits } from '../serve/graphql/apollo';

export interface Graph {
  readonly handler: RequestHandler;
  /** Finishes what is on its way. */
  stop(): Promise<void>;
}

/** What the graph is asked over. */
interface Sources {
  readonly db: Database;
  readonly exporter: Exporter;
}

/** A graph ready to be asked. */
export async function startGraph(
  schema: GraphQLSchema,
  sources: Sources,
  limits: QueryLimits,
  log: Logger,
): Promise<Graph> {
  const apollo = apolloFor(schema, limits, log);
  await apollo.start();
  const handler = expressMiddleware(apollo, { context: ({ res }) => Promise.resolve(contextOf(sources, res)) });
  return { handler, stop: () => apollo.stop() };
}

/** Files are read for an answer only as long as somebody waits for it. */
function contextOf({ db, exporter }: Sources, response: Response): Context {
  const files = new RequestedFiles(exporter);
  response.once('close', () => files.stop());
  return { reads: new Reads(db), files };
}
