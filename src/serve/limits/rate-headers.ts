import type { Budget } from './budget';

const NAME = '"cost"';

/** What a client may spend in which window, what is left, and when it is all there again: `RateLimit-Policy` and `RateLimit`
 *  as the IETF drafts them. The unit is the cost of queries. */
export function rateHeaders(budget: Budget, client: string): Record<'ratelimit-policy' | 'ratelimit', string> {
  const { points, windowS } = budget.rateOf(client);
  return {
    'ratelimit-policy': `${NAME};q=${points};w=${windowS}`,
    ratelimit: `${NAME};r=${budget.remaining(client)};t=${budget.secondsToFull(client)}`,
  };
}
