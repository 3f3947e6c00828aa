import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Database } from '../db/contract';
import { Reads } from '../db/reads';
import { wireRecords } from '../records/match/register';
import { apolloFor, type QueryLimits } from '../serve/graphql/apollo';
import { buildGraph } from '../serve/graphql/schema';
import { resolvers } from './resolvers';

export interface Graph {
  readonly handler: RequestHandler;
  readonly schema: GraphQLSchema;
  /** Finishes what is on its way. */
  stop(): Promise<void>;
}

/** The graph over a database, ready to be asked. */
export async function startGraph(db: Database, limits: QueryLimits, log: Logger): Promise<Graph> {
  wireRecords();
  const schema = await buildGraph(resolvers);
  const apollo = apolloFor(schema, limits, log);
  await apollo.start();
  const handler = expressMiddleware(apollo, {
    context: () => Promise.resolve({ reads: new Reads(db) }),
  });
  return { handler, schema, stop: () => apollo.stop() };
}
