import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, getOperationAST, type GraphQLSchema, parse } from 'graphql';
import { openMigrated } from '../src/app/database';
import { wholeGraph } from '../src/app/schema';
import { configFromEnvironment } from '../src/config/config';
import type { Database } from '../src/db/contract';
import { objectsIn } from '../src/serve/graphql/cost/actual';
import { estimate } from '../src/serve/graphql/cost/estimate';
import { contextOver } from '../test/support/graph';

/** DATABASE_URL=... node -r ./test/db/register.cjs bench/cost.ts: the examples, or the queries of a folder, by their time, and how far the
 *  estimate ranks them alike (Spearman). */
const FOLDER = process.argv[2] ?? join(__dirname, '..', 'test', 'queries');
const RUNS = 10;

interface Measured {
  readonly name: string;
  readonly requested: number;
  readonly actual: number;
  /** The shortest of all runs. */
  readonly ms: number;
}

async function measure(db: Database, schema: GraphQLSchema, name: string): Promise<Measured> {
  const document = parse(readFileSync(join(FOLDER, name), 'utf8'));
  const requested = estimate({ schema, document, operation: getOperationAST(document)!, variables: {} }).cost!;
  let [ms, actual] = [Infinity, 0];
  for (let run = 0; run < RUNS; run++) {
    const since = performance.now();
    const answer = await execute({ schema, document, contextValue: await contextOver(db) });
    JSON.stringify(answer);
    ms = Math.min(ms, performance.now() - since);
    actual = objectsIn(answer.data);
  }
  return { name, requested, actual, ms: Math.round(ms * 10) / 10 };
}

/** From -1 to 1: whether two measures put things in the same order. */
function rankCorrelation(left: readonly number[], right: readonly number[]): number {
  const [one, other] = [ranks(left), ranks(right)];
  const middle = (left.length - 1) / 2;
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, rank, index) => sum + (rank - middle) * (b[index]! - middle), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

/** Equals share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

async function rank(): Promise<void> {
  const db = await openMigrated(configFromEnvironment());
  const schema = await wholeGraph();
  const found: Measured[] = [];
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.graphql')))
    found.push(await measure(db, schema, name));
  console.table(found.sort((one, other) => one.ms - other.ms));
  const ms = found.map((one) => one.ms);
  for (const measured of ['requested', 'actual'] as const)
    console.log(
      `${measured} against time: ${rankCorrelation(
        found.map((one) => one[measured]),
        ms,
      ).toFixed(2)}`,
    );
  await db.close();
}

void rank();
