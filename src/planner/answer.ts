import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../db/context';
import { type Plan, planOf, type Variables } from './plan';
import { run } from './run';
import type { Out } from './shape';

/** A query that GraphQL found valid. */
export interface Query {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client gave them. */
  readonly variables: Variables;
}

/** The plans of one operation, one for each way its @skip and @include turn out. */
interface Plans {
  /** The variables that these look at. */
  readonly switches: readonly string[];
  readonly byTurn: LRUCache<string, { readonly plan: Plan | null }>;
}

const MOST_TURNS = 32;

/** Plans queries, and keeps the plans as long as somebody keeps the query. */
export class Planner {
  private readonly known = new WeakMap<OperationDefinitionNode, Plans>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of an answer without errors: rejects where it goes wrong anywhere. Null for what is not for the planner. */
  answer(query: Query, context: Context): Promise<Out> | null {
    const { coerced } = getVariableValues(this.schema, query.operation.variableDefinitions ?? [], query.variables);
    const plan = coerced && this.planFor(query, coerced);
    return plan ? run(plan, coerced, context) : null;
  }

  private planFor({ document, operation }: Query, variables: Variables): Plan | null {
    const { switches, byTurn } = this.plansOf(document, operation);
    const turn = switches.map((name) => String(variables[name])).join();
    const found = byTurn.get(turn) ?? { plan: planOf(this.schema, document, operation, variables) };
    byTurn.set(turn, found);
    return found.plan;
  }

  private plansOf(document: DocumentNode, operation: OperationDefinitionNode): Plans {
    const plans = this.known.get(operation) ?? {
      switches: switchesOf(document),
      byTurn: new LRUCache({ max: MOST_TURNS }),
    };
    this.known.set(operation, plans);
    return plans;
  }
}

function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ arguments: given }) => {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
