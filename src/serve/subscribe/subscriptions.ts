import { setTimeout as wait } from 'node:timers/promises';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, subscribe } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../../db/context';
import { HandoverError } from '../../kernel/errors';
import { accompany, factsOf, withRequest } from '../../kernel/request-facts';
import { errorFormatter } from '../graphql/errors';
import type { Feed } from '../graphql/history/feed';
import { FollowedChanges } from '../graphql/history/followed-changes';
import { Answers, type Pace } from './answers';
import { type Sent, type Subscribed, type SubscriptionLimits, subscriptionIn } from './document';
import { ServerStopping, TooManySubscriptions } from './ended';
import type { Outlet, Told } from './outlet';
import { Seats } from './seats';

export interface SubscriptionSettings {
  /** How many there may be, of all clients and of each. */
  readonly most: number;
  readonly mostEach: number;
  /** What a reader has not taken after so long it will not take. */
  readonly stallMs: number;
  /** Bytes that may wait for a reader. */
  readonly bufferBytes: number;
}

interface Parts {
  readonly schema: GraphQLSchema;
  readonly feed: Feed;
  readonly contextFor: (client: string, following: FollowedChanges) => Context;
  readonly limits: SubscriptionLimits;
  readonly pace: Pace;
  readonly log: Logger;
}

/** Errors in the words of the graph, in place of a subscription. */
export interface Refused {
  readonly refused: readonly GraphQLFormattedError[];
}

/** All subscriptions of this process. */
export class Subscriptions {
  /** Events sent so far. */
  events = 0;
  private readonly seats: Seats;
  private readonly running = new Set<Answers>();
  private isStopping = false;
  private readonly formatted: (error: unknown) => GraphQLFormattedError;

  constructor(
    private readonly parts: Parts,
    { most, mostEach }: SubscriptionSettings,
  ) {
    this.seats = new Seats({ all: most, each: mostEach });
    const format = errorFormatter(parts.log);
    this.formatted = (error) => format(asGraphql(error).toJSON(), asGraphql(error));
  }

  /** How many are open. */
  get count(): number {
    return this.seats.taken;
  }

  /** Begins what a client asks for, or tells why not. Never rejects. */
  open(sent: Sent, outlet: Outlet): Promise<Answers | Refused> {
    const forget = accompany();
    return withRequest(factsOf(outlet.requestId, '/graphql/stream'), () => this.opened(sent, outlet)).finally(forget);
  }

  private async opened(sent: Sent, outlet: Outlet): Promise<Answers | Refused> {
    const leave = this.isStopping ? null : this.seat(outlet.client);
    try {
      if (this.isStopping) throw new ServerStopping(null);
      if (leave === null) throw new TooManySubscriptions();
      const opened = await this.begin(sent, outlet, leave);
      if (!(opened instanceof Answers)) leave();
      return opened;
    } catch (error) {
      leave?.();
      return { refused: [this.formatted(error)] };
    }
  }

  /** Tells every reader where to go on, and that it ends here. Waits a moment for those who read. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const answers of this.running) answers.end((cursor) => new ServerStopping(cursor));
    const until = performance.now() + STOP_MS;
    while (this.running.size > 0 && performance.now() < until) await wait(5);
  }

  /** As long as it is taken, the work for its subscription is accompanied. */
  private seat(client: string): (() => void) | null {
    const leave = this.seats.take(client);
    const forget = leave && accompany();
    return leave && (() => [leave, forget!].forEach((end) => end()));
  }

  private async begin(sent: Sent, outlet: Outlet, leave: () => void): Promise<Answers | Refused> {
    const { schema, limits, pace, feed, contextFor } = this.parts;
    pace.budget?.spend(outlet.client, OPENING_POINTS);
    const asked = subscriptionIn(schema, sent, limits);
    if (isErrors(asked)) return { refused: asked.map(this.formatted) };
    const following = new FollowedChanges(feed);
    const contextValue = contextFor(outlet.client, following);
    const { document, operation, variables } = asked;
    const results = await subscribe({
      ...{ schema, document, contextValue, variableValues: variables },
      operationName: operation.name?.value,
    });
    if (!isStream(results)) return { refused: (results.errors ?? []).map(this.formatted) };
    return this.answers(asked, results, following, outlet, leave);
  }

  private answers(
    { operation }: Subscribed,
    results: AsyncGenerator<ExecutionResult, void, void>,
    following: FollowedChanges,
    outlet: Outlet,
    leave: () => void,
  ): Answers {
    const since = performance.now();
    const told = (result: ExecutionResult | { readonly failed: unknown }): Told => this.told(result);
    const ended = (events: number): void => {
      leave();
      this.running.delete(answers);
      const [name, ms] = [operation.name?.value.slice(0, 64) ?? null, Math.round(performance.now() - since)];
      this.parts.log.info({ requestId: outlet.requestId, operation: name, events, ms }, 'subscription ended');
    };
    const answers = new Answers({ results, following, outlet, told, ended }, this.parts.pace);
    this.running.add(answers);
    return answers;
  }

  private told(result: ExecutionResult | { readonly failed: unknown }): Told {
    if ('failed' in result) return { errors: [this.formatted(result.failed)] };
    this.events += 1;
    const { data, errors } = result;
    return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(this.formatted) }) };
  }
}

const STOP_MS = 500;

/** Reading what is asked is work too. */
const OPENING_POINTS = 100;

const isErrors = (asked: Subscribed | readonly GraphQLError[]): asked is readonly GraphQLError[] =>
  Array.isArray(asked);

const isStream = (
  results: AsyncGenerator<ExecutionResult, void, void> | ExecutionResult,
): results is AsyncGenerator<ExecutionResult, void, void> => Symbol.asyncIterator in results;

function asGraphql(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof HandoverError ? error.code : 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(originalError.message, { originalError, extensions: { code } });
}
