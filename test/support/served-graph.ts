import type { ApolloServer, GraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../../src/db/context';
import type { Database } from '../../src/db/database';
import { Head } from '../../src/db/head';
import { withRequestId } from '../../src/kernel/request-id';
import { apolloFor } from '../../src/serve/graphql/apollo';
import { waysOf } from '../../src/serve/graphql/ways';
import { Room } from '../../src/serve/limits/room';
import { contextOver, graphSchema } from './graph';

const LIMITS = {
  maxAliases: 30,
  maxDepth: 16,
  maxTokens: 2000,
  maxCost: 100_000,
  planner: true,
  compiler: true,
  keptBytes: 0,
};

interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly Failure[];
}

/** The graph behind Apollo, with its limits and masks; asked as a client would, without HTTP between. */
export class TestGraph {
  private constructor(
    private readonly apollo: ApolloServer<Context>,
    private readonly db: Database,
  ) {}

  /** `failed` gets what is logged as a bug of ours; `ways` of executing are on unless switched off. */
  static async over(
    db: Database,
    failed: (found: unknown) => void = () => undefined,
    ways: { readonly planner?: boolean; readonly compiler?: boolean } = {},
  ): Promise<TestGraph> {
    const bounds = { budget: null, room: new Room({ isBusy: false, arrivals: 0 }) };
    const log: Partial<Logger> = {
      error: failed,
      warn: () => undefined,
      info: () => undefined,
      debug: () => undefined,
    };
    const schema = await graphSchema();
    const tried = waysOf(schema, new Head(db, 0), { ...LIMITS, ...ways });
    const apollo = apolloFor(schema, LIMITS, bounds, tried, Object.assign(log, { child: () => log }) as Logger);
    await apollo.start();
    return new TestGraph(apollo, db);
  }

  /** The whole answer as JSON; with a `head`, what is known of it is remembered. */
  async json(query: string, variables: Record<string, unknown> = {}, head?: Head): Promise<string> {
    const contextValue = await contextOver(this.db, undefined, head);
    const asked = (): Promise<GraphQLResponse> => this.apollo.executeOperation({ query, variables }, { contextValue });
    const { body } = await withRequestId('request-1', asked);
    if (body.kind !== 'single') throw new Error('Expected one answer');
    return JSON.stringify(body.singleResult);
  }

  async ask<T = unknown>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const answer = JSON.parse(await this.json(query, variables)) as Partial<Answer<T>>;
    return { data: answer.data ?? null, errors: answer.errors ?? [] };
  }

  /** The data, where nothing may go wrong. */
  async data<T = unknown>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** The extensions of each error: code, argument, and what else the client gets. */
  async refusal(query: string, variables?: Record<string, unknown>): Promise<Failure['extensions'][]> {
    return (await this.ask(query, variables)).errors.map(({ extensions }) => extensions);
  }

  /** How many statements a query takes. */
  async cost(query: string, variables?: Record<string, unknown>): Promise<number> {
    const before = this.db.statements;
    await this.data(query, variables);
    return this.db.statements - before;
  }

  stop(): Promise<void> {
    return this.apollo.stop();
  }
}
