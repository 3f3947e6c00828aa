import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { Context } from '../../../db/context';
import { HandoverError, Overloaded } from '../../../kernel/errors';
import { RateLimited } from '../../limits/budget';
import type { Limits } from '../../limits/limits';
import { rateHeaders } from '../../limits/rate-headers';
import type { Leave } from '../../limits/room';
import { refusal } from '../guard';
import { objectsIn } from './actual';
import { estimate } from './estimate';
import { heaviestPart } from './heaviest';
import { QueryTooCostly } from './refusal';

export type QueryBounds = Pick<Limits, 'budget' | 'room'>;

type Asked = GraphQLRequestContextDidResolveOperation<Context>;
type Answered = GraphQLRequestContextWillSendResponse<Context>;

/** Estimates each query, refuses what may hold more than `limit` objects, takes the cost from the client's budget, waits for room,
 *  and tells in `extensions.cost` what it came to. */
export function visibleCost(limit: number, bounds: QueryBounds): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue: { client = null } }) => {
      const bill = new Bill(limit, bounds, client);
      return Promise.resolve({
        didResolveOperation: (asked) => bill.open(asked),
        willSendResponse: (answered) => Promise.resolve(bill.close(answered)),
      });
    },
  };
}

/** The cost of one request. */
class Bill {
  private requested: number | null = null;
  private spent = 0;
  private isClosed = false;
  private leave: Leave = () => undefined;

  constructor(
    private readonly limit: number,
    private readonly bounds: QueryBounds,
    private readonly client: string | null,
  ) {}

  /** Before the query is executed. */
  async open(asked: Asked): Promise<void> {
    try {
      await this.admit(asked);
    } catch (error) {
      throw error instanceof HandoverError ? refused(error) : error;
    }
  }

  /** When its answer, or its refusal, is on the way. */
  close({ response: { body, http } }: Answered): void {
    this.isClosed = true;
    this.leave();
    if (body.kind !== 'single') return;
    const actual = objectsIn(body.singleResult.data);
    const { budget } = this.bounds;
    if (budget && this.client !== null) {
      if (this.spent > 0) budget.giveBack(this.client, this.spent - actual);
      for (const [name, value] of Object.entries(rateHeaders(budget, this.client))) http.headers.set(name, value);
    }
    if (this.requested === null) return;
    const cost = { requested: this.requested, actual, limit: this.limit, remaining: this.remaining() };
    body.singleResult.extensions = { ...body.singleResult.extensions, cost };
  }

  private async admit(asked: Asked): Promise<void> {
    const cost = this.estimated(asked);
    if (cost === null) return;
    this.requested = cost;
    if (this.client !== null && this.bounds.budget) {
      this.bounds.budget.spend(this.client, cost);
      this.spent = cost;
    }
    this.leave = await this.bounds.room.enter(cost);
    if (this.isClosed) this.leave();
  }

  /** Null where there is no such operation, or variables do not fit it: GraphQL says so itself when it comes to them. */
  private estimated({ schema, document, operation, request: { variables = {} } }: Asked): number | null {
    if (!operation || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
    const question = { schema, document, operation, variables };
    const estimated = estimate(question);
    if (estimated.cost !== null && estimated.cost <= this.limit) return estimated.cost;
    this.requested = estimated.cost;
    throw new QueryTooCostly(estimated.cost, this.limit, heaviestPart(question, estimated));
  }

  private remaining(): number | null {
    return this.client === null ? null : (this.bounds.budget?.remaining(this.client) ?? null);
  }
}

function refused(error: HandoverError): Error {
  if (error instanceof RateLimited) return refusal(error, 429, { 'retry-after': String(error.retryAfterS) });
  return error instanceof Overloaded ? refusal(error, 503, { 'retry-after': '1' }) : refusal(error);
}
