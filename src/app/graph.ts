import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../db/context';
import type { Database } from '../db/contract';
import { Deadline } from '../db/deadline';
import { ExplainedDatabase } from '../db/explained';
import type { Head } from '../db/head';
import { type KnownHead, Reads } from '../db/reads';
import { RequestDatabase } from '../db/request-database';
import { authenticate } from '../desk/keys/authenticate';
import type { Desk, DeskContext, Helpers } from '../desk/mutation/desk';
import { isPromise } from '../kernel/maybe-promise';
import { requestFacts } from '../kernel/request-facts';
import { whenGone } from '../kernel/when-gone';
import { Summaries } from '../records/summary/summaries';
import type { Ask } from '../serve/embedded/asked';
import type { Exporter } from '../serve/export/exporter';
import { RequestedFiles } from '../serve/export/requested-files';
import { apolloFor, type QueryLimits } from '../serve/graphql/apollo';
import { Feed } from '../serve/graphql/history/feed';
import type { FollowedChanges } from '../serve/graphql/history/followed-changes';
import { type CheckKey, keyCheck } from '../serve/http/key-check';
import { actorOf } from '../serve/http/key-door';
import type { Quick } from '../serve/http/quick-lane';
import { factsIn } from '../serve/http/request-log';
import { waysOf, type WaySettings } from '../serve/graphql/ways';
import type { Limits } from '../serve/limits/limits';
import { Pulse } from '../serve/subscribe/pulse';
import { Subscriptions, type SubscriptionSettings } from '../serve/subscribe/subscriptions';

export interface Graph {
  readonly handler: RequestHandler;
  /** For what is made of answers here. */
  readonly ask: Ask;
  /** Null where nothing is answered quickly. */
  readonly quick: Quick | null;
  readonly subscriptions: Subscriptions;
  readonly checkKey: CheckKey;
  /** Finishes what is on its way. */
  stop(): Promise<void>;
}

/** What the graph is asked over. */
interface Sources {
  readonly db: Database;
  readonly exporter: Exporter;
  readonly limits: Limits;
  /** Whether an answer may carry the statements that made it. */
  readonly explain: boolean;
  /** The last revision, as all requests see it. */
  readonly head: Head;
  /** What the pipeline does for editors. */
  readonly helpers: Helpers;
}

interface GraphLimits extends QueryLimits {
  readonly headAgeMs: number;
  /** For the whole of a request. */
  readonly deadlineMs: number;
}

interface Shared extends Sources {
  readonly summaries: Summaries;
  readonly denied: Desk['denied'];
}

/** A graph ready to be asked. */
export async function startGraph(
  schema: GraphQLSchema,
  sources: Sources,
  limits: GraphLimits & WaySettings,
  following: SubscriptionSettings,
  log: Logger,
): Promise<Graph> {
  const ways = waysOf(schema, sources.head, limits);
  const apollo = apolloFor(schema, limits, sources.limits, ways, log);
  await apollo.start();
  const summaries = new Summaries(sources.db, (err) => log.warn({ err }, 'a summary was not kept'));
  const denied: Desk['denied'] = (operation, { keyId, role }) =>
    log.warn({ operation, key: keyId, role }, 'a role was refused');
  const shared = { ...sources, summaries, denied };
  const deadlineOf = deadlines(limits.deadlineMs);
  const contextFor = (request: IncomingMessage, response: ServerResponse): DeskContext =>
    contextOf(shared, deadlineOf(request), request, response);
  const handler = expressMiddleware(apollo, { context: ({ req, res }) => Promise.resolve(contextFor(req, res)) });
  const checkKey = keyCheck((key) => authenticate(sources.db, key), sources.limits, log);
  const quick = ways.quick && { answers: ways.quick, contextFor, deadlineOf };
  const subscriptions = subscriptionsOver(schema, shared, limits, following, log);
  const ask = asking(apollo, contextFor);
  return { handler, ask, quick, subscriptions, checkKey, stop: () => apollo.stop().then(() => summaries.idle()) };
}

function subscriptionsOver(
  schema: GraphQLSchema,
  shared: Shared,
  limits: GraphLimits,
  settings: SubscriptionSettings,
  log: Logger,
): Subscriptions {
  const { db, head, exporter, summaries } = shared;
  const open = (): RequestDatabase => new RequestDatabase(db, new Deadline(limits.deadlineMs));
  const feed = new Feed(new Pulse(head, limits.headAgeMs), open);
  const contextFor = (client: string, following: FollowedChanges): Context => ({
    ...{ client, following, summaries, files: new RequestedFiles(exporter) },
    reads: new Reads(open(), head),
  });
  const pace = { ...settings, budget: shared.limits.budget };
  return new Subscriptions({ schema, feed, contextFor, limits, pace, log }, settings);
}

type ContextFor = (request: IncomingMessage, response: ServerResponse) => Context;

/** Asks the graph from within, under the limits of the request it is for. */
function asking(apollo: ApolloServer<Context>, contextFor: ContextFor): Ask {
  const contexts = new WeakMap<IncomingMessage, Context>();
  return async <Data>(query: string, variables: object, request: IncomingMessage, response: ServerResponse) => {
    const contextValue = contexts.get(request) ?? contextFor(request, response);
    contexts.set(request, contextValue);
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single' || body.singleResult.errors || !body.singleResult.data)
      throw new Error(`The graph did not answer: ${JSON.stringify(body).slice(0, 300)}`);
    return body.singleResult.data as Data;
  };
}

/** One for each request, whatever ways of answering it are tried. */
function deadlines(ms: number): (request: IncomingMessage) => Deadline {
  const known = new WeakMap<IncomingMessage, Deadline>();
  return (request) => {
    const deadline = known.get(request) ?? new Deadline(ms);
    known.set(request, deadline);
    return deadline;
  };
}

/** What all requests see, waited for as long as one of them may wait. */
const headFor = (head: Head, deadline: Deadline): KnownHead => ({
  current: () => {
    const memory = head.current();
    return isPromise(memory) ? deadline.wait(memory) : memory;
  },
  reaching: (revision) => deadline.wait(head.reaching(revision)),
});

/** Work is done for an answer only as long as somebody waits for it. */
function contextOf(
  shared: Shared,
  deadline: Deadline,
  request: IncomingMessage,
  response: ServerResponse,
): DeskContext {
  const { db, exporter, limits, explain, summaries, helpers, denied } = shared;
  const [files, head] = [new RequestedFiles(exporter), headFor(shared.head, deadline)];
  whenGone(response, () => {
    files.stop();
    deadline.leave();
  });
  const mine = new RequestDatabase(db, deadline, requestFacts() ? null : factsIn(response as Response));
  const actor = actorOf(response as Response);
  const who = { client: limits.clientOf(request), ...(actor.keyId !== null && { isPersonal: true }) };
  const context = { files, summaries, desk: { db, actor, helpers, denied }, ...who };
  if (!explain) return { ...context, reads: new Reads(mine, head) };
  const explained = new ExplainedDatabase(mine);
  return { ...context, reads: new Reads(explained, head), statements: explained.asked };
}
