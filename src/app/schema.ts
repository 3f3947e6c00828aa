import type { GraphQLSchema } from 'graphql';
import { wireRecords } from '../records/match/register';
import { buildGraph } from '../serve/graphql/schema';
import { resolvers } from './resolvers';

/** The graph of every resolver. */
export function wholeGraph(): Promise<GraphQLSchema> {
  wireRecords();
  return buildGraph(resolvers);
}
