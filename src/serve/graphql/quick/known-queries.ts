import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Variables } from '../../../planner/plan';
import { rootFields } from '../../watch/root-fields';

/** A query that was found valid, and answered well before. */
export interface KnownQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The fields of the root that it asks for. */
  readonly fields: readonly string[];
  /** Its cost by the values of the variables that decide on it. */
  readonly costs: LRUCache<string, number>;
  /** The names of these variables. */
  readonly decisive: readonly string[];
}

/** What a client sends. */
export interface Sent {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

const MOST_QUERIES = 1000;
/** The densest query takes so many bytes for each of its characters once it is parsed; all together take no more than these. */
const BYTES_FOR_CHARACTER = 250;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_COSTS = 50;

/** Valid queries by their text: they need not be parsed and checked again. */
export class KnownQueries {
  private readonly queries = new LRUCache<string, KnownQuery>({
    max: MOST_QUERIES,
    maxSize: MOST_BYTES,
    sizeCalculation: (_, { length }) => length * BYTES_FOR_CHARACTER,
  });

  find(sent: Sent): KnownQuery | null {
    return this.queries.get(nameOf(sent)) ?? null;
  }

  learn(sent: Pick<Sent, 'query' | 'operationName'>, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (this.queries.has(nameOf(sent))) return;
    const fields = rootFields(operation.selectionSet, document);
    const costs = new LRUCache<string, number>({ max: MOST_COSTS });
    this.queries.set(nameOf(sent), { document, operation, fields, costs, decisive: decisiveIn(document) });
  }
}

/** No valid query begins with a quotation mark. */
const nameOf = ({ query, operationName }: Pick<Sent, 'query' | 'operationName'>): string =>
  operationName === null ? query : JSON.stringify(operationName) + query;

/** Arguments that say how many rows there may be. */
const SIZES = new Set(['first', 'last', 'ids', 'groupBy']);

/** Variables on which the estimate of the cost depends: sizes, and what directives look at. */
function decisiveIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  const collect = (node: object): void => {
    visit(node as DocumentNode, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  };
  visit(document, {
    [Kind.DIRECTIVE]: collect,
    [Kind.ARGUMENT]: (node) => {
      if (SIZES.has(node.name.value)) collect(node);
    },
  });
  return [...names];
}
