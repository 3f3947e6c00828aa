import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { buildSchema } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/app/entities';
import { loadConfig } from '../../src/config/config';
import { writerSource } from '../../src/db/data-source';
import { readReference } from '../floor/reference';
import type { Row, Store } from '../floor/store';
import type { Plain } from './context';
import {
  PlainClaimResolver,
  PlainDocumentResolver,
  PlainPartyResolver,
  PlainStatementResolver,
} from './evidence.resolver';
import { PlainExchangeResolver } from './exchange.resolver';
import { loadersOver } from './loaders';
import { PlainSums } from './sums.resolver';

/** Apollo, TypeGraphQL, TypeORM and DataLoader as their handbooks show them, over the database and on the port that the environment names. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const db = await writerSource(config, { entities, migrations: [] }).initialize();
  const store = storeOver(db, config.database.kind);
  const reference = await readReference(store);
  const floor = { store, reference };
  const apollo = new ApolloServer<Plain>({
    schema: await buildSchema({
      resolvers: [PlainExchangeResolver, ...EVIDENCE, PlainSums],
      validate: false,
    }),
  });
  await apollo.start();
  const context = (): Promise<Plain> =>
    Promise.resolve({ db, floor, revision: reference.revision, load: loadersOver(db) });
  const app = express();
  app.use('/graphql', express.json(), expressMiddleware(apollo, { context }));
  app.listen(config.http.port, config.http.host);
}

const EVIDENCE = [PlainPartyResolver, PlainDocumentResolver, PlainStatementResolver, PlainClaimResolver] as const;

/** The rows of TypeORM as lists of values. */
const storeOver = (db: DataSource, engine: Store['engine']): Store => ({
  engine,
  rows: async (sql, params) => {
    const rows = await db.query<Record<string, never>[]>(sql, params && [...params]);
    return rows.map((row) => Object.values(row) as Row) as never;
  },
  close: () => db.destroy(),
});

void main();
