import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../../db/context';
import type { Head } from '../../../db/head';
import type { Planner } from '../../../planner/answer';
import { objectsIn } from '../cost/actual';
import { estimate } from '../cost/estimate';
import { checkVariables } from '../guard';
import { type Answer, KeptAnswers } from './kept-answers';
import { KnownQueries, type KnownQuery, type Sent } from './known-queries';

/** A request for a query that is known; its answer is kept by its name. */
export interface Wanted {
  readonly name: string;
  readonly sent: Sent;
  readonly query: KnownQuery;
  readonly cost: number;
}

/** What decides on a cost is not remembered when it is longer than this. */
const MOST_VALUES = 1000;

/** Answers what was asked before: again from memory, or anew without parsing and checking. Everything else, and whatever goes wrong, is for
 *  the server of GraphQL. */
export class QuickAnswers {
  readonly kept: KeptAnswers;
  readonly known = new KnownQueries();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planner: Planner,
    head: Head,
    readonly limits: { readonly maxCost: number; readonly keptBytes: number },
  ) {
    this.kept = new KeptAnswers(head, limits.keptBytes);
  }

  /** What is sent asks, when that is known and not too costly; null for anything else. */
  wanted(name: string, sent: Sent | null): Wanted | null {
    const query = sent && this.known.find(sent);
    if (!query || !isReadable(sent)) return null;
    const cost = this.costOf(query, sent);
    return cost !== null && cost <= this.limits.maxCost ? { name, sent, query, cost } : null;
  }

  /** Rejects where anything goes wrong. */
  async make({ name, sent, query, cost }: Wanted, context: Context): Promise<Answer> {
    const planned = this.planner.answer({ ...query, variables: sent.variables }, context);
    if (planned === null) throw new Error('Not for the planner');
    const [data, memory] = await Promise.all([planned, context.reads.last()]);
    const answer = {
      data: bytesOf(JSON.stringify(data)),
      revision: memory.revision,
      requested: cost,
      actual: objectsIn(data),
      operation: query.operation.name?.value ?? null,
      fields: query.fields,
    };
    this.kept.keep(name, answer, memory);
    return answer;
  }

  private costOf(query: KnownQuery, { variables }: Sent): number | null {
    const values = JSON.stringify(
      query.decisive.map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : [])),
    );
    const known = query.costs.get(values);
    if (known !== undefined) return known;
    const { cost } = estimate({ schema: this.schema, ...query, variables });
    if (cost !== null && values.length <= MOST_VALUES) query.costs.set(values, cost);
    return cost;
  }
}

/** Memory of their own: a small piece of what Node shares out would keep all of it. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

function isReadable({ variables }: Sent): boolean {
  try {
    checkVariables(variables);
    return true;
  } catch {
    return false;
  }
}
