import type { ServerResponse } from 'node:http';
import type { RequestFacts } from '../../kernel/request-facts';
import type { Metrics } from './metrics';
import type { HttpAnswer } from './traffic';
import type { Followed } from './watch';

interface Seen {
  readonly facts: RequestFacts;
  readonly followed: Followed | null;
  readonly metrics: Metrics | null;
}

/** Counts a request whose answer was sent, or whose client has gone, and ends its trace. */
export function witness(response: ServerResponse, seen: Seen): void {
  const answer = answerOf(response, seen);
  if (seen.metrics) count(seen.metrics, seen, answer);
  const failed = response.statusCode >= 500 ? { code: answer.code } : undefined;
  seen.followed?.whole.end({ 'http.response.status_code': response.statusCode }, failed);
}

function answerOf({ writableFinished, statusCode }: ServerResponse, { facts }: Seen): HttpAnswer {
  const [code = null] = facts.codes;
  return {
    route: facts.route,
    code,
    status: writableFinished ? statusCode : 'aborted',
    seconds: (performance.now() - facts.since) / 1000,
  };
}

/** What neither named an operation nor was refused asked for none, such as the preflight of a browser. */
function count({ traffic }: Metrics, { facts }: Seen, answer: HttpAnswer): void {
  traffic.answered(answer);
  const { operation, fields, cost, statements } = facts;
  if (facts.route !== '/graphql' || (operation === undefined && answer.code === null)) return;
  traffic.observe({ ...answer, operation, fields, statements, requested: cost?.requested, actual: cost?.actual });
}
