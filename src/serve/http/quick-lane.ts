import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Context } from '../../db/context';
import type { Deadline } from '../../db/deadline';
import type { Answer } from '../graphql/quick/kept-answers';
import { etagOf } from '../graphql/quick/etag';
import type { QuickAnswers, Wanted } from '../graphql/quick/quick-answers';
import { sentBy, sentIn } from '../graphql/quick/sent';
import type { Limits } from '../limits/limits';
import { rateHeaders } from '../limits/rate-headers';
import { giveText, readText } from './body-text';
import { isPlainGet, isPlainPost, searchOf } from './plain-request';
import { factsIn } from './request-log';
import { send } from './quick-send';

/** What answers quickly, once there is something to ask. */
export interface Quick {
  readonly answers: QuickAnswers;
  readonly contextFor: (request: IncomingMessage, response: ServerResponse) => Context;
  /** The same for every way that is tried to answer a request. */
  readonly deadlineOf: (request: IncomingMessage) => Deadline;
}

interface Lane {
  /** Everything else, and what this lane cannot answer. */
  readonly app: RequestListener;
  readonly quick: () => Quick | null;
  readonly limits: Limits;
  readonly bodyLimitBytes: number;
  /** What every request goes through, before it is answered; requests that went through it are marked for the app. */
  readonly entry: readonly RequestHandler[];
  /** Of every answer: names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
}

/** A request on this lane. */
interface Ride {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly quick: Quick;
  readonly text: string;
  /** By what its answer is kept: a text means something else in a body than in an address. */
  readonly name: string;
}

/** The price of an answer that is there already. */
const KEPT_POINTS = 1;

/** Answers plain requests for queries that were answered well before, without the frame around all others: these are bounded, logged and
 *  counted likewise. Whatever is not plain, not known or goes wrong takes the way of all others. */
export function quickLane(lane: Lane): RequestListener {
  return (request, response) => {
    const quick = lane.quick();
    const isGet = isPlainGet(request);
    if (!quick || !(isGet || isPlainPost(request, lane.bodyLimitBytes)) || !isWelcome(lane, request))
      return void lane.app(request, response);
    enter(lane, request, response, () => {
      const search = searchOf(request);
      if (isGet) return ride(lane, { request, response, quick, text: search, name: `GET ${search}` });
      readText(request, (text) => ride(lane, { request, response, quick, text, name: `POST ${text}` }));
    });
  };
}

/** Whoever the door would refuse is refused by the app, in the form of all refusals. */
function isWelcome({ limits }: Lane, request: IncomingMessage): boolean {
  return limits.budget === null || limits.budget.remaining(limits.clientOf(request)) >= 1;
}

function enter({ entry }: Lane, request: IncomingMessage, response: ServerResponse, then: () => void): void {
  (response as Response).locals = {};
  const step = (index: number): void => {
    if (index === entry.length) return then();
    void entry[index]!(request as never, response as never, () => step(index + 1));
  };
  step(0);
}

function ride(lane: Lane, on: Ride): void {
  const wanted = isKept(on) || wantedBy(on);
  if (wanted) void answer(lane, on, wanted === true ? null : wanted);
  else leave(lane, on);
}

/** For the way of all others, as long as somebody waits for an answer. */
function leave({ app }: Lane, { request, response, text }: Ride): void {
  if (response.destroyed) return;
  if (request.method === 'POST') giveText(request, text);
  (response as Response).locals.entered = true;
  app(request, response);
}

const isKept = ({ quick, name }: Ride): boolean => quick.answers.kept.has(name);

function wantedBy({ request, quick, text, name }: Ride): Wanted | null {
  try {
    return quick.answers.wanted(name, request.method === 'GET' ? sentBy(text) : sentIn(text));
  } catch {
    return null;
  }
}

async function answer(lane: Lane, on: Ride, wanted: Wanted | null): Promise<void> {
  const client = lane.limits.clientOf(on.request);
  try {
    const kept = await on.quick.answers.kept.find(on.name, on.quick.deadlineOf(on.request));
    if (kept) lane.limits.budget?.spend(client, KEPT_POINTS);
    const found = kept ?? (await made(lane, on, wanted ?? wantedBy(on), client));
    if (!on.response.destroyed) sent(lane, on, found, client);
  } catch {
    leave(lane, on);
  }
}

/** Takes the cost before and gives back what was not used; all of it where another way has to be taken. */
async function made({ limits }: Lane, on: Ride, wanted: Wanted | null, client: string): Promise<Answer> {
  if (wanted === null) throw new Error('Not known any more');
  limits.budget?.spend(client, wanted.cost);
  let used = 0;
  try {
    const goOut = await limits.room.enter(wanted.cost);
    const found = await on.quick.answers.make(wanted, on.quick.contextFor(on.request, on.response)).finally(goOut);
    used = found.actual;
    return found;
  } finally {
    limits.budget?.giveBack(client, wanted.cost - used);
  }
}

function sent(lane: Lane, { request, response, quick, text }: Ride, found: Answer, client: string): void {
  const { budget } = lane.limits;
  const { data, requested, actual, revision } = found;
  note(response, found);
  const cost = { requested, actual, limit: quick.answers.limits.maxCost, remaining: budget?.remaining(client) ?? null };
  const etag = request.method === 'GET' ? etagOf(revision, text) : null;
  const headers = ['X-Request-Id', (response as Response).locals.requestId as string, ...lane.headers];
  if (budget) headers.push(...Object.entries(rateHeaders(budget, client)).flat());
  const body = Buffer.concat([BEFORE, data, Buffer.from(`,"extensions":${JSON.stringify({ cost })}}\n`)]);
  send(request, response, { etag, headers }, body);
}

const BEFORE = Buffer.from('{"data":');

/** What the log and the metrics tell of it. */
function note(response: ServerResponse, { operation, fields, requested, actual }: Answer): void {
  const facts = factsIn(response as Response);
  if (!facts) return;
  facts.operation = operation?.slice(0, 64) ?? null;
  facts.fields = fields;
  facts.cost = { requested, actual };
}
