import type { ApolloServer, GraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../../src/db/context';
import type { Database } from '../../src/db/database';
import { withRequestId } from '../../src/kernel/request-id';
import { apolloFor } from '../../src/serve/graphql/apollo';
import { contextOver, graphSchema } from './graph';

const LIMITS = { maxAliases: 30, maxDepth: 16, maxTokens: 2000, maxCost: 100_000 };

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

  /** `failed` gets what is logged as a bug of ours. */
  static async over(db: Database, failed: (found: unknown) => void = () => undefined): Promise<TestGraph> {
    const log: Partial<Logger> = {
      error: failed,
      warn: () => undefined,
      info: () => undefined,
      debug: () => undefined,
    };
    const apollo = apolloFor(await graphSchema(), LIMITS, Object.assign(log, { child: () => log }) as Logger);
    await apollo.start();
    return new TestGraph(apollo, db);
  }

  async ask<T = unknown>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const contextValue = await contextOver(this.db);
    const asked = (): Promise<GraphQLResponse> => this.apollo.executeOperation({ query, variables }, { contextValue });
    const { body } = await withRequestId('request-1', asked);
    if (body.kind !== 'single') throw new Error('Expected one answer');
    const answer = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Answer<T>>;
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
