import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list.' })
class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when rows come before.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  readonly startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  readonly endCursor: string | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  /** Counts the whole list; asked only when selected. */
  readonly count: () => Promise<number>;
}

export interface ConnectionClass<T> {
  new (page: Page<T>): object;
}

/** The Relay connection of a type: `ExchangeConnection` and `ExchangeEdge` for `Exchange`. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T> | object): ConnectionClass<T> {
  @ObjectType(`${name}Edge`, { description: `One row of ${name}Connection.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; belongs to this list, filter and order.' })
    readonly cursor: string;

    @Field(node as () => ClassType<T>, { description: 'The row.' })
    readonly node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}, with the cursors to go on.` })
  class Connection {
    constructor(private readonly page: Page<T>) {}

    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges(): readonly Edge[] {
      return this.page.edges;
    }

    @Field(() => [node()] as never, { description: 'The rows.' })
    nodes(): readonly T[] {
      return this.page.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Field(() => Int, { description: 'Rows in the whole list, whatever the page. Costs a count.' })
    totalCount(): Promise<number> {
      return this.page.count();
    }
  }
  return Connection;
}
